package app.wervel.practice.application;

import app.wervel.practice.DayPart;
import app.wervel.practice.HoursKind;
import app.wervel.practice.Location;
import app.wervel.practice.LocationId;
import app.wervel.practice.Role;
import app.wervel.practice.User;
import app.wervel.practice.UserId;
import app.wervel.practice.Validity;
import app.wervel.practice.WorkingHours;
import app.wervel.practice.WorkingHoursId;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes when practitioners work and when they have a break. Appointments that were made before
 * stay as they are.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class WorkingHoursService {
    private final WorkingWeeks weeks;
    private final Users users;
    private final Locations locations;

    WorkingHoursService(WorkingWeeks weeks, Users users, Locations locations) {
        this.weeks = weeks;
        this.users = users;
        this.locations = locations;
    }

    /**
     * @throws InvalidInput on the fields of {@link WorkingHoursData}: {@code text.required}, {@code
     *     practitioner.unknown}, {@code location.out-of-use}; on {@code until}: {@code
     *     working-hours.end-before-start}; on {@code validUntil}: {@code
     *     working-hours.validity-inverted}; on {@code from}: {@code working-hours.overlap}, {@code
     *     working-hours.break-outside-work}
     */
    public WorkingHoursRow add(WorkingHoursData data) {
        var block = check(data, true);
        var hours =
                new WorkingHours(
                        Objects.requireNonNull(data.practitioner()),
                        block.location(),
                        data.kind(),
                        block.weekday(),
                        block.dayPart(),
                        block.validity());
        refuseBreakOutsideWork(hours, data.kind(), block);
        return save(hours);
    }

    /**
     * Adds blocks, or none of them when one is refused.
     *
     * @throws InvalidInput as {@link #add}
     */
    public List<WorkingHoursRow> addAll(List<WorkingHoursData> blocks) {
        return blocks.stream().map(this::add).toList();
    }

    /**
     * Changes a block; whose it is stays. Breaks that no longer lie in any work go.
     *
     * @throws NotFound when it was removed meanwhile
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput as {@link #add}
     */
    public WorkingHoursRow change(WorkingHoursId id, long expectedVersion, WorkingHoursData data) {
        WorkingHours hours = get(id, expectedVersion);
        var block = check(data, false);
        users.findLockedById(hours.practitioner());
        refuseBreakOutsideWork(hours, data.kind(), block);
        hours.change(
                block.location(), data.kind(), block.weekday(), block.dayPart(), block.validity());
        var saved = save(hours);
        removePointlessBreaks(hours.practitioner());
        return saved;
    }

    /** Removes a block, and with work the breaks in it. */
    public void remove(WorkingHoursId id, long expectedVersion) {
        WorkingHours hours = get(id, expectedVersion);
        weeks.delete(hours);
        weeks.flush();
        removePointlessBreaks(hours.practitioner());
    }

    private WorkingHours get(WorkingHoursId id, long expectedVersion) {
        WorkingHours hours = weeks.findById(id).orElseThrow(() -> new NotFound("working hours"));
        hours.requireVersion(expectedVersion);
        return hours;
    }

    private Block check(WorkingHoursData data, boolean isNew) {
        var checks = new FieldChecks();
        if (isNew) {
            checks.require(
                    lockIfTreats(data.practitioner()), "practitioner", "practitioner.unknown");
        }
        checks.require(isInUse(data.location()), "location", "location.out-of-use");
        checks.require(data.weekday() != null, "weekday", "text.required");
        var part = dayPart(checks, data);
        var validity = validity(checks, data);
        checks.throwIfAny();
        return new Block(
                Objects.requireNonNull(data.location()),
                Objects.requireNonNull(data.weekday()),
                Objects.requireNonNull(part),
                Objects.requireNonNull(validity));
    }

    private static @Nullable DayPart dayPart(FieldChecks checks, WorkingHoursData data) {
        var from = data.from();
        var until = data.until();
        checks.require(from != null, "from", "text.required");
        checks.require(until != null, "until", "text.required");
        return from == null || until == null
                ? null
                : checks.check("until", () -> DayPart.of(from, until));
    }

    private static @Nullable Validity validity(FieldChecks checks, WorkingHoursData data) {
        var from = data.validFrom();
        checks.require(from != null, "validFrom", "text.required");
        return from == null
                ? null
                : checks.check("validUntil", () -> new Validity(from, data.validUntil()));
    }

    private boolean lockIfTreats(@Nullable UserId id) {
        return Optional.ofNullable(id)
                .flatMap(users::findLockedById)
                .map(User::role)
                .filter(Role.PRACTITIONER::equals)
                .isPresent();
    }

    private boolean isInUse(@Nullable LocationId id) {
        return Optional.ofNullable(id)
                .flatMap(locations::findKeptById)
                .filter(Location::active)
                .isPresent();
    }

    /** Work that becomes a break is no work around it. */
    private void refuseBreakOutsideWork(WorkingHours hours, HoursKind kind, Block block) {
        if (kind != HoursKind.BREAK) {
            return;
        }
        boolean inWork =
                weeks.findByPractitioner(hours.practitioner()).stream()
                        .filter(work -> !work.id().equals(hours.id()))
                        .anyMatch(work ->
                                work.hasRoomForBreak(
                                        block.weekday(), block.dayPart(), block.validity()));
        if (!inWork) {
            throw new InvalidInput("from", "working-hours.break-outside-work");
        }
    }

    private void removePointlessBreaks(UserId practitioner) {
        List<WorkingHours> week = weeks.findByPractitioner(practitioner);
        week.stream()
                .filter(hours -> hours.kind() == HoursKind.BREAK)
                .filter(pause -> week.stream().noneMatch(work -> work.hasRoomForBreak(pause)))
                .forEach(weeks::delete);
        weeks.flush();
    }

    private WorkingHoursRow save(WorkingHours hours) {
        var saved = AgendaRefusals.saving(() -> weeks.saveAndFlush(hours));
        return new WorkingHoursRow(
                saved.id(),
                Objects.requireNonNull(saved.version()),
                saved.practitioner(),
                saved.location(),
                saved.kind(),
                saved.weekday(),
                saved.dayPart().start(),
                saved.dayPart().end(),
                saved.validity().validFrom(),
                saved.validity().validUntil());
    }

    /** What was typed, once every field has been found right. */
    private record Block(
            LocationId location, DayOfWeek weekday, DayPart dayPart, Validity validity) {}
}
