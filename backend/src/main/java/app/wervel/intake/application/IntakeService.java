package app.wervel.intake.application;

import app.wervel.bodychart.application.BodyChartService;
import app.wervel.intake.Conclusion;
import app.wervel.intake.Informed;
import app.wervel.intake.Intake;
import app.wervel.intake.IntakeConclusion;
import app.wervel.intake.IntakeContent;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeId;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.Party;
import app.wervel.intake.PrecautionsFromIntake;
import app.wervel.intake.Screening;
import app.wervel.intake.Suggestion;
import app.wervel.intake.application.ConclusionData.InformedData;
import app.wervel.medicine.application.MedicineService;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.ConsentService;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.Classification;
import app.wervel.triage.Phase;
import app.wervel.triage.StartBackPair;
import app.wervel.triage.Urgency;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes and concludes intakes. */
@Service
@Transactional
@PreAuthorize("hasAuthority('intake:write')")
public class IntakeService {
    /** A pause of this length ends an editing session. */
    static final Duration EDITING_SESSION = Duration.ofMinutes(30);

    private static final String INTAKE = "Intake";

    /** The parts of the form; an editing session has all of them open. */
    private static final String[] PARTS = {
        "access",
        "consentToInformGp",
        "narrative",
        "bodyRegions",
        "pain",
        "activities",
        "answers",
        "form"
    };

    private final Intakes intakes;
    private final IntakeConclusions conclusions;
    private final IntakeReader reader;
    private final DraftCheck draftCheck;
    private final AnswersJson json;
    private final ClinicalProfileService profiles;
    private final BodyChartService bodyCharts;
    private final ConsentService consents;
    private final MedicineService medicines;
    private final IntakeFollowUp followUp;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeService(
            Intakes intakes,
            IntakeConclusions conclusions,
            IntakeReader reader,
            DraftCheck draftCheck,
            AnswersJson json,
            ClinicalProfileService profiles,
            BodyChartService bodyCharts,
            ConsentService consents,
            MedicineService medicines,
            IntakeFollowUp followUp,
            CurrentUser currentUser,
            AccessLog accessLog,
            JdbcClient jdbc,
            Clock clock) {
        this.intakes = intakes;
        this.conclusions = conclusions;
        this.reader = reader;
        this.draftCheck = draftCheck;
        this.json = json;
        this.profiles = profiles;
        this.bodyCharts = bodyCharts;
        this.consents = consents;
        this.medicines = medicines;
        this.followUp = followUp;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins an intake, now and by the user who is logged in.
     *
     * @throws NotFound when there is no such patient
     * @throws InvalidInput what is wrong, field by field; an answer under the field's bare name
     */
    public IntakeDetails start(PatientId patient, IntakeDraft draft) {
        Instant now = now();
        reader.facts(patient, now);
        IntakeContent content = draftCheck.content(draft, null);
        var intake = intakes.saveAndFlush(new Intake(patient, user(), now, content));
        accessLog.record(
                new Access(
                        Access.Action.CREATE,
                        INTAKE,
                        intake.id().value(),
                        List.of(patient.value()),
                        List.of(PARTS)));
        startEditing(intake.id(), now);
        keepBodyRegions(intake);
        return reader.details(intake);
    }

    /**
     * Begins a screening of a patient whose symptoms are new or have changed, with the story, the
     * medical history and the medicines of the last one; everything about the complaint, the scores
     * and the consent are asked anew. Nothing is kept of an earlier one when there is none.
     *
     * @throws NotFound when there is no such patient
     */
    public IntakeDetails startAgain(PatientId patient) {
        Instant now = now();
        reader.facts(patient, now);
        var earlier = reader.lastConcluded(patient).flatMap(intakes::findById);
        if (earlier.isEmpty()) {
            return start(patient, IntakeDraft.direct(Map.of()));
        }
        Answers kept = Intake.keptWhenScreenedAgain(json.read(earlier.get().content().answers()));
        var intake =
                intakes.saveAndFlush(Intake.again(earlier.get(), user(), now, json.write(kept)));
        accessLog.record(
                new Access(
                        Access.Action.CREATE,
                        INTAKE,
                        intake.id().value(),
                        List.of(patient.value()),
                        List.of(PARTS)));
        startEditing(intake.id(), now);
        keepBodyRegions(intake);
        return reader.details(intake);
    }

    /**
     * Saves what was filled in so far, as often as it changes; without an access the earlier one
     * stays. The access log gets one entry per user and editing session.
     *
     * @throws NotFound when there is no such intake
     * @throws DomainRuleViolation {@code intake.concluded}, {@code intake.form-in-use}
     * @throws StaleVersion when somebody changed the intake meanwhile
     * @throws InvalidInput what is wrong, field by field; an answer under the field's bare name
     */
    public IntakeDetails saveDraft(IntakeId id, long expectedVersion, IntakeDraft draft) {
        var intake = get(id);
        requireDraft(intake);
        intake.requireVersion(expectedVersion);
        intake.change(draftCheck.content(draft, intake.content()));
        var saved = intakes.saveAndFlush(intake);
        if (startEditing(id, now())) {
            accessLog.record(changed(saved, PARTS));
        }
        keepBodyRegions(saved);
        return reader.details(saved);
    }

    /** The regions are on the intake's body chart, where each has a way that it feels. */
    private void keepBodyRegions(Intake intake) {
        bodyCharts.keepRegionsOfIntake(
                intake.patient(),
                intake.id().value(),
                intake.startedAt(),
                intake.content().bodyRegions());
    }

    /** As {@link #conclude(IntakeId, long, ConclusionData)}, on whatever was saved last. */
    public IntakeDetails conclude(IntakeId id, ConclusionData data) {
        return conclude(get(id), data);
    }

    /**
     * Closes the draft with a conclusion, keeps the suggestion beside it, and adds the precautions
     * that follow to the patient's clinical profile.
     *
     * @throws NotFound when there is no such intake
     * @throws StaleVersion when somebody changed the intake meanwhile
     * @throws InvalidInput what is wrong, field by field
     * @throws DomainRuleViolation {@code intake.concluded}, {@code intake.answers-incomplete},
     *     {@code intake.screening-incomplete}, {@code intake.reason-required}, {@code
     *     intake.start-back-impossible}
     */
    public IntakeDetails conclude(IntakeId id, long expectedVersion, ConclusionData data) {
        var intake = get(id);
        requireDraft(intake);
        intake.requireVersion(expectedVersion);
        return conclude(intake, data);
    }

    private IntakeDetails conclude(Intake intake, ConclusionData data) {
        requireDraft(intake);
        Instant now = now();
        Answers answers =
                reader.answers(intake, reader.facts(intake.patient(), intake.startedAt()));
        requirePossibleStartBack(intake, answers);
        var suggestion = reader.suggestion(intake, answers);
        var checks = new FieldChecks();
        var informed = informed(checks, data.informed(), intake, now);
        var conclusion = conclusion(checks, data, suggestion, intake.content().consentToInformGp());

        intake.conclude(conclusion, suggestion, json.write(answers));
        // First the row that two who conclude at once both change: the second is refused there.
        var saved = intakes.saveAndFlush(intake);
        var concluded =
                conclusions.saveAndFlush(
                        new IntakeConclusion(
                                saved.id(),
                                conclusion,
                                user(),
                                now,
                                suggestion,
                                json.write(suggestion)));
        informed.forEach(entry -> insert(saved.id(), entry, now));
        bodyCharts.concludeOfIntake(saved.id().value());
        followUp.concluded(concluded, saved.patient(), reader.informedEntries(saved.id()));
        accessLog.record(changed(saved, "conclusion", "answers"));
        profiles.addPrecautions(
                saved.patient(),
                PrecautionsFromIntake.suggest(answers, suggestion, conclusion.raisesAlarm()));
        medicines.noteFromScreening(saved.patient(), answers.list(AnswerField.MEDICINES));
        recordConsent(saved, conclusion, data.consentToInformGp() == null, now);
        return reader.details(saved);
    }

    /** Only where the form asks it: of another form nobody could mend it. */
    private static void requirePossibleStartBack(Intake intake, Answers answers) {
        if (intake.content().form().id() == IntakeFormId.LOW_BACK
                && StartBackPair.isContradicted(answers)) {
            throw new DomainRuleViolation(
                    "intake.start-back-impossible",
                    List.of(
                            AnswerField.START_BACK_TOTAL.id(),
                            AnswerField.START_BACK_SUBSCALE.id()));
        }
    }

    /**
     * What the patient said of informing the general practitioner becomes a consent of its own. The
     * conclusion keeps what was said then; letters look at the consent.
     *
     * @param saidAtStart whether it was not asked again at the conclusion; then what the patient
     *     said elsewhere in the meantime stands
     */
    private void recordConsent(
            Intake intake, Conclusion conclusion, boolean saidAtStart, Instant now) {
        Boolean said = conclusion.consentToInformGp();
        if (said != null) {
            Instant at = saidAtStart ? intake.startedAt() : now;
            consents.recordFrom(
                    intake.id().value(),
                    intake.patient(),
                    ConsentScope.SHARE_WITH_GP,
                    said,
                    LocalDate.ofInstant(at, clock.getZone()));
        }
    }

    /**
     * The typed conclusion, with a phase from the duration where none is given. While the duration
     * is missing there is no phase either; then any will do, for the intake refuses.
     */
    private static Conclusion conclusion(
            FieldChecks checks,
            ConclusionData data,
            Suggestion suggestion,
            @Nullable Boolean consent) {
        var screening =
                checks.check("screening", () -> chosen(data.screening(), Screening::fromId));
        var urgency = checks.check("urgency", () -> known(data.urgency(), Urgency::fromId));
        var classification =
                checks.check(
                        "classification",
                        () -> known(data.classification(), Classification::fromId));
        var phase =
                checks.check(
                        "phase",
                        () ->
                                data.phase() == null
                                        ? Objects.requireNonNullElse(
                                                suggestion.phase(), Phase.ACUTE)
                                        : known(data.phase(), Phase::fromId));
        checks.<@Nullable String>check("reason", () -> Texts.optional(data.reason(), Texts.NOTE));
        checks.<@Nullable String>check(
                "adviceGiven", () -> Texts.optional(data.adviceGiven(), Texts.NOTE));
        checks.throwIfAny();
        return new Conclusion(
                Objects.requireNonNull(screening),
                Objects.requireNonNull(urgency),
                Objects.requireNonNull(classification),
                Objects.requireNonNull(phase),
                data.reason(),
                data.adviceGiven(),
                data.furtherExamination(),
                data.consentToInformGp() == null ? consent : data.consentToInformGp());
    }

    private static <T> T chosen(@Nullable String id, Function<String, T> read) {
        if (id == null) {
            throw new InvalidValue("text.required");
        }
        return read.apply(id);
    }

    /** A value of the rule catalogue, whose enums refuse in their own way. */
    private static <T> T known(@Nullable String id, Function<String, T> read) {
        try {
            return chosen(id, read);
        } catch (InvalidValue refused) {
            throw refused;
        } catch (IllegalArgumentException unknown) {
            throw (InvalidValue) new InvalidValue("intake.value-unknown").initCause(unknown);
        }
    }

    /**
     * Adds that somebody was told something: during the intake, with its conclusion or after it.
     *
     * @throws NotFound when there is no such intake
     * @throws InvalidInput on {@code party} {@code redflag.party-unknown}, {@code who}, {@code
     *     how}, {@code at} (see {@link Informed#possibleMoment}), {@code what}
     */
    public IntakeDetails addInformed(IntakeId id, InformedData entry) {
        var intake = get(id);
        Instant now = now();
        var checks = new FieldChecks();
        var informed = informed(checks, "", entry, intake, now);
        checks.throwIfAny();
        var told = Objects.requireNonNull(informed);
        if (!followUp.told(id, told)) {
            insert(id, told, now);
        }
        accessLog.record(changed(intake, "informed"));
        return reader.details(intake);
    }

    private static List<Informed> informed(
            FieldChecks checks, List<InformedData> entries, Intake intake, Instant now) {
        List<Informed> all = new ArrayList<>();
        for (InformedData entry : entries) {
            Informed informed = informed(checks, "informed.", entry, intake, now);
            if (informed != null) {
                all.add(informed);
            }
        }
        return all;
    }

    private static @Nullable Informed informed(
            FieldChecks checks,
            String path,
            @Nullable InformedData entry,
            Intake intake,
            Instant now) {
        if (entry == null) {
            checks.require(false, path + "who", "text.required");
            return null;
        }
        String named = entry.party();
        Party party =
                checks.check(
                        path + "party", () -> named == null ? Party.DOCTOR : Party.fromId(named));
        var who = checks.check(path + "who", () -> Texts.required(entry.who(), Texts.LINE));
        var how = checks.check(path + "how", () -> Texts.required(entry.how(), Texts.LINE));
        var at = moment(checks, path + "at", entry.at(), intake, now);
        var what =
                checks.check(
                        path + "what",
                        () -> Optional.ofNullable(Texts.optional(entry.what(), Texts.NOTE)));
        return party == null || who == null || how == null || at == null || what == null
                ? null
                : new Informed(party, who, how, at, what.orElse(null));
    }

    private static @Nullable Instant moment(
            FieldChecks checks, String field, @Nullable Instant at, Intake intake, Instant now) {
        Instant moment = at == null ? now : at.truncatedTo(ChronoUnit.MICROS);
        return checks.check(field, () -> Informed.possibleMoment(moment, intake.startedAt(), now));
    }

    private void insert(IntakeId id, Informed informed, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO intake_informed (intake_id, party, who, how, at, what, recorded_by, recorded_at)
                        VALUES (:intake, :party, :who, :how, :at, :what, :user, :now)
                        """)
                .param("intake", id.value())
                .param("party", informed.party() == null ? null : informed.party().name())
                .param("who", informed.who())
                .param("how", informed.how())
                .param("at", Timestamp.from(informed.at()))
                .param("what", informed.what())
                .param("user", user().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether this save begins an editing session, and so must be logged. */
    private boolean startEditing(IntakeId id, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO intake_editing (intake_id, user_id, logged_at) VALUES (?, ?, ?)
                                ON CONFLICT (intake_id, user_id) DO UPDATE SET logged_at = excluded.logged_at
                                WHERE intake_editing.logged_at <= ?
                                """)
                        .params(
                                id.value(),
                                user().value(),
                                Timestamp.from(now),
                                Timestamp.from(now.minus(EDITING_SESSION)))
                        .update()
                > 0;
    }

    private Intake get(IntakeId id) {
        return intakes.findById(id).orElseThrow(() -> new NotFound("intake"));
    }

    /** Told before a stale version: whoever still types should know that it is over. */
    private static void requireDraft(Intake intake) {
        if (intake.status() == IntakeStatus.CONCLUDED) {
            throw new DomainRuleViolation("intake.concluded");
        }
    }

    private static Access changed(Intake intake, String... parts) {
        return Access.changed(INTAKE, intake.id().value(), intake.patient().value(), parts);
    }

    private UserId user() {
        return currentUser.get().id();
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
