package app.wervel.documents.application;

import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientDetails;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.EnableBehavior;
import app.wervel.questionnaire.EnableWhen;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.PaperForm;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.application.QuestionnaireQueries;
import app.wervel.questionnaire.application.StoredQuestionnaire;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints any questionnaire, to be filled in with a pen. Questions have the numbers and answers the
 * figures by which it is keyed in afterwards. It holds no answers, so reception may print it.
 */
@Service
@PreAuthorize("hasAuthority('patient:read')")
public class PaperFormService {
    private static final int LINES_FOR_A_STORY = 3;
    private static final int WIDEST_SCALE = 11;

    private final QuestionnaireQueries questionnaires;
    private final PatientOnForm onForm;
    private final Letterheads letterheads;
    private final LetterRenderer renderer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaperFormService(
            QuestionnaireQueries questionnaires,
            PatientOnForm onForm,
            Letterheads letterheads,
            LetterRenderer renderer,
            TransactionTemplate transaction,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.onForm = onForm;
        this.letterheads = letterheads;
        this.renderer = renderer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param patient whose name is filled in; null: an empty form
     * @param lang {@code nl} or {@code en}; null: Dutch. Where the questionnaire does not speak it
     *     the questions stand in its own language
     * @throws NotFound when there is no such questionnaire or patient
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}
     */
    public PrintedDocument print(
            QuestionnaireVersionId questionnaire,
            @Nullable PatientId patient,
            @Nullable String lang) {
        ExerciseLanguage language = new LetterRequest(lang, null, null).checked().language();
        LetterContent content =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            return new Form(questionnaires.get(questionnaire), language)
                                    .content(patient == null ? null : onForm.read(patient));
                        }));
        return new PrintedDocument(
                renderer.render(content), LetterFileName.of(content.title(), content.date()));
    }

    /** One questionnaire in one language. */
    private final class Form {
        private final Questionnaire questionnaire;
        private final PaperForm paper;
        private final String version;
        private final ExerciseLanguage language;
        private final LetterTexts texts;
        private final String questionLanguage;
        private final List<LetterBlock> blocks = new ArrayList<>();

        Form(StoredQuestionnaire stored, ExerciseLanguage language) {
            this.questionnaire = stored.definition();
            this.version =
                    new LetterTexts(language)
                            .text(
                                    "questionnaire.paper.version",
                                    questionnaire.version(),
                                    PaperForm.mark(stored.sha256()));
            this.paper = new PaperForm(questionnaire);
            this.language = language;
            this.texts = new LetterTexts(language);
            this.questionLanguage = questionnaire.languageFor(language.id());
        }

        LetterContent content(@Nullable PatientDetails patient) {
            var sheet = new FormSheet(language, texts, patient);
            blocks.add(new Paragraph(texts.text("questionnaire.paper.intro")));
            blocks.addAll(sheet.head());
            questionnaire.allItems().forEach(this::add);
            blocks.add(new Paragraph(source()));
            return sheet.content(
                    questionnaire.title().in(questionLanguage),
                    version,
                    letterheads.letterhead(),
                    LocalDate.now(clock),
                    blocks);
        }

        private String source() {
            String copyright = questionnaire.copyright();
            return copyright == null ? version : copyright + " · " + version;
        }

        private void add(QuestionItem item) {
            String text = item.text().in(questionLanguage);
            switch (item.type()) {
                case GROUP -> {
                    if (!text.isEmpty()) {
                        blocks.add(new Heading(text));
                    }
                    condition(item).ifPresent(when -> blocks.add(new Paragraph(when)));
                }
                case DISPLAY -> blocks.add(new Paragraph(text));
                default -> blocks.add(question(item, text));
            }
        }

        private LetterBlock.Question question(QuestionItem item, String text) {
            var unit = item.unit();
            String asked = "%d. %s".formatted(paper.number(item.linkId()), text);
            List<String> choices = choices(item);
            return new LetterBlock.Question(
                    unit == null ? asked : "%s (%s)".formatted(asked, unit.in(questionLanguage)),
                    hint(item),
                    choices,
                    lines(item, choices));
        }

        private static int lines(QuestionItem item, List<String> choices) {
            return switch (item.type()) {
                case TEXT -> LINES_FOR_A_STORY;
                case OPEN_CHOICE -> 1;
                default -> choices.isEmpty() ? 1 : 0;
            };
        }

        private @Nullable String hint(QuestionItem item) {
            List<String> hints = new ArrayList<>();
            condition(item).ifPresent(hints::add);
            var help = item.help();
            if (help != null) {
                hints.add(help.in(questionLanguage));
            }
            if (item.repeats()) {
                hints.add(texts.text("questionnaire.paper.several"));
            }
            if (item.type() == ItemType.OPEN_CHOICE) {
                hints.add(texts.text("questionnaire.paper.other"));
            }
            return hints.isEmpty() ? null : String.join(" ", hints);
        }

        /** Each answer with its figure; the figures of a short scale alone. */
        private List<String> choices(QuestionItem item) {
            if (item.type() == ItemType.INTEGER) {
                return scale(item);
            }
            return PaperForm.figures(item).entrySet().stream()
                    .map(entry -> entry.getKey() + "  " + said(item, entry.getValue()))
                    .toList();
        }

        private static List<String> scale(QuestionItem item) {
            BigDecimal min = item.min();
            BigDecimal max = item.max();
            if (min == null
                    || max == null
                    || max.subtract(min).compareTo(BigDecimal.valueOf(WIDEST_SCALE)) >= 0) {
                return List.of();
            }
            return FormSheet.scale(min.intValue(), max.intValue());
        }

        private String said(QuestionItem item, Answer answer) {
            return switch (answer) {
                case Answer.Flag(boolean flag) -> texts.yesOrNo(flag);
                case Answer.Choice(String code) ->
                        item.option(code)
                                .map(option -> option.label().in(questionLanguage))
                                .orElse(code);
                case Answer.Day(LocalDate day) -> texts.date(day);
                case Answer.Numeric(BigDecimal number) -> number.toPlainString();
                case Answer.Words(String words) -> words;
            };
        }

        /** When to answer, in words; on paper nothing disappears by itself. */
        private Optional<String> condition(QuestionItem item) {
            if (item.enableWhen().isEmpty()) {
                return Optional.empty();
            }
            String between =
                    texts.text(
                            item.enableBehavior() == EnableBehavior.ALL
                                    ? "questionnaire.paper.and"
                                    : "questionnaire.paper.or");
            String all =
                    item.enableWhen().stream()
                            .map(this::condition)
                            .collect(Collectors.joining(" " + between + " "));
            return Optional.of(texts.text("questionnaire.paper.only-if", all));
        }

        private String condition(EnableWhen condition) {
            QuestionItem other = questionnaire.find(condition.question()).orElseThrow();
            int number = paper.number(other.linkId());
            String value = said(other, condition.answer());
            String key =
                    switch (condition.operator()) {
                        case EXISTS ->
                                condition.answer().equals(new Answer.Flag(true))
                                        ? "questionnaire.paper.answered"
                                        : "questionnaire.paper.not-answered";
                        case EQUAL -> "questionnaire.paper.equal";
                        case NOT_EQUAL -> "questionnaire.paper.not-equal";
                        case GREATER -> "questionnaire.paper.greater";
                        case LESS -> "questionnaire.paper.less";
                        case GREATER_OR_EQUAL -> "questionnaire.paper.at-least";
                        case LESS_OR_EQUAL -> "questionnaire.paper.at-most";
                    };
            return texts.text(key, String.valueOf(number), value);
        }
    }
}
