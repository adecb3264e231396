package app.wervel.practice;

import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A block of a practitioner's week: work at a location, or a break inside it. The database refuses
 * two blocks of one kind that overlap.
 */
@Entity
@Table(name = "working_hours")
public class WorkingHours implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WorkingHoursId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "practitioner_id", nullable = false, updatable = false))
    private UserId practitioner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "location_id", nullable = false))
    private LocationId location;

    @Enumerated(EnumType.STRING)
    private HoursKind kind;

    /** As ISO counts: 1 is Monday. */
    private short weekday;

    @Embedded private DayPart dayPart;
    @Embedded private Validity validity;

    @SuppressWarnings("NullAway.Init")
    protected WorkingHours() {}

    public WorkingHours(
            UserId practitioner,
            LocationId location,
            HoursKind kind,
            DayOfWeek weekday,
            DayPart dayPart,
            Validity validity) {
        this.id = WorkingHoursId.next();
        this.practitioner = practitioner;
        this.location = location;
        this.kind = kind;
        this.weekday = (short) weekday.getValue();
        this.dayPart = dayPart;
        this.validity = validity;
    }

    public void change(
            LocationId newLocation,
            HoursKind newKind,
            DayOfWeek newWeekday,
            DayPart newDayPart,
            Validity newValidity) {
        this.location = newLocation;
        this.kind = newKind;
        this.weekday = (short) newWeekday.getValue();
        this.dayPart = newDayPart;
        this.validity = newValidity;
    }

    /**
     * Whether a break of that part of that day lies in this work. A break that holds longer than
     * the work is no mistake: the work often gets a new period under it.
     */
    public boolean hasRoomForBreak(DayOfWeek day, DayPart part, Validity during) {
        return kind == HoursKind.WORK
                && weekday() == day
                && dayPart.contains(part)
                && validity.overlaps(during);
    }

    public boolean hasRoomForBreak(WorkingHours pause) {
        return hasRoomForBreak(pause.weekday(), pause.dayPart, pause.validity);
    }

    public WorkingHoursId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public UserId practitioner() {
        return practitioner;
    }

    public LocationId location() {
        return location;
    }

    public HoursKind kind() {
        return kind;
    }

    public DayOfWeek weekday() {
        return DayOfWeek.of(weekday);
    }

    public DayPart dayPart() {
        return dayPart;
    }

    public Validity validity() {
        return validity;
    }
}
