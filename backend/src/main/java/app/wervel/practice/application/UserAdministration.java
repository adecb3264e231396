package app.wervel.practice.application;

import app.wervel.practice.Role;
import app.wervel.practice.User;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of the people who work here. They are never deleted: the access log names them. */
@Service
@Transactional
@PreAuthorize("hasAuthority('user:manage')")
public class UserAdministration {
    private final Users users;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;

    UserAdministration(Users users, PasswordEncoder passwords, CurrentUser currentUser) {
        this.users = users;
        this.passwords = passwords;
        this.currentUser = currentUser;
    }

    public List<UserRow> all() {
        return users.findAllByOrderByDisplayName().stream().map(UserAdministration::row).toList();
    }

    /**
     * Makes an account with a first password, which its owner changes.
     *
     * @throws InvalidInput on {@code displayName}, {@code username} (also {@code
     *     user.username-in-use}), {@code password}
     */
    public UserRow add(String username, String displayName, Role role, String password) {
        var checks = new FieldChecks();
        var name = checks.check("displayName", () -> Texts.required(displayName, Texts.LINE));
        var login = checks.check("username", () -> User.normalisedUsername(username));
        var secret = checks.check("password", () -> PasswordPolicy.accepted(password));
        checks.throwIfAny();
        var user =
                new User(
                        Objects.requireNonNull(login),
                        Objects.requireNonNull(name),
                        role,
                        Objects.requireNonNull(passwords.encode(secret)));
        try {
            return row(users.saveAndFlush(user));
        } catch (DataIntegrityViolationException taken) {
            throw (InvalidInput)
                    new InvalidInput("username", "user.username-in-use").initCause(taken);
        }
    }

    /**
     * Lets somebody log in no more, or again.
     *
     * @throws DomainRuleViolation {@code user.not-yourself}: the last way in must not be closed by
     *     accident
     * @throws app.wervel.shared.StaleVersion when somebody changed the account meanwhile
     */
    public UserRow allowLogIn(UserId id, long expectedVersion, boolean allowed) {
        if (id.equals(currentUser.get().id())) {
            throw new DomainRuleViolation("user.not-yourself");
        }
        User user = users.findById(id).orElseThrow(() -> new NotFound("user"));
        user.requireVersion(expectedVersion);
        user.allowLogIn(allowed);
        return row(users.saveAndFlush(user));
    }

    /** Gives somebody who forgot it a new first password. */
    public UserRow resetPassword(UserId id, long expectedVersion, String password) {
        var checks = new FieldChecks();
        var secret = checks.check("password", () -> PasswordPolicy.accepted(password));
        checks.throwIfAny();
        User user = users.findById(id).orElseThrow(() -> new NotFound("user"));
        user.requireVersion(expectedVersion);
        user.changePassword(Objects.requireNonNull(passwords.encode(secret)));
        return row(users.saveAndFlush(user));
    }

    private static UserRow row(User user) {
        return new UserRow(
                user.id(),
                Objects.requireNonNull(user.version()),
                user.username(),
                user.displayName(),
                user.role(),
                user.enabled());
    }
}
