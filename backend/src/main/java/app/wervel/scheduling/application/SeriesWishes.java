package app.wervel.scheduling.application;

import app.wervel.scheduling.SeriesPattern;
import app.wervel.scheduling.SlotDemand;
import app.wervel.shared.FieldChecks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks a wish for a series, field by field. */
@Component
class SeriesWishes {
    private static final int MOST_YEARS_AHEAD = 1;
    private static final int MINUTES_A_DAY = 24 * 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    SeriesWishes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A wish that can be planned for.
     *
     * @param capacity how many patients at once; 1: no group
     */
    record Checked(SeriesPattern pattern, SlotDemand demand, int capacity) {}

    /**
     * One query.
     *
     * @throws app.wervel.shared.InvalidInput on {@code patientId}, {@code typeId}, {@code count},
     *     {@code perWeek}, {@code preferredPractitionerId}, {@code from}, {@code notAfter} or
     *     {@code episodeId}
     */
    Checked check(SeriesWish wish) {
        var checks = new FieldChecks();
        checks.require(
                wish.count() >= 1 && wish.count() <= SeriesPattern.MOST_APPOINTMENTS,
                "count",
                "series.count-out-of-range");
        checkPerWeek(checks, wish);
        var today = LocalDate.now(clock);
        checks.require(!wish.from().isBefore(today), "from", "series.from-in-past");
        checks.require(
                !wish.from().isAfter(today.plusYears(MOST_YEARS_AHEAD)),
                "from",
                "series.from-too-far");
        var type = checkReferences(checks, wish);
        type.ifPresent(known -> checkHours(checks, known, wish));
        checks.throwIfAny();
        return new Checked(
                new SeriesPattern(
                        wish.count(),
                        wish.perWeek(),
                        wish.from(),
                        wish.notBefore(),
                        wish.notAfter(),
                        wish.weekdays(),
                        wish.preferredPractitioner()),
                type.orElseThrow().demand(),
                type.orElseThrow().capacity());
    }

    /**
     * What has to be right of a wish whose proposal is booked: its dates may have passed. One
     * query.
     *
     * @throws app.wervel.shared.InvalidInput on {@code patientId}, {@code typeId}, {@code perWeek},
     *     {@code preferredPractitionerId} or {@code episodeId}
     */
    Type checkToBook(SeriesWish wish) {
        var checks = new FieldChecks();
        checkPerWeek(checks, wish);
        var type = checkReferences(checks, wish);
        checks.throwIfAny();
        return type.orElseThrow();
    }

    private static void checkPerWeek(FieldChecks checks, SeriesWish wish) {
        boolean possible = wish.perWeek() >= 1 && wish.perWeek() <= SeriesPattern.MOST_PER_WEEK;
        checks.require(possible, "perWeek", "series.per-week-out-of-range");
        checks.require(
                !possible || wish.weekdays().isEmpty() || wish.perWeek() <= wish.weekdays().size(),
                "perWeek",
                "series.more-than-weekdays");
    }

    private Optional<Type> checkReferences(FieldChecks checks, SeriesWish wish) {
        var known = known(wish);
        checks.require(known.patient(), "patientId", "appointment.patient-unknown");
        checks.require(
                known.practitioner(),
                "preferredPractitionerId",
                "appointment.practitioner-unknown");
        checks.require(known.episode(), "episodeId", "appointment.episode-unknown");
        checks.require(known.type().isPresent(), "typeId", "appointment.type-unknown");
        known.type()
                .ifPresent(type ->
                        checks.require(type.active(), "typeId", "appointment.type-inactive"));
        return known.type();
    }

    private static void checkHours(FieldChecks checks, Type type, SeriesWish wish) {
        checks.require(
                minutes(wish.notBefore(), wish.notAfter()) >= type.demand().minutes(),
                "notAfter",
                "series.hours-too-short");
    }

    private static int minutes(@Nullable LocalTime notBefore, @Nullable LocalTime notAfter) {
        int first = notBefore == null ? 0 : notBefore.toSecondOfDay() / 60;
        int last =
                notAfter == null || notAfter.equals(LocalTime.MIDNIGHT)
                        ? MINUTES_A_DAY
                        : notAfter.toSecondOfDay() / 60;
        return last - first;
    }

    private Known known(SeriesWish wish) {
        var practitioner = wish.preferredPractitioner();
        var episode = wish.episode();
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM patient WHERE id = :patient) AS patient,
                               CAST(:practitioner AS uuid) IS NULL OR EXISTS (SELECT 1 FROM app_user
                                   WHERE id = CAST(:practitioner AS uuid) AND role = 'PRACTITIONER' AND enabled) AS practitioner,
                               CAST(:episode AS uuid) IS NULL OR EXISTS (SELECT 1 FROM episode_of_care
                                   WHERE id = CAST(:episode AS uuid) AND patient_id = :patient) AS episode,
                               t.minutes, t.buffer_minutes, t.needs_room, t.equipment_kind, t.capacity, t.active
                        FROM (SELECT 1) AS always LEFT JOIN appointment_type t ON t.id = :type
                        """)
                .param("patient", wish.patient().value())
                .param("practitioner", practitioner == null ? null : practitioner.value())
                .param("episode", episode == null ? null : episode.value())
                .param("type", wish.type().value())
                .query((row, index) ->
                        new Known(
                                row.getBoolean("patient"),
                                row.getBoolean("practitioner"),
                                row.getBoolean("episode"),
                                row.getObject("minutes") == null
                                        ? Optional.empty()
                                        : Optional.of(
                                                new Type(
                                                        new SlotDemand(
                                                                row.getInt("minutes"),
                                                                row.getInt("buffer_minutes"),
                                                                row.getBoolean("needs_room"),
                                                                row.getString("equipment_kind")),
                                                        row.getInt("capacity"),
                                                        row.getBoolean("active")))))
                .single();
    }

    private record Known(
            boolean patient, boolean practitioner, boolean episode, Optional<Type> type) {}

    /**
     * @param capacity how many patients at once; 1: no group
     */
    record Type(SlotDemand demand, int capacity, boolean active) {}
}
