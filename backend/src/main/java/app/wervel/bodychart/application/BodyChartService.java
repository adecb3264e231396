package app.wervel.bodychart.application;

import app.wervel.bodychart.BodyChart;
import app.wervel.bodychart.BodyChartId;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientQueries;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws and concludes body charts. */
@Service
@Transactional
@PreAuthorize("hasAuthority('examination:write')")
public class BodyChartService {
    static final String CHART = "BodyChart";

    /** A pause of this length ends a session of drawing. */
    static final Duration EDITING_SESSION = Duration.ofMinutes(30);

    private final BodyCharts charts;
    private final BodyChartQueries queries;
    private final BodyMarksJson json;
    private final PatientQueries patients;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final Clock clock;

    BodyChartService(
            BodyCharts charts,
            BodyChartQueries queries,
            BodyMarksJson json,
            PatientQueries patients,
            CurrentUser currentUser,
            AccessLog accessLog,
            JdbcClient jdbc,
            Clock clock) {
        this.charts = charts;
        this.queries = queries;
        this.json = json;
        this.patients = patients;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a chart of today. Where one is being drawn already, that one: two clicks are one
     * chart.
     *
     * @throws NotFound when there is no such patient
     * @throws Conflict {@code bodychart.begun-already} when somebody else begins at the same moment
     */
    public BodyChartDetails start(PatientId patient) {
        patients.get(patient);
        Optional<UUID> begun =
                jdbc.sql(
                                "SELECT id FROM body_chart WHERE patient_id = ? AND status = 'DRAFT' AND intake_id IS NULL")
                        .param(patient.value())
                        .query(UUID.class)
                        .optional();
        if (begun.isPresent()) {
            return queries.get(new BodyChartId(begun.get()));
        }
        return created(new BodyChart(patient, null, user(), now(), json.write(BodyMarks.NONE)));
    }

    /**
     * The chart of an intake, begun where there is none.
     *
     * @param startedAt the moment of the intake
     */
    public BodyChartDetails ofIntake(PatientId patient, UUID intake, Instant startedAt) {
        return charts.findByIntakeId(intake)
                .map(chart -> queries.get(chart.id()))
                .orElseGet(() ->
                        created(
                                new BodyChart(
                                        patient,
                                        intake,
                                        user(),
                                        startedAt,
                                        json.write(BodyMarks.NONE))));
    }

    private BodyChartDetails created(BodyChart drawn) {
        var chart = insert(drawn);
        accessLog.record(Access.created(CHART, chart.id().value(), chart.patient().value()));
        startEditing(chart.id(), now());
        return queries.read(chart.id());
    }

    /** Unique constraints settle two people who begin at once. */
    private BodyChart insert(BodyChart drawn) {
        try {
            return charts.saveAndFlush(drawn);
        } catch (DataIntegrityViolationException refused) {
            throw (Conflict) new Conflict("bodychart.begun-already").initCause(refused);
        }
    }

    /**
     * Saves what is drawn, after every line.
     *
     * @param note what the drawing does not tell; null: nothing
     * @throws NotFound when there is no such chart
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code bodychart.concluded}
     * @throws InvalidInput on {@code marks} as {@link BodyMarkData#typed}, on {@code note}
     */
    public BodyChartDetails save(
            BodyChartId id,
            long expectedVersion,
            List<? extends @Nullable BodyMarkData> marks,
            @Nullable String note) {
        return save(id, expectedVersion, BodyMarkData.typed(marks), note);
    }

    /** As {@link #save(BodyChartId, long, List, String)}, of marks that were found right. */
    public BodyChartDetails save(
            BodyChartId id, long expectedVersion, BodyMarks marks, @Nullable String note) {
        var checks = new FieldChecks();
        String typed =
                checks.<@Nullable String>check("note", () -> Texts.optional(note, Texts.NOTE));
        checks.throwIfAny();
        var chart = draft(id, expectedVersion);
        chart.draw(json.write(marks), typed);
        return saved(chart);
    }

    /**
     * From now on it stands. A chart of an intake is concluded with the intake.
     *
     * @throws NotFound when there is no such chart
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code bodychart.concluded}, {@code bodychart.empty}, {@code
     *     bodychart.of-intake}
     */
    public BodyChartDetails conclude(BodyChartId id, long expectedVersion) {
        var chart = draft(id, expectedVersion);
        requireOwn(chart);
        if (json.read(chart.marks()).isEmpty() && chart.note().isEmpty()) {
            throw new DomainRuleViolation("bodychart.empty");
        }
        chart.conclude(now());
        charts.saveAndFlush(chart);
        accessLog.record(Access.changed(CHART, id.value(), chart.patient().value(), "conclusion"));
        return queries.read(id);
    }

    /**
     * Throws a draft away.
     *
     * @throws NotFound when there is no such chart
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code bodychart.concluded}, {@code bodychart.of-intake}
     */
    public void discard(BodyChartId id, long expectedVersion) {
        var chart = draft(id, expectedVersion);
        requireOwn(chart);
        charts.delete(chart);
        accessLog.record(Access.changed(CHART, id.value(), chart.patient().value(), "discarded"));
    }

    /**
     * The intake was saved with these regions: exactly they are marked on its chart. Where that is
     * so already nothing happens, so that whoever draws on the chart is not overtaken.
     *
     * @param regions ids; one that the chart does not know is left out
     */
    public void keepRegionsOfIntake(
            PatientId patient, UUID intake, Instant startedAt, List<String> regions) {
        Set<BodyRegion> wanted = EnumSet.noneOf(BodyRegion.class);
        regions.forEach(region -> BodyRegion.findById(region).ifPresent(wanted::add));
        Optional<BodyChart> begun = charts.findByIntakeId(intake);
        if (begun.isEmpty()) {
            if (!wanted.isEmpty()) {
                created(
                        new BodyChart(
                                patient,
                                intake,
                                user(),
                                startedAt,
                                json.write(BodyMarks.ofRegions(wanted))));
            }
            return;
        }
        var chart = begun.get();
        BodyMarks marks = json.read(chart.marks());
        BodyMarks kept = marks.withRegions(wanted);
        if (!kept.equals(marks)) {
            chart.draw(json.write(kept), chart.note().orElse(null));
            saved(chart);
        }
    }

    /** The intake was concluded, and its chart with it. */
    public void concludeOfIntake(UUID intake) {
        charts.findByIntakeId(intake)
                .ifPresent(chart -> {
                    chart.conclude(now());
                    charts.saveAndFlush(chart);
                    accessLog.record(
                            Access.changed(
                                    CHART,
                                    chart.id().value(),
                                    chart.patient().value(),
                                    "conclusion"));
                });
    }

    private BodyChart draft(BodyChartId id, long expectedVersion) {
        var chart = charts.findById(id).orElseThrow(() -> new NotFound("body chart"));
        // Told before a stale version: whoever still draws should know that it is over.
        chart.requireDraft();
        chart.requireVersion(expectedVersion);
        return chart;
    }

    private static void requireOwn(BodyChart chart) {
        if (chart.intakeId().isPresent()) {
            throw new DomainRuleViolation("bodychart.of-intake");
        }
    }

    private BodyChartDetails saved(BodyChart chart) {
        var saved = charts.saveAndFlush(chart);
        if (startEditing(saved.id(), now())) {
            accessLog.record(
                    Access.changed(CHART, saved.id().value(), saved.patient().value(), "marks"));
        }
        return queries.read(saved.id());
    }

    /** Whether this save begins a session of drawing, and so must be logged. */
    private boolean startEditing(BodyChartId id, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO body_chart_editing (chart_id, user_id, logged_at) VALUES (?, ?, ?)
                                ON CONFLICT (chart_id, user_id) DO UPDATE SET logged_at = excluded.logged_at
                                WHERE body_chart_editing.logged_at <= ?
                                """)
                        .params(
                                id.value(),
                                user().value(),
                                Timestamp.from(now),
                                Timestamp.from(now.minus(EDITING_SESSION)))
                        .update()
                > 0;
    }

    private UserId user() {
        return currentUser.get().id();
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
