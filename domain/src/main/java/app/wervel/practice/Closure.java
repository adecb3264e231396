package app.wervel.practice;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which the practice, or one location of it, is closed beside the public holidays. */
@Entity
@Table(name = "closure")
public class Closure implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ClosureId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "location_id", updatable = false))
    private @Nullable LocationId location;

    private LocalDate fromDate;
    private LocalDate untilDate;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Closure() {}

    /**
     * @param location null: everywhere
     * @param until the last closed day
     * @throws InvalidValue {@code closure.end-before-start}; {@code text.required} or {@code
     *     text.too-long} on the name
     */
    public Closure(
            @Nullable LocationId location, LocalDate from, LocalDate until, @Nullable String name) {
        this.id = ClosureId.next();
        this.location = location;
        if (until.isBefore(from)) {
            throw new InvalidValue("closure.end-before-start");
        }
        this.fromDate = from;
        this.untilDate = until;
        this.name = Texts.required(name, Texts.LINE);
    }

    public ClosureId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public @Nullable LocationId location() {
        return location;
    }

    public LocalDate from() {
        return fromDate;
    }

    /** The last closed day. */
    public LocalDate until() {
        return untilDate;
    }

    public String name() {
        return name;
    }
}
