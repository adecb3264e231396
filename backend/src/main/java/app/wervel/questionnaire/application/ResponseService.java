package app.wervel.questionnaire.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.KnownPatients;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.questionnaire.AnswersCheck;
import app.wervel.questionnaire.Enablement;
import app.wervel.questionnaire.FilledForm;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireResponse;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.ResponseStatus;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import app.wervel.shared.application.ConstraintNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills in questionnaires: begin, save as often as it changes, complete, amend. */
@Service
@Transactional
@PreAuthorize("hasAuthority('questionnaire:write')")
public class ResponseService {
    static final String RESPONSE = "QuestionnaireResponse";

    /** A pause of this length ends an editing session. */
    static final Duration EDITING_SESSION = Duration.ofMinutes(30);

    private final QuestionnaireResponses responses;
    private final ResponseReader reader;
    private final Definitions definitions;
    private final QuestionnaireAnswersJson json;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final KnownPatients knownPatients;
    private final Clock clock;

    ResponseService(
            QuestionnaireResponses responses,
            ResponseReader reader,
            Definitions definitions,
            QuestionnaireAnswersJson json,
            CurrentUser currentUser,
            AccessLog accessLog,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            KnownPatients knownPatients,
            Clock clock) {
        this.responses = responses;
        this.reader = reader;
        this.definitions = definitions;
        this.json = json;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.events = events;
        this.jdbc = jdbc;
        this.knownPatients = knownPatients;
        this.clock = clock;
    }

    /**
     * Begins, or goes on with the draft that the patient has of this questionnaire; then what is
     * given here is not used, and the draft's own answers are answered.
     *
     * @throws NotFound when there is no such patient or questionnaire
     * @throws InvalidInput as {@link #saveDraft}
     * @throws Conflict {@code questionnaire.draft-exists} when somebody else began just now
     */
    public ResponseDetails start(
            PatientId patient, QuestionnaireVersionId questionnaire, ResponseData data) {
        knownPatients.require(patient);
        StoredQuestionnaire stored = definitions.get(questionnaire);
        Optional<QuestionnaireResponse> draft =
                responses.findByPatientAndQuestionnaireAndStatus(
                        patient, questionnaire, ResponseStatus.DRAFT);
        if (draft.isPresent()) {
            accessLog.record(
                    Access.read(RESPONSE, draft.get().id().value(), patient.value(), "answers"));
            return details(draft.get().id());
        }
        FilledForm form = checked(stored.definition(), data, false);
        QuestionnaireResponse started =
                save(
                        new QuestionnaireResponse(questionnaire, patient, form, user(), now()),
                        "questionnaire_response_one_draft",
                        "questionnaire.draft-exists");
        accessLog.record(Access.created(RESPONSE, started.id().value(), patient.value()));
        return details(started.id());
    }

    /**
     * Keeps what was filled in at once as complete. A draft that somebody has of it stays a draft.
     *
     * @throws NotFound when there is no such patient or questionnaire
     * @throws InvalidInput as {@link #complete}
     */
    public ResponseDetails fillIn(
            PatientId patient, QuestionnaireVersionId questionnaire, ResponseData data) {
        knownPatients.require(patient);
        FilledForm form = checked(definitions.get(questionnaire).definition(), data, true);
        var response = new QuestionnaireResponse(questionnaire, patient, form, user(), now());
        response.complete(form, user(), now());
        responses.saveAndFlush(response);
        accessLog.record(Access.created(RESPONSE, response.id().value(), patient.value()));
        events.publishEvent(new ResponseCompleted(response.id(), patient));
        return details(response.id());
    }

    /**
     * Saves what was filled in so far. The access log gets one entry per user and editing session.
     *
     * @throws NotFound when there is no such response
     * @throws DomainRuleViolation {@code questionnaire.response-complete}
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput what is wrong, under each question's linkId; {@code language}; {@code
     *     on}
     */
    public ResponseDetails saveDraft(
            QuestionnaireResponseId id, long expectedVersion, ResponseData data) {
        QuestionnaireResponse response = get(id);
        requireDraft(response);
        response.requireVersion(expectedVersion);
        FilledForm form = checked(definition(response), data, false);
        boolean goesOn =
                response.changedBy().equals(user())
                        && response.changedAt().isAfter(now().minus(EDITING_SESSION));
        response.change(form, user(), now());
        responses.saveAndFlush(response);
        if (!goesOn) {
            logChange(response);
        }
        return details(id);
    }

    /**
     * Every required question that is asked has its answer: from now on nothing changes. Answers to
     * questions that are not asked any more are left out. Who presses the button twice, with the
     * same answers, gets the same response again.
     *
     * @throws NotFound when there is no such response
     * @throws DomainRuleViolation {@code questionnaire.response-complete} with other answers
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput what is wrong or missing, under each question's linkId; {@code
     *     language}; {@code on}
     */
    public ResponseDetails complete(
            QuestionnaireResponseId id, long expectedVersion, ResponseData data) {
        QuestionnaireResponse response = get(id);
        FilledForm form = checked(definition(response), data, true);
        if (response.status() == ResponseStatus.COMPLETE && sameAnswers(response.form(), form)) {
            logChange(response);
            return details(id);
        }
        requireDraft(response);
        response.requireVersion(expectedVersion);
        response.complete(form, user(), now());
        responses.saveAndFlush(response);
        logChange(response);
        events.publishEvent(new ResponseCompleted(id, response.patient()));
        return details(id);
    }

    /**
     * Corrects a complete response: another one stands in its place, and the first stays as it was.
     *
     * @throws NotFound when there is no such response
     * @throws DomainRuleViolation {@code questionnaire.response-draft}
     * @throws Conflict {@code questionnaire.response-amended} when there is a correction already
     * @throws InvalidInput {@code text.required} on {@code reason}, and as {@link #complete}
     */
    public ResponseDetails amend(
            QuestionnaireResponseId id, @Nullable String reason, ResponseData data) {
        QuestionnaireResponse response = get(id);
        var checks = new FieldChecks();
        String why = checks.check("reason", () -> Texts.required(reason, Texts.NOTE));
        checks.throwIfAny();
        FilledForm form = checked(definition(response), data, true);
        QuestionnaireResponse later =
                save(
                        response.amended(form, Objects.requireNonNull(why), user(), now()),
                        "questionnaire_response_amended_once",
                        "questionnaire.response-amended");
        accessLog.record(Access.created(RESPONSE, later.id().value(), response.patient().value()));
        events.publishEvent(new ResponseCompleted(later.id(), later.patient()));
        return details(later.id());
    }

    /**
     * Throws a draft away: it was never part of the record.
     *
     * @throws NotFound when there is no such response
     * @throws DomainRuleViolation {@code questionnaire.response-complete}
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public void discard(QuestionnaireResponseId id, long expectedVersion) {
        QuestionnaireResponse response = get(id);
        requireDraft(response);
        response.requireVersion(expectedVersion);
        responses.delete(response);
        accessLog.record(
                Access.changed(RESPONSE, id.value(), response.patient().value(), "discarded"));
    }

    private boolean sameAnswers(FilledForm kept, FilledForm given) {
        return json.read(kept.answers()).equals(json.read(given.answers()));
    }

    private QuestionnaireResponse save(
            QuestionnaireResponse response, String constraint, String code) {
        try {
            return responses.saveAndFlush(response);
        } catch (DataIntegrityViolationException refused) {
            if (ConstraintNames.of(refused).filter(constraint::equals).isEmpty()) {
                throw refused;
            }
            throw (Conflict) new Conflict(code).initCause(refused);
        }
    }

    /** What is typed, checked and in the form in which it is stored. */
    private FilledForm checked(Questionnaire questionnaire, ResponseData data, boolean complete) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = Objects.requireNonNullElse(data.on(), today);
        List<FieldError> errors = new ArrayList<>();
        if (!questionnaire.languageFor(data.language()).equals(data.language())) {
            errors.add(new FieldError("language", "questionnaire.language-unknown"));
        }
        if (on.isAfter(today)) {
            errors.add(new FieldError("on", "questionnaire.answer.future"));
        }
        AnswersCheck.problems(questionnaire, data.answers(), complete, today)
                .forEach(problem -> errors.add(new FieldError(problem.linkId(), problem.code())));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        var kept =
                complete
                        ? Enablement.enabledAnswers(questionnaire, data.answers())
                        : data.answers();
        return new FilledForm(data.language(), data.how(), on, json.write(kept));
    }

    private Questionnaire definition(QuestionnaireResponse response) {
        return definitions.get(response.questionnaire()).definition();
    }

    private QuestionnaireResponse get(QuestionnaireResponseId id) {
        return responses.findById(id).orElseThrow(() -> new NotFound("questionnaire response"));
    }

    /** Told before a stale version: whoever still types should know that it is over. */
    private static void requireDraft(QuestionnaireResponse response) {
        if (response.status() == ResponseStatus.COMPLETE) {
            throw new DomainRuleViolation("questionnaire.response-complete");
        }
    }

    private void logChange(QuestionnaireResponse response) {
        accessLog.record(
                Access.changed(
                        RESPONSE, response.id().value(), response.patient().value(), "answers"));
    }

    private ResponseDetails details(QuestionnaireResponseId id) {
        return reader.find(id).orElseThrow();
    }

    private UserId user() {
        return currentUser.get().id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
