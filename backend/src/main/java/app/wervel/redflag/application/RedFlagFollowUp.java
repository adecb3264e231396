package app.wervel.redflag.application;

import app.wervel.intake.Informed;
import app.wervel.intake.IntakeConclusion;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.IntakeDetails.InformedDetails;
import app.wervel.intake.application.IntakeFollowUp;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.RedFlag;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.RedFlagOutcome;
import app.wervel.redflag.RedFlagState;
import app.wervel.redflag.RedFlagStep.Closed;
import app.wervel.redflag.RedFlagStep.Opened;
import app.wervel.redflag.RedFlagStep.Told;
import app.wervel.triage.Urgency;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a red flag with the conclusion that raises it, and tells the intake how it stands. */
@Component
class RedFlagFollowUp implements IntakeFollowUp {
    private final RedFlags flags;
    private final RedFlagSteps steps;
    private final ClosedDaysOfPractice closedDays;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    RedFlagFollowUp(
            RedFlags flags,
            RedFlagSteps steps,
            ClosedDaysOfPractice closedDays,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.flags = flags;
        this.steps = steps;
        this.closedDays = closedDays;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void concluded(
            IntakeConclusion conclusion, PatientId patient, List<InformedEntry> told) {
        fulfilRescreenings(conclusion, patient);
        Urgency suggested = conclusion.suggestedUrgency();
        Urgency concluded = conclusion.conclusion().urgency();
        if (RedFlag.isRaisedBy(suggested, concluded)) {
            open(conclusion, patient, suggested, concluded, told);
        }
    }

    private void open(
            IntakeConclusion conclusion,
            PatientId patient,
            Urgency suggested,
            Urgency concluded,
            List<InformedEntry> told) {
        UserId by = conclusion.concludedBy();
        Instant at = conclusion.concludedAt();
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        LocalDate dueOn = RedFlag.isNeeded(concluded) ? closedDays.lastDay(concluded, day) : day;
        var flag = new RedFlag(patient, conclusion.intake(), suggested, concluded, at, dueOn);
        var carried = told.stream().map(entry -> told(entry.informed())).toList();
        carried.forEach(flag::tell);
        String reason = conclusion.conclusion().reason();
        var lowered = new Closed(RedFlagOutcome.NOT_NEEDED, reason, null);
        if (!RedFlag.isNeeded(concluded)) {
            flag.close(lowered);
        }
        RedFlagId id = flags.saveAndFlush(flag).id();
        steps.add(id, new Opened(suggested, concluded, reason), by, at);
        for (int i = 0; i < carried.size(); i++) {
            var entry = told.get(i);
            steps.add(id, carried.get(i), entry.recordedBy(), entry.recordedAt());
        }
        if (!RedFlag.isNeeded(concluded)) {
            steps.add(id, lowered, by, at);
        }
    }

    private static Told told(Informed informed) {
        return new Told(
                informed.party(), informed.who(), informed.how(), informed.at(), informed.what());
    }

    /**
     * Answers what changed before this screening was begun. Answers from before a change say
     * nothing of it, however late they are concluded.
     */
    private void fulfilRescreenings(IntakeConclusion conclusion, PatientId patient) {
        jdbc.sql(
                        """
                        UPDATE rescreening SET intake_id = :intake, fulfilled_at = :at
                        WHERE patient_id = :patient AND fulfilled_at IS NULL AND withdrawn_at IS NULL
                          AND required_at <= (SELECT started_at FROM intake WHERE id = :intake)
                        """)
                .param("intake", conclusion.intake().value())
                .param("at", Timestamp.from(conclusion.concludedAt()))
                .param("patient", patient.value())
                .update();
    }

    @Override
    public Optional<State> of(IntakeId intake) {
        return find(intake).map(this::state);
    }

    private State state(Found found) {
        List<RedFlagStepRow> all = steps.of(found.id());
        return new State(
                found.isTask(), all.stream().flatMap(row -> informed(row).stream()).toList());
    }

    private static Optional<InformedDetails> informed(RedFlagStepRow row) {
        return row.step() instanceof Told told
                ? Optional.of(
                        new InformedDetails(
                                new Informed(
                                        told.party(),
                                        told.who(),
                                        told.how(),
                                        told.at(),
                                        told.what()),
                                row.recordedByName(),
                                row.recordedAt()))
                : Optional.empty();
    }

    @Override
    public Set<IntakeId> openOf(PatientId patient) {
        Set<IntakeId> open = new HashSet<>();
        jdbc.sql(
                        """
                        SELECT intake_id FROM red_flag
                        WHERE patient_id = ? AND state <> 'CLOSED' AND urgency <> 'GP_ROUTINE'
                        """)
                .param(patient.value())
                .query(row -> {
                    open.add(new IntakeId(row.getObject("intake_id", UUID.class)));
                });
        return open;
    }

    @Override
    public boolean told(IntakeId intake, Informed informed) {
        var flag = flags.findByIntake(intake);
        flag.ifPresent(found -> {
            var step = told(informed);
            found.tell(step);
            var saved = flags.saveAndFlush(found);
            steps.add(
                    saved.id(),
                    step,
                    currentUser.get().id(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
        return flag.isPresent();
    }

    private Optional<Found> find(IntakeId intake) {
        return jdbc.sql("SELECT id, state, urgency FROM red_flag WHERE intake_id = ?")
                .param(intake.value())
                .query((row, index) ->
                        new Found(
                                new RedFlagId(row.getObject("id", UUID.class)),
                                RedFlagState.valueOf(row.getString("state")),
                                Urgency.valueOf(row.getString("urgency"))))
                .optional();
    }

    private record Found(RedFlagId id, RedFlagState state, Urgency urgency) {
        /** The task of an intake: an alarm, or the general practitioner of this week. */
        boolean isTask() {
            return state != RedFlagState.CLOSED && urgency.isAtLeast(Urgency.GP_SOON);
        }
    }
}
