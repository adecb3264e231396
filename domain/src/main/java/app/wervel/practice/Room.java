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

/** A room of a location. One that is out of use stays, because past appointments name it. */
@Entity
@Table(name = "room")
public class Room implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RoomId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "location_id", nullable = false, updatable = false))
    private LocationId location;

    private String name;
    private int position;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    /**
     * @param position among the location's rooms, as they stand beside each other in the agenda
     * @throws app.wervel.shared.InvalidValue on the name: {@code text.required}, {@code
     *     text.too-long}
     */
    public Room(LocationId location, @Nullable String name, int position) {
        this.id = RoomId.next();
        this.location = location;
        this.name = Texts.required(name, Texts.LINE);
        this.position = position;
    }

    public void rename(@Nullable String newName) {
        this.name = Texts.required(newName, Texts.LINE);
    }

    public void use(boolean inUse) {
        this.active = inUse;
    }

    public RoomId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public LocationId location() {
        return location;
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }

    public boolean active() {
        return active;
    }
}
