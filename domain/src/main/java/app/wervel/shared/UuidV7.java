package app.wervel.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes identifiers: UUID version 7 (RFC 9562), so that rows made one after another lie beside each
 * other in an index.
 */
public final class UuidV7 {
    private static final UuidV7 SYSTEM = new UuidV7(Clock.systemUTC());

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private long lastMillis;
    private int sequence;

    UuidV7(Clock clock) {
        this.clock = clock;
    }

    /** A new identifier, greater than every one that this process made before. */
    public static UUID next() {
        return SYSTEM.generate();
    }

    synchronized UUID generate() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            // Half of the 12-bit space is left free, so that a busy millisecond can count on.
            sequence = random.nextInt(0x800);
        } else if (++sequence > 0xFFF) {
            // The millisecond is full, or the clock stands or went back: borrow from the next one.
            lastMillis++;
            sequence = 0;
        }
        long high = (lastMillis << 16) | 0x7000L | sequence;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
