package app.wervel.practice.application;

import app.wervel.practice.Absence;
import app.wervel.practice.AbsenceId;
import app.wervel.practice.AbsenceKind;
import app.wervel.practice.Role;
import app.wervel.practice.User;
import app.wervel.practice.UserId;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes when practitioners see nobody. Appointments that were made before stay as they are. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:write')")
public class AbsenceService {
    private final Absences absences;
    private final Users users;

    AbsenceService(Absences absences, Users users) {
        this.absences = absences;
        this.users = users;
    }

    /**
     * @param end not included
     * @throws InvalidInput on {@code practitioner}: {@code practitioner.unknown}; on {@code start}:
     *     {@code text.required}, {@code absence.overlap}; on {@code end}: {@code text.required},
     *     {@code absence.end-before-start}; on {@code note}: {@code text.too-long}
     */
    public AbsenceRow add(
            @Nullable UserId practitioner,
            @Nullable Instant start,
            @Nullable Instant end,
            AbsenceKind kind,
            @Nullable String note) {
        var checks = check(start, end, note);
        checks.require(
                practitioner != null && lockIfTreats(practitioner),
                "practitioner",
                "practitioner.unknown");
        checks.throwIfAny();
        var absence =
                new Absence(
                        Objects.requireNonNull(practitioner),
                        Objects.requireNonNull(start),
                        Objects.requireNonNull(end),
                        kind,
                        note);
        return save(absence);
    }

    /**
     * @throws NotFound when it was removed meanwhile
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput as {@link #add}
     */
    public AbsenceRow change(
            AbsenceId id,
            long expectedVersion,
            @Nullable Instant start,
            @Nullable Instant end,
            AbsenceKind kind,
            @Nullable String note) {
        Absence absence = get(id, expectedVersion);
        check(start, end, note).throwIfAny();
        users.findLockedById(absence.practitioner());
        absence.change(Objects.requireNonNull(start), Objects.requireNonNull(end), kind, note);
        return save(absence);
    }

    /** The practitioner is there after all. */
    public void remove(AbsenceId id, long expectedVersion) {
        absences.delete(get(id, expectedVersion));
        absences.flush();
    }

    private Absence get(AbsenceId id, long expectedVersion) {
        Absence absence = absences.findById(id).orElseThrow(() -> new NotFound("absence"));
        absence.requireVersion(expectedVersion);
        return absence;
    }

    private static FieldChecks check(
            @Nullable Instant start, @Nullable Instant end, @Nullable String note) {
        var checks = new FieldChecks();
        checks.require(start != null, "start", "text.required");
        checks.require(end != null, "end", "text.required");
        checks.require(
                start == null || end == null || start.isBefore(end),
                "end",
                "absence.end-before-start");
        checks.<@Nullable String>check("note", () -> Texts.optional(note, Texts.LINE));
        return checks;
    }

    private boolean lockIfTreats(UserId id) {
        return users.findLockedById(id)
                .map(User::role)
                .filter(Role.PRACTITIONER::equals)
                .isPresent();
    }

    private AbsenceRow save(Absence absence) {
        var saved = AgendaRefusals.saving(() -> absences.saveAndFlush(absence));
        return new AbsenceRow(
                saved.id(),
                Objects.requireNonNull(saved.version()),
                saved.practitioner(),
                saved.start(),
                saved.end(),
                saved.kind(),
                saved.note());
    }
}
