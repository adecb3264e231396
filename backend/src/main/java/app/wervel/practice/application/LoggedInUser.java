package app.wervel.practice.application;

import app.wervel.practice.Permission;
import app.wervel.practice.Role;
import app.wervel.practice.User;
import app.wervel.practice.UserId;
import app.wervel.shared.Actor;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is logged in, or in whose name a token acts. Its authorities are the role's permissions. */
public final class LoggedInUser implements UserDetails, Actor, CredentialsContainer {
    @Serial private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String username;
    private final String displayName;
    private final Role role;
    private final String language;
    private final boolean enabled;
    private @Nullable String passwordHash;

    LoggedInUser(User user) {
        this.id = user.id().value();
        this.username = user.username();
        this.displayName = user.displayName();
        this.role = user.role();
        this.language = user.language();
        this.enabled = user.enabled();
        this.passwordHash = user.passwordHash();
    }

    public UserId id() {
        return new UserId(id);
    }

    @Override
    public UUID userId() {
        return id;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    @Override
    public String roleName() {
        return role.name();
    }

    /** Language of the interface when this user logged in. */
    public String language() {
        return language;
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(role);
    }

    private static List<GrantedAuthority> authorities(Role role) {
        return role.permissions().stream()
                .<GrantedAuthority>map(
                        permission -> new SimpleGrantedAuthority(permission.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoggedInUser user && user.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
