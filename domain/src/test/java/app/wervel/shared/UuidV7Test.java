package app.wervel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void isAVersionSevenIdentifierOfItsMoment() {
        UUID id = new UuidV7(Clock.fixed(NOON, ZoneOffset.UTC)).generate();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void eachIsGreaterThanTheOneBeforeEvenWhenTheClockStands() {
        var generator = new UuidV7(Clock.fixed(NOON, ZoneOffset.UTC));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            made.add(generator.generate().toString());
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void keepsItsOrderWhenTheClockGoesBack() {
        var moments = List.of(NOON, NOON.minusSeconds(60), NOON.plusSeconds(1)).iterator();
        var generator =
                new UuidV7(
                        new Clock() {
                            @Override
                            public ZoneOffset getZone() {
                                return ZoneOffset.UTC;
                            }

                            @Override
                            public Clock withZone(java.time.ZoneId zone) {
                                return this;
                            }

                            @Override
                            public Instant instant() {
                                return moments.next();
                            }
                        });

        assertThat(
                        List.of(
                                generator.generate().toString(),
                                generator.generate().toString(),
                                generator.generate().toString()))
                .isSorted();
    }
}
