package app.wervel.practice;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the practice and logs in. */
@Entity
@Table(name = "app_user")
public class User implements Versioned {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UserId id;

    @Version private @Nullable Long version;

    private String username;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String passwordHash;
    private String language = "nl";
    private boolean enabled = true;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    /**
     * @param passwordHash never the password itself
     * @throws InvalidValue {@code user.username-invalid}, {@code text.required}
     */
    public User(String username, String displayName, Role role, String passwordHash) {
        this.id = UserId.next();
        this.username = normalisedUsername(username);
        this.displayName = Texts.required(displayName, Texts.LINE);
        this.role = role;
        this.passwordHash = passwordHash;
    }

    /** User names are told apart without regard to case: nobody remembers the capital. */
    public static String normalisedUsername(String username) {
        String normalised = username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(normalised).matches()) {
            throw new InvalidValue("user.username-invalid");
        }
        return normalised;
    }

    public void changePassword(String newHash) {
        this.passwordHash = newHash;
    }

    public void speak(String language) {
        if (!language.equals("nl") && !language.equals("en")) {
            throw new InvalidValue("user.language-unknown");
        }
        this.language = language;
    }

    /** Whoever leaves keeps the account, because the access log names it, but logs in no more. */
    public void allowLogIn(boolean allowed) {
        this.enabled = allowed;
    }

    public UserId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Language of the interface for this user: {@code nl} or {@code en}. */
    public String language() {
        return language;
    }

    public boolean enabled() {
        return enabled;
    }
}
