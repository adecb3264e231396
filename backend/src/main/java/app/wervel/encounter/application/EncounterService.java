package app.wervel.encounter.application;

import app.wervel.careplan.application.DiaryService;
import app.wervel.encounter.Encounter;
import app.wervel.encounter.EncounterContent;
import app.wervel.encounter.EncounterId;
import app.wervel.encounter.EncounterKind;
import app.wervel.encounter.EncounterStatus;
import app.wervel.encounter.ExerciseDone;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.application.RescreeningService;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.ConstraintNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, writes, signs and amends the notes of encounters. */
@Service
@Transactional
@PreAuthorize("hasAuthority('encounter:write')")
public class EncounterService {
    static final Duration EDITING_SESSION = Duration.ofMinutes(30);

    private static final String ENCOUNTER = "Encounter";

    private final Encounters encounters;
    private final EncounterAmendments amendments;
    private final EncounterReader reader;
    private final EncounterStarts starts;
    private final AgendaQueries agenda;
    private final EpisodeQueries episodes;
    private final DiaryService diary;
    private final RescreeningService rescreening;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final Clock clock;

    EncounterService(
            Encounters encounters,
            EncounterAmendments amendments,
            EncounterReader reader,
            EncounterStarts starts,
            AgendaQueries agenda,
            EpisodeQueries episodes,
            DiaryService diary,
            RescreeningService rescreening,
            JdbcClient jdbc,
            CurrentUser currentUser,
            AccessLog accessLog,
            Clock clock) {
        this.encounters = encounters;
        this.amendments = amendments;
        this.reader = reader;
        this.starts = starts;
        this.agenda = agenda;
        this.episodes = episodes;
        this.diary = diary;
        this.rescreening = rescreening;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * The note of this appointment: the one that somebody began, or a new draft.
     *
     * @throws NotFound when there is no such appointment
     * @throws DomainRuleViolation {@code encounter.no-patient} for a group's own row, {@code
     *     encounter.appointment-not-held}, {@code encounter.appointment-not-today-yet}, {@code
     *     encounter.no-episode}
     */
    public EncounterDetails startFromAppointment(AppointmentId id) {
        var existing = starts.ofAppointment(id);
        if (existing.isPresent()) {
            return read(existing.get());
        }
        var appointment = agenda.get(id);
        return begin(appointment, episodeOf(appointment));
    }

    /**
     * What there is already of the patient and the day of this appointment, and of no other
     * appointment: it may be about the same treatment. Empty when the appointment has its note,
     * which starting opens.
     *
     * @throws NotFound when there is no such appointment
     * @throws DomainRuleViolation as {@link #startFromAppointment}
     */
    public List<NoteOfDay> besideAppointment(AppointmentId id) {
        if (starts.ofAppointment(id).isPresent()) {
            return List.of();
        }
        var appointment = agenda.get(id);
        requireHeld(appointment);
        episodeOf(appointment);
        LocalDate day = appointment.start().atZone(clock.getZone()).toLocalDate();
        return ofDay(patient(appointment), day, false);
    }

    private List<NoteOfDay> ofDay(PatientId patient, LocalDate day, boolean besideAppointments) {
        var notes = starts.ofDay(patient, day, besideAppointments);
        accessLog.record(Access.searched(ENCOUNTER, List.of(patient.value()), "day"));
        return notes;
    }

    private EpisodeId episodeOf(AppointmentRow appointment) {
        EpisodeId own = appointment.episode();
        return own != null && isOpen(own) ? own : openEpisode(patient(appointment));
    }

    private boolean isOpen(EpisodeId episode) {
        return episodes.get(episode).status() == EpisodeStatus.OPEN;
    }

    private EpisodeId openEpisode(PatientId patient) {
        return starts.openEpisode(patient)
                .orElseThrow(() -> new DomainRuleViolation("encounter.no-episode"));
    }

    private static PatientId patient(AppointmentRow appointment) {
        PatientId patient = appointment.patient();
        if (patient == null) {
            throw new DomainRuleViolation("encounter.no-patient");
        }
        return patient;
    }

    private void requireHeld(AppointmentRow appointment) {
        if (appointment.status() == AppointmentStatus.CANCELLED
                || appointment.status() == AppointmentStatus.NO_SHOW) {
            throw new DomainRuleViolation("encounter.appointment-not-held");
        }
        if (appointment.start().atZone(clock.getZone()).toLocalDate().isAfter(today())) {
            throw new DomainRuleViolation("encounter.appointment-not-today-yet");
        }
    }

    private EncounterDetails begin(AppointmentRow appointment, EpisodeId episode) {
        requireHeld(appointment);
        var start = appointment.start().atZone(clock.getZone());
        var end = appointment.end().atZone(clock.getZone());
        var kind =
                appointment.visit() == Visit.FIRST ? EncounterKind.INTAKE : EncounterKind.TREATMENT;
        boolean oneDay = start.toLocalDate().equals(end.toLocalDate());
        return begin(
                patient(appointment),
                episode,
                appointment.id(),
                appointment.practitioner().equals(me())
                        ? starts.responsible(episode).orElse(null)
                        : appointment.practitioner(),
                EncounterContent.blank(
                        kind,
                        start.toLocalDate(),
                        start.toLocalTime(),
                        oneDay ? end.toLocalTime() : null));
    }

    /**
     * Whether the patient is in treatment: before and after there is nothing to write a note of.
     */
    public boolean canStart(PatientId patient) {
        accessLog.record(Access.read("EpisodeOfCare", patient.value(), patient.value(), "status"));
        return starts.openEpisode(patient).isPresent();
    }

    /**
     * A note of today: the draft that this practitioner began, that of an appointment of today
     * which has none, or one without an appointment.
     *
     * @throws DomainRuleViolation {@code encounter.no-episode}
     */
    public EncounterDetails startForPatient(PatientId patient) {
        var own = starts.ownDraft(patient, me(), today());
        if (own.isPresent()) {
            return read(own.get());
        }
        var appointment = appointmentOfToday(patient);
        return appointment.isPresent()
                ? startFromAppointment(appointment.get())
                : beginLoose(patient, openEpisode(patient));
    }

    private Optional<AppointmentId> appointmentOfToday(PatientId patient) {
        return starts.appointmentWithoutNote(
                patient,
                me(),
                today().atStartOfDay(clock.getZone()).toInstant(),
                today().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                clock.instant());
    }

    /**
     * What there is already of this patient and today, to be seen before {@link #startForPatient}
     * begins another note. Empty when that opens a draft that is there.
     *
     * @throws DomainRuleViolation {@code encounter.no-episode}
     */
    public List<NoteOfDay> besideToday(PatientId patient) {
        if (starts.ownDraft(patient, me(), today()).isPresent()) {
            return List.of();
        }
        var appointment = appointmentOfToday(patient);
        if (appointment.isPresent()) {
            return besideAppointment(appointment.get());
        }
        boolean begun = starts.looseDraft(openEpisode(patient), me(), today()).isPresent();
        return begun ? List.of() : ofDay(patient, today(), true);
    }

    /**
     * A note in this episode.
     *
     * @param appointment null: today's draft without an appointment, or a new one
     * @throws NotFound when there is no such episode or appointment
     * @throws DomainRuleViolation {@code episode.closed} and as {@link #startFromAppointment}
     * @throws InvalidInput {@code encounter.appointment-of-another} on {@code appointmentId}
     */
    public EncounterDetails startInEpisode(EpisodeId id, @Nullable AppointmentId appointment) {
        EpisodeDetails episode = episodes.get(id);
        if (appointment != null) {
            return startInEpisode(episode, appointment);
        }
        requireOpen(episode);
        return beginLoose(episode.patient(), id);
    }

    /**
     * As {@link #startInEpisode(EpisodeId, AppointmentId)}, and writes this into the fresh draft:
     * both or nothing.
     *
     * @param data null: nothing
     * @throws StaleVersion when somebody wrote in that draft before
     * @throws InvalidInput see {@link #save}
     */
    public EncounterDetails startInEpisode(
            EpisodeId id, @Nullable AppointmentId appointment, @Nullable EncounterData data) {
        var draft = startInEpisode(id, appointment);
        return data == null ? draft : save(draft.id(), 0, data.on(draft));
    }

    private EncounterDetails startInEpisode(EpisodeDetails episode, AppointmentId appointment) {
        var existing = starts.ofAppointment(appointment);
        if (existing.isPresent()) {
            var found = read(existing.get());
            requireSame(found.patient(), episode);
            return found;
        }
        var row = agenda.get(appointment);
        requireSame(patient(row), episode);
        requireOpen(episode);
        return begin(row, episode.id());
    }

    private static void requireSame(PatientId patient, EpisodeDetails episode) {
        if (!episode.patient().equals(patient)) {
            throw new InvalidInput("appointmentId", "encounter.appointment-of-another");
        }
    }

    private static void requireOpen(EpisodeDetails episode) {
        if (episode.status() == EpisodeStatus.CLOSED) {
            throw new DomainRuleViolation("episode.closed");
        }
    }

    private EncounterDetails beginLoose(PatientId patient, EpisodeId episode) {
        var existing = starts.looseDraft(episode, me(), today());
        if (existing.isPresent()) {
            return read(existing.get());
        }
        LocalTime now = LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        return begin(
                patient,
                episode,
                null,
                starts.responsible(episode).orElse(null),
                EncounterContent.blank(EncounterKind.TREATMENT, today(), now, null));
    }

    private EncounterDetails begin(
            PatientId patient,
            EpisodeId episode,
            @Nullable AppointmentId appointment,
            @Nullable UserId treatsFor,
            EncounterContent content) {
        var draft =
                new Encounter(
                        patient,
                        episode,
                        appointment,
                        me(),
                        treatsFor,
                        content,
                        today(),
                        clock.instant());
        if (starts.insert(draft)) {
            accessLog.record(Access.created(ENCOUNTER, draft.id().value(), patient.value()));
            return reader.get(draft.id());
        }
        Optional<EncounterId> quicker =
                appointment == null
                        ? starts.looseDraft(episode, me(), today())
                        : starts.ofAppointment(appointment);
        return read(quicker.orElseThrow(() -> new StaleVersion(ENCOUNTER, -1, 0)));
    }

    private EncounterDetails read(EncounterId id) {
        var found = reader.get(id);
        accessLog.record(Access.read(ENCOUNTER, id.value(), found.patient().value(), "note"));
        return found;
    }

    /**
     * Puts this in the place of all that the draft said. Anything may be missing: what a note needs
     * is asked for when it is signed.
     *
     * @throws NotFound when there is no such encounter, or the draft was thrown away
     * @throws DomainRuleViolation {@code encounter.signed-already}, {@code encounter.not-yours}
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput see {@link EncounterData#check}; on {@code episode}: {@code
     *     encounter.episode-of-another}; on {@code treatsFor}: {@code
     *     encounter.practitioner-unknown}; on {@code exercises}: {@code
     *     encounter.too-many-exercises}
     */
    public EncounterDetails save(EncounterId id, long expectedVersion, EncounterData data) {
        var encounter = find(id);
        encounter.requireDraft();
        encounter.requireOwn(me());
        encounter.requireVersion(expectedVersion);
        var episode = episode(encounter, data.episode());
        var checked = data.check(starts.possibleDays(episode, today()));
        encounter.write(
                me(),
                episode,
                treatsFor(encounter, data.treatsFor()),
                checked.content(),
                checked.exercises());
        store(encounter);
        if (startsEditing(id)) {
            accessLog.record(changed(encounter, "note"));
        }
        return reader.get(id);
    }

    private EpisodeId episode(Encounter encounter, @Nullable UUID given) {
        if (given == null || given.equals(encounter.episode().value())) {
            return encounter.episode();
        }
        var episode = new EpisodeId(given);
        boolean same =
                jdbc.sql(
                                        "SELECT count(*) FROM episode_of_care WHERE id = :id AND patient_id = :patient")
                                .param("id", given)
                                .param("patient", encounter.patient().value())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!same) {
            throw new InvalidInput("episode", "encounter.episode-of-another");
        }
        return episode;
    }

    private @Nullable UserId treatsFor(Encounter encounter, @Nullable UUID given) {
        if (given == null) {
            return null;
        }
        var whom = new UserId(given);
        if (!whom.equals(encounter.treatsFor()) && !starts.isPractitioner(whom)) {
            throw new InvalidInput("treatsFor", "encounter.practitioner-unknown");
        }
        return whom;
    }

    /**
     * Goes on with a colleague's draft, as the colleague's substitute.
     *
     * @throws NotFound when there is no such encounter
     * @throws DomainRuleViolation {@code encounter.signed-already}
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws Conflict {@code encounter.draft-exists} when this practitioner began a note of that
     *     day already
     */
    public EncounterDetails takeOver(EncounterId id, long expectedVersion) {
        var encounter = find(id);
        encounter.requireDraft();
        encounter.requireVersion(expectedVersion);
        encounter.takeOver(me());
        store(encounter);
        accessLog.record(changed(encounter, "practitioner"));
        return reader.get(id);
    }

    /**
     * Signs the note. Signing again what one has just signed changes nothing. New or changed
     * symptoms ask for a new screening; how the plan's exercises went is told to the plan.
     *
     * @throws NotFound when there is no such encounter
     * @throws DomainRuleViolation {@code encounter.signed-already} by somebody else, {@code
     *     encounter.not-yours}
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput what is missing: see {@link EncounterContent#checkComplete}; on {@code
     *     date} when the note is of an impossible day
     */
    public EncounterDetails sign(EncounterId id, long expectedVersion) {
        var encounter = find(id);
        if (encounter.status() == EncounterStatus.SIGNED && me().equals(encounter.signedBy())) {
            return read(id);
        }
        encounter.requireDraft();
        encounter.requireVersion(expectedVersion);
        requirePossibleDay(encounter);
        var user = currentUser.get();
        encounter.sign(user.id(), user.displayName(), clock.instant());
        store(encounter);
        tellPlan(encounter.episode(), encounter.content().day(), encounter.exercises(), true);
        askForScreening(encounter, encounter.content());
        jdbc.sql("DELETE FROM encounter_editing WHERE encounter_id = :id")
                .param("id", id.value())
                .update();
        accessLog.record(changed(encounter, "signature"));
        return reader.get(id);
    }

    /** The patient's birth date may have been set right since the draft was saved. */
    private void requirePossibleDay(Encounter encounter) {
        var checks = new FieldChecks();
        checks.check(
                "date",
                () ->
                        starts.possibleDays(encounter.episode(), today())
                                .require(encounter.content().day()));
        checks.throwIfAny();
    }

    /**
     * Throws a draft away: it was never part of the record.
     *
     * @throws NotFound when there is no such encounter
     * @throws DomainRuleViolation {@code encounter.signed-already}, {@code encounter.not-yours}
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public void discard(EncounterId id, long expectedVersion) {
        var encounter = find(id);
        encounter.requireDraft();
        encounter.requireOwn(me());
        encounter.requireVersion(expectedVersion);
        encounters.delete(encounter);
        accessLog.record(changed(encounter, "discarded"));
    }

    /**
     * A later version of a signed note; the original stays beside it.
     *
     * @throws NotFound when there is no such encounter
     * @throws DomainRuleViolation {@code encounter.not-signed}, {@code encounter.entered-in-error}
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput see {@link EncounterData#check} and {@link
     *     EncounterContent#checkComplete}; {@code text.required}, {@code text.too-long} on {@code
     *     reason}
     */
    public EncounterDetails amend(
            EncounterId id, long expectedVersion, EncounterData data, @Nullable String reason) {
        var encounter = find(id);
        encounter.requireVersion(expectedVersion);
        var checked = data.check(starts.possibleDays(encounter.episode(), today()));
        var before = reader.get(id);
        var user = currentUser.get();
        var amendment =
                encounter.amend(
                        checked.content(),
                        checked.exercises(),
                        reason,
                        user.id(),
                        user.displayName(),
                        clock.instant());
        store(encounter);
        amendments.saveAndFlush(amendment);
        tellPlan(
                encounter.episode(),
                before.currentContent().day(),
                before.currentExercises(),
                false);
        tellPlan(encounter.episode(), checked.content().day(), checked.exercises(), true);
        if (!Boolean.TRUE.equals(before.currentContent().newSymptoms())) {
            askForScreening(encounter, checked.content());
        }
        accessLog.record(changed(encounter, "amendment"));
        return reader.get(id);
    }

    /**
     * Marks a signed note as written by mistake, for example in the wrong record. It stays visible
     * and counts for nothing.
     *
     * @throws NotFound when there is no such encounter
     * @throws DomainRuleViolation {@code encounter.not-signed}, {@code encounter.entered-in-error}
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput {@code text.required}, {@code text.too-long} on {@code reason}
     */
    public EncounterDetails markEnteredInError(
            EncounterId id, long expectedVersion, @Nullable String reason) {
        var encounter = find(id);
        encounter.requireVersion(expectedVersion);
        var user = currentUser.get();
        var before = reader.get(id);
        var checks = new FieldChecks();
        checks.check(
                "reason",
                () -> {
                    encounter.enteredInError(
                            reason, user.id(), user.displayName(), clock.instant());
                    return true;
                });
        checks.throwIfAny();
        store(encounter);
        tellPlan(
                encounter.episode(),
                before.currentContent().day(),
                before.currentExercises(),
                false);
        accessLog.record(changed(encounter, "enteredInError"));
        return reader.get(id);
    }

    /** How exercises of the plan went also counts for what the plan proposes next. */
    private void tellPlan(
            EpisodeId episode, LocalDate day, List<ExerciseDone> exercises, boolean holds) {
        Map<UUID, @Nullable Boolean> managed = new HashMap<>();
        for (ExerciseDone each : exercises) {
            if (each.prescription() != null && each.managed() != null) {
                managed.put(each.prescription(), holds ? each.managed() : null);
            }
        }
        if (!managed.isEmpty()) {
            diary.noteSessions(episode, day, managed);
        }
    }

    /** New or changed symptoms ask for a new screening before anything is concluded. */
    private void askForScreening(Encounter encounter, EncounterContent content) {
        String told = content.subjective();
        if (Boolean.TRUE.equals(content.newSymptoms()) && told != null) {
            rescreening.require(encounter.episode(), encounter.patient(), told);
        }
    }

    private Encounter find(EncounterId id) {
        return encounters.findById(id).orElseThrow(() -> new NotFound("encounter"));
    }

    /** Two people who save at the same moment both read the latest version: the second is told. */
    private void store(Encounter encounter) {
        long read = Objects.requireNonNull(encounter.version());
        try {
            encounters.saveAndFlush(encounter);
        } catch (OptimisticLockingFailureException overtaken) {
            throw (StaleVersion) new StaleVersion(ENCOUNTER, read, read + 1).initCause(overtaken);
        } catch (DataIntegrityViolationException refused) {
            if (ConstraintNames.of(refused).filter("encounter_draft_once"::equals).isPresent()) {
                throw (Conflict) new Conflict("encounter.draft-exists").initCause(refused);
            }
            throw refused;
        }
    }

    /** Whether this save begins an editing session, and so must be logged. */
    private boolean startsEditing(EncounterId id) {
        Instant now = clock.instant();
        return jdbc.sql(
                                """
                                INSERT INTO encounter_editing (encounter_id, user_id, logged_at) VALUES (:id, :user, :now)
                                ON CONFLICT (encounter_id, user_id) DO UPDATE SET logged_at = excluded.logged_at
                                WHERE encounter_editing.logged_at <= :before
                                """)
                        .param("id", id.value())
                        .param("user", me().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("before", now.minus(EDITING_SESSION).atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private UserId me() {
        return currentUser.get().id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Access changed(Encounter encounter, String part) {
        return Access.changed(ENCOUNTER, encounter.id().value(), encounter.patient().value(), part);
    }
}
