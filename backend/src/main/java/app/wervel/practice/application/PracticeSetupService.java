package app.wervel.practice.application;

import app.wervel.practice.ApiToken;
import app.wervel.practice.Practice;
import app.wervel.practice.PracticeDetails;
import app.wervel.practice.Role;
import app.wervel.practice.User;
import app.wervel.practice.UserId;
import app.wervel.shared.Conflict;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.Texts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the practice and its first accounts. Open to everybody, because nobody has an account yet:
 * every call is refused from the moment that the practice exists. Which machine may call it is the
 * business of whoever offers the call.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class PracticeSetupService {
    private static final short THE_PRACTICE = 1;

    private final Practices practices;
    private final Users users;
    private final ApiTokens tokens;
    private final PasswordEncoder passwords;
    private final Clock clock;

    PracticeSetupService(
            Practices practices,
            Users users,
            ApiTokens tokens,
            PasswordEncoder passwords,
            Clock clock) {
        this.practices = practices;
        this.users = users;
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes the practice and its administrator, once.
     *
     * @throws Conflict {@code practice.exists-already}
     * @throws app.wervel.shared.InvalidInput on {@code practiceName}, {@code displayName}, {@code
     *     username}, {@code password}
     */
    public void setUp(NewPractice request) {
        refuseWhenSetUp();
        var checks = new FieldChecks();
        var details =
                checks.check("practiceName", () -> PracticeDetails.named(request.practiceName()));
        var name =
                checks.check(
                        "displayName", () -> Texts.required(request.displayName(), Texts.LINE));
        var username = checks.check("username", () -> User.normalisedUsername(request.username()));
        var password = checks.check("password", () -> PasswordPolicy.accepted(request.password()));
        checks.throwIfAny();
        create(new Practice(Objects.requireNonNull(details), false));
        users.saveAndFlush(
                new User(
                        Objects.requireNonNull(username),
                        Objects.requireNonNull(name),
                        Role.ADMINISTRATOR,
                        Objects.requireNonNull(passwords.encode(password))));
    }

    /** Makes an invented practice; its users and tokens come with the calls below. */
    public void setUpDemo(PracticeDetails details) {
        refuseWhenSetUp();
        create(new Practice(details, true));
    }

    /**
     * Makes accounts that share one password, which is hashed once: it is slow by design, and
     * everybody may know this one.
     *
     * @return the accounts by user name
     * @throws IllegalStateException when the practice is a real one
     */
    public Map<String, UserId> addDemoUsers(List<DemoAccount> accounts, String password) {
        requireDemo();
        String hash = Objects.requireNonNull(passwords.encode(password));
        Map<String, UserId> ids = new LinkedHashMap<>();
        for (DemoAccount account : accounts) {
            var user = new User(account.username(), account.displayName(), account.role(), hash);
            ids.put(account.username(), users.saveAndFlush(user).id());
        }
        return ids;
    }

    /**
     * @throws IllegalStateException when the practice is a real one
     */
    public void addDemoToken(UserId user, String token) {
        requireDemo();
        tokens.saveAndFlush(new ApiToken(user, token, TokenHash.of(token), clock.instant()));
    }

    private void requireDemo() {
        if (!practices.findById(THE_PRACTICE).map(Practice::demo).orElse(false)) {
            throw new IllegalStateException("Only a demo practice gets demo accounts");
        }
    }

    private void refuseWhenSetUp() {
        if (practices.findById(THE_PRACTICE).isPresent()) {
            throw new Conflict("practice.exists-already");
        }
    }

    /** The primary key settles two first visits at once. */
    private void create(Practice practice) {
        try {
            practices.saveAndFlush(practice);
        } catch (DataIntegrityViolationException exists) {
            throw (Conflict) new Conflict("practice.exists-already").initCause(exists);
        }
    }

    public record DemoAccount(String username, String displayName, Role role) {}

    public record NewPractice(
            String practiceName, String displayName, String username, String password) {}
}
