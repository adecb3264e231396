package app.wervel.scheduling.rest;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.SlotReason;
import app.wervel.scheduling.application.ProposedAppointment;
import app.wervel.scheduling.application.SeriesProposal;
import app.wervel.scheduling.application.SeriesWish;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.TreatmentCount;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is answered, and as it comes back to be booked. What booking does not need
 * (reasons, alternatives, names) may be left out then.
 */
record SeriesProposalResource(
        @Nullable UUID patientId,
        @Nullable UUID typeId,
        @Nullable Integer count,
        @Nullable Integer perWeek,
        @Nullable UUID preferredPractitionerId,
        @Nullable String from,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        @Nullable List<Object> weekdays,
        @Nullable UUID episodeId,
        @Nullable List<@Nullable ProposedResource> appointments,
        @Nullable TreatmentsResource treatments) {
    /**
     * @param message the text of an error code in the caller's language
     */
    static SeriesProposalResource of(
            SeriesProposal proposal, ZoneId zone, UnaryOperator<String> message) {
        var wish = proposal.wish();
        var preferred = wish.preferredPractitioner();
        var episode = wish.episode();
        return new SeriesProposalResource(
                wish.patient().value(),
                wish.type().value(),
                wish.count(),
                wish.perWeek(),
                preferred == null ? null : preferred.value(),
                wish.from().toString(),
                wish.notBefore(),
                wish.notAfter(),
                wish.weekdays().stream()
                        .sorted()
                        .map(day -> (Object) day.name().toLowerCase(Locale.ROOT))
                        .toList(),
                episode == null ? null : episode.value(),
                proposal.appointments().stream()
                        .<@Nullable ProposedResource>map(
                                proposed -> ProposedResource.of(proposed, zone, message))
                        .toList(),
                TreatmentsResource.of(proposal.treatments()));
    }

    /**
     * @throws InvalidInput what is missing or wrong, field by field
     */
    SeriesProposal proposal(Clock clock) {
        var wish =
                new WishRequest(
                                patientId,
                                typeId,
                                count,
                                perWeek,
                                preferredPractitionerId,
                                from,
                                notBefore,
                                notAfter,
                                weekdays,
                                episodeId)
                        .wish(clock);
        if (appointments == null || appointments.contains(null)) {
            throw new InvalidInput("appointments", "text.required");
        }
        var checks = new FieldChecks();
        var proposed = new ArrayList<ProposedAppointment>();
        for (ProposedResource appointment : appointments) {
            proposed.add(Objects.requireNonNull(appointment).proposed(proposed.size() + 1, checks));
        }
        checks.throwIfAny();
        return new SeriesProposal(wish, proposed, new TreatmentCount(null, null, null, 0, 0));
    }

    private static <T> @Nullable T id(@Nullable UUID value, Function<UUID, T> id) {
        return value == null ? null : id.apply(value);
    }

    /**
     * A wish for a series.
     *
     * @param from a day, or a moment of it; absent: today
     * @param weekdays English names in any case, their first three letters, or 1 (Monday) to 7;
     *     absent or empty: any
     */
    record WishRequest(
            @Nullable UUID patientId,
            @Nullable UUID typeId,
            @Nullable Integer count,
            @Nullable Integer perWeek,
            @Nullable UUID preferredPractitionerId,
            @Nullable String from,
            @Nullable LocalTime notBefore,
            @Nullable LocalTime notAfter,
            @Nullable List<Object> weekdays,
            @Nullable UUID episodeId) {
        /**
         * @throws InvalidInput what is missing or wrong, field by field
         */
        SeriesWish wish(Clock clock) {
            var checks = new FieldChecks();
            checks.require(patientId != null, "patientId", "text.required");
            checks.require(typeId != null, "typeId", "text.required");
            checks.require(count != null, "count", "text.required");
            checks.require(perWeek != null, "perWeek", "text.required");
            var day = checks.check("from", () -> day(clock));
            var days = checks.check("weekdays", this::days);
            checks.throwIfAny();
            return new SeriesWish(
                    new PatientId(Objects.requireNonNull(patientId)),
                    new AppointmentTypeId(Objects.requireNonNull(typeId)),
                    Objects.requireNonNull(count),
                    Objects.requireNonNull(perWeek),
                    id(preferredPractitionerId, UserId::new),
                    Objects.requireNonNull(day),
                    notBefore,
                    notAfter,
                    Objects.requireNonNull(days),
                    id(episodeId, EpisodeId::new));
        }

        private LocalDate day(Clock clock) {
            return from == null
                    ? LocalDate.now(clock)
                    : LocalDate.ofInstant(
                            MomentText.parameter(from, clock.getZone(), false), clock.getZone());
        }

        private Set<DayOfWeek> days() {
            var days = EnumSet.noneOf(DayOfWeek.class);
            if (weekdays != null) {
                weekdays.forEach(weekday -> days.add(day(weekday)));
            }
            return days;
        }

        private static DayOfWeek day(@Nullable Object weekday) {
            String name = String.valueOf(weekday).toUpperCase(Locale.ROOT);
            return Arrays.stream(DayOfWeek.values())
                    .filter(day ->
                            name.equals(day.name())
                                    || name.equals(day.name().substring(0, 3))
                                    || name.equals(String.valueOf(day.getValue())))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValue("series.weekday-unknown"));
        }
    }

    /**
     * @param number from 1; absent: its place in the list
     * @param reasons why this slot, most important first
     * @param conflict code of what of the wish could not be met; null: all of it was
     * @param conflictMessage the same in words
     */
    record ProposedResource(
            @Nullable Integer number,
            @Nullable SlotResource slot,
            @Nullable List<String> reasons,
            @Nullable String conflict,
            @Nullable String conflictMessage,
            @Nullable List<SlotResource> alternatives) {
        static ProposedResource of(
                ProposedAppointment proposed, ZoneId zone, UnaryOperator<String> message) {
            var slot = proposed.slot();
            var conflict = proposed.conflict();
            return new ProposedResource(
                    proposed.number(),
                    slot == null ? null : SlotResource.of(slot, zone),
                    proposed.reasons().stream().map(SlotReason::id).toList(),
                    conflict,
                    conflict == null ? null : message.apply(conflict),
                    proposed.alternatives().stream()
                            .map(other -> SlotResource.of(other, zone))
                            .toList());
        }

        ProposedAppointment proposed(int place, FieldChecks checks) {
            return new ProposedAppointment(
                    number == null ? place : number,
                    slot == null
                            ? null
                            : slot.row("appointments[%d].slot.".formatted(place - 1), checks),
                    List.of(),
                    null,
                    List.of());
        }
    }

    record SlotResource(
            @Nullable String start,
            @Nullable String end,
            @Nullable UUID practitionerId,
            @Nullable String practitionerName,
            @Nullable UUID roomId,
            @Nullable String roomName,
            @Nullable UUID equipmentId) {
        static SlotResource of(SlotRow row, ZoneId zone) {
            var room = row.room();
            var equipment = row.equipment();
            return new SlotResource(
                    text(row.start().atZone(zone).toOffsetDateTime()),
                    text(row.end().atZone(zone).toOffsetDateTime()),
                    row.practitioner().value(),
                    row.practitionerName(),
                    room == null ? null : room.value(),
                    row.roomName(),
                    equipment == null ? null : equipment.value());
        }

        private static String text(OffsetDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }

        @Nullable SlotRow row(String path, FieldChecks checks) {
            checks.require(start != null, path + "start", "text.required");
            checks.require(end != null, path + "end", "text.required");
            checks.require(practitionerId != null, path + "practitionerId", "text.required");
            if (start == null || end == null || practitionerId == null) {
                return null;
            }
            var startAt = checks.check(path + "start", () -> MomentText.parse(start));
            var endAt = checks.check(path + "end", () -> MomentText.parse(end));
            if (startAt == null || endAt == null) {
                return null;
            }
            return new SlotRow(
                    startAt,
                    endAt,
                    new UserId(practitionerId),
                    practitionerName == null ? "" : practitionerName,
                    id(roomId, RoomId::new),
                    roomName,
                    id(equipmentId, EquipmentId::new));
        }
    }

    /**
     * @param left how many may still be booked; null: nothing was agreed
     */
    record TreatmentsResource(
            @Nullable UUID episodeId,
            @Nullable Integer planned,
            @Nullable Integer referred,
            @Nullable Integer booked,
            @Nullable Integer done,
            @Nullable Integer left) {
        static TreatmentsResource of(TreatmentCount count) {
            var episode = count.episode();
            return new TreatmentsResource(
                    episode == null ? null : episode.value(),
                    count.planned(),
                    count.referred(),
                    count.booked(),
                    count.done(),
                    count.left());
        }
    }
}
