package app.wervel.practice.application;

import app.wervel.practice.User;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What users change about their own account. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class AccountService {
    private final Users users;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;

    AccountService(Users users, PasswordEncoder passwords, CurrentUser currentUser) {
        this.users = users;
        this.passwords = passwords;
        this.currentUser = currentUser;
    }

    /**
     * @throws InvalidInput {@code user.password-wrong} on {@code current}; {@code
     *     user.password-too-short} or {@code user.password-too-long} on {@code replacement}
     */
    public void changePassword(String current, String replacement) {
        User user = me();
        var checks = new FieldChecks();
        checks.require(
                passwords.matches(current, user.passwordHash()), "current", "user.password-wrong");
        String accepted = checks.check("replacement", () -> PasswordPolicy.accepted(replacement));
        checks.throwIfAny();
        user.changePassword(Objects.requireNonNull(passwords.encode(accepted)));
        users.saveAndFlush(user);
    }

    public void speak(String language) {
        User user = me();
        user.speak(language);
        users.saveAndFlush(user);
    }

    private User me() {
        return users.findById(currentUser.get().id()).orElseThrow(() -> new NotFound("user"));
    }
}
