package app.wervel.practice;

import app.wervel.shared.UuidV7;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program act in a user's name, with that user's rights. Only the SHA-256 of the token is
 * kept: a token has 256 random bits, so that a slow password hash would protect nothing.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {
    @Id private UUID id;
    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "user_id"))
    private UserId user;

    private String name;
    private byte[] sha256;
    private Instant createdAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    public ApiToken(UserId user, String name, byte[] sha256, Instant createdAt) {
        this.id = UuidV7.next();
        this.user = user;
        this.name = name;
        this.sha256 = sha256.clone();
        this.createdAt = createdAt;
    }

    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UserId user() {
        return user;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    byte[] sha256() {
        return sha256.clone();
    }

    @Nullable Long version() {
        return version;
    }
}
