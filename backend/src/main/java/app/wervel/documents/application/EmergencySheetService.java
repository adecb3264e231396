package app.wervel.documents.application;

import app.wervel.documents.application.EmergencySheetContent.AnswerLine;
import app.wervel.documents.application.EmergencySheetContent.InformedLine;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.intake.Attention;
import app.wervel.intake.Informed;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.IntakeId;
import app.wervel.intake.Suggestion.SuggestedRule;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDetails.ConclusionDetails;
import app.wervel.intake.application.IntakeDetails.InformedDetails;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.NotFound;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints the sheet that a patient takes to the doctor when a screening could not wait: what was
 * found, from which answers, and what was advised. It can be printed before the intake is
 * concluded, because an emergency does not wait for paperwork.
 */
@Service
@PreAuthorize("hasAuthority('document:print')")
public class EmergencySheetService {
    private final IntakeQueries intakes;
    private final PatientQueries patients;
    private final IntakeForms forms;
    private final Letterheads letterheads;
    private final CurrentUser currentUser;
    private final EmergencySheetRenderer renderer;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EmergencySheetService(
            IntakeQueries intakes,
            PatientQueries patients,
            IntakeForms forms,
            Letterheads letterheads,
            CurrentUser currentUser,
            EmergencySheetRenderer renderer,
            AccessLog accessLog,
            TransactionTemplate transaction,
            Clock clock) {
        this.intakes = intakes;
        this.patients = patients;
        this.forms = forms;
        this.letterheads = letterheads;
        this.currentUser = currentUser;
        this.renderer = renderer;
        this.accessLog = accessLog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param lang {@code nl} or {@code en}; null: Dutch, which the doctor reads, whatever the
     *     patient speaks
     * @throws NotFound when there is no such intake
     * @throws app.wervel.shared.InvalidInput {@code documents.language-unknown} on {@code lang}
     * @throws DomainRuleViolation {@code documents.no-alarm} when nobody has to be seen today
     */
    public PrintedDocument print(IntakeId intake, @Nullable String lang) {
        var checks = new FieldChecks();
        var asked = checks.<@Nullable ExerciseLanguage>check("lang", () -> PrintLanguage.of(lang));
        checks.throwIfAny();
        Sheet sheet = new Sheet(asked == null ? ExerciseLanguage.NL : asked);
        EmergencySheetContent content =
                Objects.requireNonNull(transaction.execute(status -> sheet.read(intake)));
        return new PrintedDocument(renderer.render(content), sheet.fileName(content));
    }

    /** One sheet, in its language. */
    private final class Sheet {
        private final ExerciseLanguage language;
        private final Locale locale;

        Sheet(ExerciseLanguage language) {
            this.language = language;
            this.locale = Locale.of(language.id());
        }

        EmergencySheetContent read(IntakeId id) {
            IntakeDetails intake = intakes.get(id);
            Urgency urgency = urgency(intake);
            if (!urgency.isAtLeast(Urgency.SAME_DAY)) {
                throw new DomainRuleViolation("documents.no-alarm");
            }
            PatientDetails patient = patients.get(intake.patient());
            accessLog.record(Access.printed("Intake", id.value(), intake.patient().value()));
            List<SuggestedRule> alarming =
                    intake.suggestion().rules().stream()
                            .filter(rule -> rule.level().isAtLeast(Urgency.GP_SOON))
                            .toList();
            ConclusionDetails conclusion = intake.conclusion();
            return new EmergencySheetContent(
                    language.id(),
                    letterheads.letterhead(),
                    conclusion == null
                            ? currentUser.get().displayName()
                            : conclusion.concludedByName(),
                    patient.name().full(),
                    patient.birthDate(),
                    local(conclusion == null ? clock.instant() : conclusion.concludedAt()),
                    urgencyWords(urgency),
                    advice(urgency, intake),
                    alarming.stream().map(rule -> rule.text(locale)).toList(),
                    answers(alarming, intake),
                    intake.informed().stream().map(this::informed).toList());
        }

        /** What the practitioner concluded; before that, what the rules say. */
        private Urgency urgency(IntakeDetails intake) {
            ConclusionDetails conclusion = intake.conclusion();
            return conclusion == null
                    ? intake.suggestion().urgency()
                    : conclusion.conclusion().urgency();
        }

        private String urgencyWords(Urgency urgency) {
            return urgency == Urgency.EMERGENCY_NOW
                    ? say("Spoed: nu naar een arts", "Emergency: to a doctor now")
                    : say("Vandaag naar een arts", "To a doctor today");
        }

        private List<String> advice(Urgency urgency, IntakeDetails intake) {
            List<String> advice = new ArrayList<>();
            List<EmergencyAction> actions = intake.suggestion().actions();
            if (urgency == Urgency.SAME_DAY) {
                advice.add(
                        say(
                                "Laat u vandaag nog onderzoeken door uw huisarts of de huisartsenpost.",
                                "See your GP or the GP out-of-hours service today."));
            } else if (actions.isEmpty()) {
                advice.add(
                        say(
                                "Ga nu naar de spoedeisende hulp, of bel 112.",
                                "Go to the emergency department now, or call 112."));
            } else {
                actions.forEach(action -> advice.add(words(action)));
            }
            ConclusionDetails conclusion = intake.conclusion();
            String given = conclusion == null ? null : conclusion.conclusion().adviceGiven();
            if (given != null) {
                advice.add(given);
            }
            return advice;
        }

        private String words(EmergencyAction action) {
            return switch (action) {
                case CALL_112 -> say("Bel 112.", "Call 112.");
                case EMERGENCY_DEPARTMENT ->
                        say(
                                "Ga nu naar de spoedeisende hulp.",
                                "Go to the emergency department now.");
                case GP_EMERGENCY_LINE ->
                        say(
                                "Bel nu de spoedlijn van uw huisarts of de huisartsenpost.",
                                "Call the emergency line of your GP or the GP out-of-hours service now.");
            };
        }

        private List<AnswerLine> answers(List<SuggestedRule> alarming, IntakeDetails intake) {
            var form = forms.get(intake.form());
            var words = new AnswerWords(form, locale);
            Stream<AnswerLine> ofRules =
                    alarming.stream()
                            .flatMap(rule -> rule.because().stream())
                            .filter(AnswerWords::isQuestion)
                            .distinct()
                            .map(field -> words.line(field, intake.answers()));
            // What deserves attention beside the rules: the doctor sees it, too.
            Stream<AnswerLine> ofRegion =
                    intake.suggestion().attention().stream()
                            .map(Attention::question)
                            .distinct()
                            .flatMap(id -> form.findRegionQuestion(id).stream())
                            .map(question -> words.line(question, intake));
            return Stream.concat(ofRules, ofRegion).toList();
        }

        private InformedLine informed(InformedDetails details) {
            Informed informed = details.informed();
            String what =
                    informed.what() == null
                            ? informed.how()
                            : informed.how() + ": " + informed.what();
            return new InformedLine(informed.who(), what, local(informed.at()));
        }

        private LocalDateTime local(Instant at) {
            return LocalDateTime.ofInstant(at, clock.getZone());
        }

        String fileName(EmergencySheetContent content) {
            return "%s-%s.pdf"
                    .formatted(
                            say("meeneemblad", "take-along-sheet"),
                            content.screenedAt().toLocalDate());
        }

        private String say(String nl, String en) {
            return language == ExerciseLanguage.NL ? nl : en;
        }
    }
}
