package app.wervel.practice;

import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment that only one patient at a time can use. An appointment type asks for its
 * kind; which piece it becomes is settled when somebody books.
 */
@Entity
@Table(name = "equipment")
public class Equipment implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EquipmentId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "location_id", nullable = false, updatable = false))
    private LocationId location;

    private String kind;
    private String name;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Equipment() {}

    /**
     * @throws app.wervel.shared.InvalidValue on kind or name: {@code text.required}, {@code
     *     text.too-long}
     */
    public Equipment(LocationId location, @Nullable String kind, @Nullable String name) {
        this.id = EquipmentId.next();
        this.location = location;
        this.kind = Texts.required(kind, Texts.LINE);
        this.name = Texts.required(name, Texts.LINE);
    }

    public void rename(@Nullable String newKind, @Nullable String newName) {
        this.kind = Texts.required(newKind, Texts.LINE);
        this.name = Texts.required(newName, Texts.LINE);
    }

    public void use(boolean inUse) {
        this.active = inUse;
    }

    public EquipmentId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public LocationId location() {
        return location;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }
}
