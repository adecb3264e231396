package app.wervel.documents.application;

import app.wervel.bodychart.BodyChartInWords;
import app.wervel.bodychart.BodyChartPicture;
import app.wervel.bodychart.BodyMarks;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Notice;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterBlock.Picture;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.intake.FormEntry;
import app.wervel.intake.FormQuestion;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.LocalText;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.QuestionCatalogue.ComplaintQuestion;
import app.wervel.intake.QuestionKind;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientDetails;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints the questions of the intake, to be filled in with a pen before the first appointment. It
 * holds no answers, so reception may print it; what urgent signs ask for stands at its top, because
 * nobody reads the answers before the appointment. The hints beside the questions are for whoever
 * asks them, and stay away.
 */
@Service
@PreAuthorize("hasAuthority('patient:read')")
public class QuestionnaireService {
    private static final String BODY = "bodyRegions";
    private static final Set<String> PAIN = Set.of("nprsNow", "nprsAverage", "nprsWorst");

    /** What only the practitioner can find out; on paper so that the whole can be keyed in. */
    private static final String EXAMINATION = "examination";

    private static final int LINES_FOR_A_STORY = 3;
    private static final int HIGHEST_PAIN = 10;

    private final IntakeForms forms;
    private final PatientOnForm onForm;
    private final Letterheads letterheads;
    private final LetterRenderer renderer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuestionnaireService(
            IntakeForms forms,
            PatientOnForm onForm,
            Letterheads letterheads,
            LetterRenderer renderer,
            TransactionTemplate transaction,
            Clock clock) {
        this.forms = forms;
        this.onForm = onForm;
        this.letterheads = letterheads;
        this.renderer = renderer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param patient whose name is filled in; null: an empty form
     * @param lang {@code nl} or {@code en}; null: the patient's language where it is one of these,
     *     else Dutch
     * @throws NotFound when there is no such patient
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}
     */
    public PrintedDocument print(@Nullable PatientId patient, @Nullable String lang) {
        return print(patient, lang, null);
    }

    /**
     * @param form as {@link IntakeFormId#id}; null: that of the low back
     * @throws NotFound when there is no such patient
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}, {@code
     *     intake.form-unknown} on {@code form}
     */
    public PrintedDocument print(
            @Nullable PatientId patient, @Nullable String lang, @Nullable String form) {
        var checks = new FieldChecks();
        IntakeFormId id =
                checks.check(
                        "form",
                        () -> form == null ? IntakeFormId.LOW_BACK : IntakeFormId.fromId(form));
        checks.throwIfAny();
        var checked = new LetterRequest(lang, null, null).checked();
        LetterContent content =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            PatientDetails known = patient == null ? null : onForm.read(patient);
                            ExerciseLanguage language =
                                    lang == null && known != null
                                            ? ExerciseLanguage.orDutch(known.language())
                                            : checked.language();
                            return new Form(language, forms.get(Objects.requireNonNull(id)))
                                    .content(known);
                        }));
        return new PrintedDocument(
                renderer.render(content), LetterFileName.of(content.title(), content.date()));
    }

    /** The form in one language. */
    private final class Form {
        private final ExerciseLanguage language;
        private final QuestionCatalogue questions;
        private final LetterTexts texts;

        Form(ExerciseLanguage language, QuestionCatalogue questions) {
            this.language = language;
            this.questions = questions;
            this.texts = new LetterTexts(language);
        }

        LetterContent content(@Nullable PatientDetails patient) {
            var sheet = new FormSheet(language, texts, patient);
            List<LetterBlock> blocks = new ArrayList<>();
            blocks.add(new Paragraph(texts.text("questionnaire.intro")));
            blocks.add(new Notice(UrgentSign.notice(questions, texts)));
            blocks.addAll(sheet.head());
            blocks.add(new Heading(texts.text("questionnaire.story")));
            questions.story().forEach(told -> add(blocks, told));
            questions
                    .sections()
                    .forEach(section -> {
                        blocks.add(new Heading(in(section.title())));
                        if (section.id().equals(EXAMINATION)) {
                            blocks.add(new Paragraph(texts.text("questionnaire.examination")));
                        }
                        section.entries().forEach(entry -> add(blocks, entry));
                    });
            String title = in(questions.title());
            return sheet.content(
                    texts.text("questionnaire.title") + ": " + title,
                    title + ", " + texts.text("questionnaire.version", questions.version()),
                    letterheads.letterhead(),
                    LocalDate.now(clock),
                    blocks);
        }

        private void add(List<LetterBlock> blocks, FormEntry entry) {
            blocks.add(
                    switch (entry) {
                        case ComplaintQuestion told -> told(told);
                        case FormQuestion question -> asked(question);
                    });
            if (entry.id().equals(BODY)) {
                blocks.addAll(bodyToDrawOn());
            }
        }

        private List<LetterBlock> bodyToDrawOn() {
            return List.of(
                    new Heading(texts.text("questionnaire.chart")),
                    new Picture(
                            BodyChartPicture.onPaper(BodyMarks.NONE),
                            texts.text("questionnaire.chart.told")),
                    new Paragraph(
                            texts.text(
                                    "questionnaire.chart.signs",
                                    BodyChartInWords.allSigns(texts.locale()))));
        }

        private String in(LocalText text) {
            return text.in(texts.locale());
        }

        private LetterBlock.Question told(ComplaintQuestion question) {
            String text = in(question.question());
            if (PAIN.contains(question.id())) {
                return new LetterBlock.Question(
                        text,
                        texts.text("questionnaire.scale"),
                        FormSheet.scale(0, HIGHEST_PAIN),
                        0);
            }
            if (question.id().equals(BODY)) {
                return new LetterBlock.Question(
                        text,
                        texts.text("questionnaire.paper.several"),
                        questions.bodyRegions().stream().map(region -> in(region.name())).toList(),
                        0);
            }
            return new LetterBlock.Question(text, null, List.of(), LINES_FOR_A_STORY);
        }

        private LetterBlock.Question asked(FormQuestion question) {
            List<String> choices = new ArrayList<>();
            question.options().forEach(option -> choices.add(in(option.label())));
            int lines = 0;
            switch (question.kind()) {
                case YES_NO -> {
                    choices.add(texts.text("letter.yes"));
                    choices.add(texts.text("letter.no"));
                    choices.add(texts.text("questionnaire.unknown"));
                }
                case LIST -> {
                    LocalText none = question.noneLabel();
                    choices.add(none == null ? texts.text("questionnaire.none") : in(none));
                }
                case SINGLE -> {}
                case NUMBER, TEXT -> lines = 1;
            }
            String hint =
                    question.kind() == QuestionKind.LIST
                            ? texts.text("questionnaire.paper.several")
                            : null;
            LocalText unit = question.unit();
            String text =
                    unit == null
                            ? in(question.question())
                            : "%s (%s)".formatted(in(question.question()), in(unit));
            return new LetterBlock.Question(text, hint, choices, lines);
        }
    }
}
