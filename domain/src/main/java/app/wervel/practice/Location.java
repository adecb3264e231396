package app.wervel.practice;

import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A place where the practice works. One that is out of use stays, because the past names it. */
@Entity
@Table(name = "location")
public class Location implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LocationId id;

    @Version private @Nullable Long version;

    private String name;
    private String address;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Location() {}

    /**
     * @throws app.wervel.shared.InvalidValue on the name: {@code text.required}, {@code
     *     text.too-long}
     */
    public Location(@Nullable String name, @Nullable String address) {
        this.id = LocationId.next();
        this.name = Texts.required(name, Texts.LINE);
        this.address = line(address);
    }

    public void rename(@Nullable String newName, @Nullable String newAddress) {
        this.name = Texts.required(newName, Texts.LINE);
        this.address = line(newAddress);
    }

    public void use(boolean inUse) {
        this.active = inUse;
    }

    private static String line(@Nullable String text) {
        String line = Texts.optional(text, Texts.LINE);
        return line == null ? "" : line;
    }

    public LocationId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public String name() {
        return name;
    }

    /** One line; empty when it was not filled in. */
    public String address() {
        return address;
    }

    public boolean active() {
        return active;
    }
}
