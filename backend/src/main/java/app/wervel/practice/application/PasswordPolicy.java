package app.wervel.practice.application;

import app.wervel.shared.InvalidValue;
import java.nio.charset.StandardCharsets;

/** Length is what makes a password strong; nothing else is asked of it. */
final class PasswordPolicy {
    private static final int SHORTEST = 10;

    /** In bytes: what bcrypt reads. */
    private static final int LONGEST = 72;

    private PasswordPolicy() {}

    /**
     * @throws InvalidValue {@code user.password-too-short}, {@code user.password-too-long}
     */
    static String accepted(String password) {
        if (password.length() < SHORTEST) {
            throw new InvalidValue("user.password-too-short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new InvalidValue("user.password-too-long");
        }
        return password;
    }
}
