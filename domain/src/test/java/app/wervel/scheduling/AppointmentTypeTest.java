package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidValue;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AppointmentTypeTest {
    private final AppointmentType type =
            new AppointmentType(" Vervolg ", 30, 5, "#2F6F9F", Visit.FOLLOW_UP, 1, 0);

    @Test
    void holdsWhatItWasMadeOf() {
        assertThat(type.name()).isEqualTo("Vervolg");
        assertThat(type.length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(type.buffer()).isEqualTo(Duration.ofMinutes(5));
        assertThat(type.colour()).isEqualTo("#2f6f9f");
        assertThat(type.isGroup()).isFalse();
        assertThat(type.active()).isTrue();
        assertThat(type.needsRoom()).isFalse();
        assertThat(type.equipmentKind()).isNull();
    }

    @Test
    void changesAsAWhole() {
        type.change("Groep", 60, 0, "#aabbcc", Visit.OTHER, 8);
        type.need(true, " Matten ");
        type.offer(false);

        assertThat(type.name()).isEqualTo("Groep");
        assertThat(type.minutes()).isEqualTo(60);
        assertThat(type.bufferMinutes()).isZero();
        assertThat(type.visit()).isEqualTo(Visit.OTHER);
        assertThat(type.isGroup()).isTrue();
        assertThat(type.needsRoom()).isTrue();
        assertThat(type.equipmentKind()).isEqualTo("Matten");
        assertThat(type.active()).isFalse();
    }

    @Test
    void refusesWhatNoPracticeHas() {
        assertRefused(
                () -> AppointmentType.possibleMinutes(4), "appointment.type-minutes-out-of-range");
        assertRefused(
                () -> AppointmentType.possibleMinutes(481),
                "appointment.type-minutes-out-of-range");
        assertRefused(
                () -> AppointmentType.possibleBuffer(-1), "appointment.type-buffer-out-of-range");
        assertRefused(
                () -> AppointmentType.possibleBuffer(121), "appointment.type-buffer-out-of-range");
        assertRefused(
                () -> AppointmentType.possibleCapacity(0),
                "appointment.type-capacity-out-of-range");
        assertRefused(
                () -> AppointmentType.possibleCapacity(31),
                "appointment.type-capacity-out-of-range");
        assertRefused(
                () -> AppointmentType.possibleColour("blauw"), "appointment.type-colour-invalid");
        assertRefused(
                () -> AppointmentType.possibleColour(null), "appointment.type-colour-invalid");
        assertRefused(() -> AppointmentType.possibleName(" "), "text.required");
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOf(InvalidValue.class).hasMessage(code);
    }
}
