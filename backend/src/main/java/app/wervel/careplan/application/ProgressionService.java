package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.DosageStep;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.ProgressionDecision;
import app.wervel.careplan.ProgressionProposal;
import app.wervel.careplan.ProgressionProposal.JudgedDay;
import app.wervel.careplan.ProgressionProposal.Step;
import app.wervel.careplan.ProgressionProposal.StepUp;
import app.wervel.careplan.ProgressionRule;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Range;
import app.wervel.exercise.application.DosageData;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.redflag.application.RescreeningService;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import app.wervel.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a practitioner decides on what the progression rule proposes. Nothing changes before. */
@Service
@Transactional
@PreAuthorize("hasAuthority('careplan:write')")
public class ProgressionService {
    private final CarePlans plans;
    private final CarePlanService commands;
    private final ProgressionReader reader;
    private final RescreeningService rescreening;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final Clock clock;

    ProgressionService(
            CarePlans plans,
            CarePlanService commands,
            ProgressionReader reader,
            RescreeningService rescreening,
            JdbcClient jdbc,
            CurrentUser currentUser,
            AccessLog accessLog,
            Clock clock) {
        this.plans = plans;
        this.commands = commands;
        this.reader = reader;
        this.rescreening = rescreening;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Keeps what the practitioner makes of a proposal, and changes the plan when it is accepted or
     * adapted. The same days never lead to a proposal again.
     *
     * @throws NotFound when there is no such plan
     * @throws InvalidInput {@code text.required} on {@code version}, {@code lastDay}, {@code
     *     proposal}, {@code decision}, {@code reason} (adapted, declined) and {@code dosage}
     *     (adapted); {@code progression.decision-unknown}; on {@code dosage.sets} and so on
     * @throws StaleVersion when somebody changed the plan since
     * @throws Conflict {@code progression.changed} when the diary now leads to something else, or
     *     somebody decided already
     * @throws DomainRuleViolation {@code progression.nothing-to-adapt} when a new symptom is
     *     adapted; what the plan refuses, such as {@code careplan.unconfirmed-precautions}
     */
    public ProgressionDetails decide(CarePlanId id, DecisionData data) {
        Checked checked = Checked.of(data);
        CarePlan plan = plans.findById(id).orElseThrow(() -> new NotFound("care plan"));
        plan.requireVersion(checked.version());
        ProgressionDetails before = reader.details(plan);
        UUID prescription = data.prescription();
        if (prescription == null) {
            decideOnSymptoms(before, checked);
            String reason = checked.reason();
            if (checked.decision() == ProgressionDecision.DECLINED && reason != null) {
                rescreening.withdrawDiary(plan.episode(), plan.patient(), reason);
            }
        } else {
            decideOn(before, new PrescriptionId(prescription), checked);
        }
        accessLog.record(
                Access.changed(
                        "ExerciseProgression", id.value(), plan.patient().value(), "decision"));
        return reader.details(plan);
    }

    private void decideOnSymptoms(ProgressionDetails before, Checked checked) {
        if (before.newSymptoms().isEmpty()
                || !before.newSymptoms().getLast().day().equals(checked.lastDay())
                || !before.symptomsKey().equals(checked.proposal())) {
            throw new Conflict("progression.changed");
        }
        if (checked.decision() == ProgressionDecision.ADAPTED) {
            throw new DomainRuleViolation("progression.nothing-to-adapt");
        }
        UUID decision = write(before.plan(), null, "STOP_AND_RESCREEN", null, checked, null);
        for (JudgedDay shown : before.newSymptoms()) {
            jdbc.sql(
                            "INSERT INTO care_plan_symptom_decided (decision_id, day) VALUES (:decision, :day)")
                    .param("decision", decision)
                    .param("day", shown.day())
                    .update();
        }
    }

    private void decideOn(ProgressionDetails before, PrescriptionId prescription, Checked checked) {
        ProposalRow row =
                before.proposal(prescription)
                        .filter(ProposalRow::isToDecide)
                        .filter(each ->
                                each.proposal().days().getLast().day().equals(checked.lastDay()))
                        .filter(each -> each.key().equals(checked.proposal()))
                        .orElseThrow(() -> new Conflict("progression.changed"));
        ProgressionProposal proposal = row.proposal();
        PrescriptionRow after =
                switch (checked.decision()) {
                    case ACCEPTED -> accept(before, row);
                    case ADAPTED ->
                            dose(before, prescription, Objects.requireNonNull(checked.dosage()));
                    case DECLINED -> null;
                };
        write(
                before.plan(),
                row,
                proposal instanceof StepUp ? "STEP_UP" : "STEP_DOWN",
                ProgressionReader.step(proposal),
                checked,
                after);
    }

    private PrescriptionRow accept(ProgressionDetails before, ProposalRow row) {
        Exercise other = row.other();
        if (other != null) {
            return replace(before, row.prescription(), other);
        }
        return dose(
                before,
                row.prescription().id(),
                DosageData.of(Objects.requireNonNull(row.dosage())));
    }

    private PrescriptionRow dose(
            ProgressionDetails before, PrescriptionId prescription, DosageData dosage) {
        var changed =
                commands.changePrescription(
                        before.plan(),
                        before.version(),
                        prescription,
                        PrescriptionChange.dosage(dosage));
        return changed.prescriptions().stream()
                .filter(each -> each.id().equals(prescription))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Puts the other exercise, with its own dosage, in the place of this one. How much pain is all
     * right was agreed with the patient and stays; so does the side, unless only one of the two
     * exercises is done per side.
     */
    private PrescriptionRow replace(
            ProgressionDetails before, PrescriptionRow now, Exercise other) {
        commands.remove(before.plan(), before.version(), now.id());
        Dosage own = other.dosage(ExerciseLanguage.orDutch(currentUser.get().language()));
        Integer limit = now.dosage().painLimit();
        boolean sameSides = now.exercise().ownDosage().perSide() == own.perSide();
        PhaseId phase = now.phase();
        var data =
                new PrescriptionData(
                        other.id().value(),
                        sameSides ? now.side().id() : null,
                        DosageData.of(limit == null ? own : own.withPainLimit(limit)),
                        now.note(),
                        new PeriodData(now.from(), now.until()),
                        phase == null ? null : phase.value().toString());
        var added = commands.prescribe(before.plan(), null, data).prescriptions().getLast();
        commands.move(before.plan(), null, added.id(), now.position());
        return added;
    }

    /** The decision's id. */
    private UUID write(
            CarePlanId plan,
            @Nullable ProposalRow about,
            String proposal,
            @Nullable Step step,
            Checked checked,
            @Nullable PrescriptionRow after) {
        DosageStep dose = step instanceof Step.Dose change ? change.change() : null;
        String other =
                step instanceof Step.OtherExercise another ? another.exercise().value() : null;
        LoggedInUser user = currentUser.get();
        UUID id = UuidV7.next();
        try {
            jdbc.sql(
                            """
                            INSERT INTO care_plan_progression_decision
                                (id, care_plan_id, prescription_id, exercise_id, proposal, quantity, range_before, range_after,
                                 other_exercise_id, decision, reason, dose_nl, dose_en, last_day, rule_version,
                                 decided_by, decided_by_name, decided_at)
                            VALUES (:id, :plan, :prescription, :exercise, :proposal, :quantity, :before, :after,
                                    :other, :decision, :reason, :nl, :en, :last, :rule, :by, :name, :at)
                            """)
                    .param("id", id)
                    .param("plan", plan.value())
                    .param("prescription", about == null ? null : about.prescription().id().value())
                    .param(
                            "exercise",
                            about == null ? null : about.prescription().exercise().id().value())
                    .param("proposal", proposal)
                    .param("quantity", dose == null ? null : dose.quantity().field())
                    .param("before", dose == null ? null : text(dose.from()))
                    .param("after", dose == null ? null : text(dose.to()))
                    .param("other", other)
                    .param("decision", checked.decision().name())
                    .param("reason", checked.reason())
                    .param("nl", after == null ? null : after.doseLine(ExerciseLanguage.NL))
                    .param("en", after == null ? null : after.doseLine(ExerciseLanguage.EN))
                    .param("last", checked.lastDay())
                    .param("rule", ProgressionRule.VERSION)
                    .param("by", user.id().value())
                    .param("name", user.displayName())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            return id;
        } catch (DuplicateKeyException decidedMeanwhile) {
            throw (Conflict) new Conflict("progression.changed").initCause(decidedMeanwhile);
        }
    }

    static @Nullable String text(@Nullable Range range) {
        return range == null ? null : range.min() + "-" + range.max();
    }

    /** The command, once every field has been found right. */
    private record Checked(
            long version,
            LocalDate lastDay,
            String proposal,
            ProgressionDecision decision,
            @Nullable String reason,
            @Nullable DosageData dosage) {
        static Checked of(DecisionData data) {
            var checks = new FieldChecks();
            Long version = data.version();
            checks.require(version != null, "version", "text.required");
            LocalDate lastDay = data.lastDay();
            checks.require(lastDay != null, "lastDay", "text.required");
            String proposal = data.proposal();
            checks.require(proposal != null, "proposal", "text.required");
            ProgressionDecision decision =
                    checks.check("decision", () -> decision(data.decision()));
            boolean explained =
                    decision == ProgressionDecision.ADAPTED
                            || decision == ProgressionDecision.DECLINED;
            String reason = checks.<@Nullable String>check("reason", () -> reason(data, explained));
            boolean adapted = decision == ProgressionDecision.ADAPTED;
            checks.require(!adapted || data.dosage() != null, "dosage", "text.required");
            checks.throwIfAny();
            return new Checked(
                    Objects.requireNonNull(version),
                    Objects.requireNonNull(lastDay),
                    Objects.requireNonNull(proposal),
                    Objects.requireNonNull(decision),
                    reason,
                    data.dosage());
        }

        private static ProgressionDecision decision(@Nullable String id) {
            if (id == null || id.isBlank()) {
                throw new InvalidValue("text.required");
            }
            return ProgressionDecision.fromId(id);
        }

        private static @Nullable String reason(DecisionData data, boolean required) {
            return required
                    ? Texts.required(data.reason(), ProgressionDecision.LONGEST_REASON)
                    : Texts.optional(data.reason(), ProgressionDecision.LONGEST_REASON);
        }
    }
}
