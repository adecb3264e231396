package app.wervel.practice;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a practitioner sees nobody. The database refuses two at once for one practitioner. */
@Entity
@Table(name = "absence")
public class Absence implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AbsenceId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "practitioner_id", nullable = false, updatable = false))
    private UserId practitioner;

    private Instant startAt;
    private Instant endAt;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    /**
     * @param end not included
     * @throws InvalidValue {@code absence.end-before-start}, {@code text.too-long} on the note
     */
    public Absence(
            UserId practitioner,
            Instant start,
            Instant end,
            AbsenceKind kind,
            @Nullable String note) {
        this.id = AbsenceId.next();
        this.practitioner = practitioner;
        this.startAt = start;
        this.endAt = end;
        this.kind = kind;
        change(start, end, kind, note);
    }

    /**
     * @throws InvalidValue as the constructor
     */
    public final void change(
            Instant newStart, Instant newEnd, AbsenceKind newKind, @Nullable String newNote) {
        if (!newStart.isBefore(newEnd)) {
            throw new InvalidValue("absence.end-before-start");
        }
        String text = Texts.optional(newNote, Texts.LINE);
        this.startAt = newStart;
        this.endAt = newEnd;
        this.kind = newKind;
        this.note = text;
    }

    public AbsenceId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public UserId practitioner() {
        return practitioner;
    }

    public Instant start() {
        return startAt;
    }

    /** Not included. */
    public Instant end() {
        return endAt;
    }

    public AbsenceKind kind() {
        return kind;
    }

    public @Nullable String note() {
        return note;
    }
}
