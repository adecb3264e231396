package app.wervel.documents.application;

import app.wervel.documents.application.LetterBlock.Bullets;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.intake.Attention;
import app.wervel.intake.Conclusion;
import app.wervel.intake.FormQuestion;
import app.wervel.intake.Informed;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.Suggestion.SuggestedRule;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDetails.InformedDetails;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Urgency;
import app.wervel.triage.application.RuleSources;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an intake asked, found and concluded, as parts of a letter. */
final class ScreeningWords {
    private final LetterTexts texts;
    private final QuestionCatalogue questions;
    private final IntakeDetails intake;

    ScreeningWords(LetterTexts texts, QuestionCatalogue questions, IntakeDetails intake) {
        this.texts = texts;
        this.questions = questions;
        this.intake = intake;
    }

    /** Pain and hindered activities; nothing where neither was asked. */
    List<Fact> scores() {
        List<Fact> facts = new ArrayList<>();
        IntakeDraft draft = intake.draft();
        String pain =
                Stream.of(
                                scored("letter.pain.now", draft.nprsNow()),
                                scored("letter.pain.average", draft.nprsAverage()),
                                scored("letter.pain.worst", draft.nprsWorst()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        if (!pain.isEmpty()) {
            facts.add(new Fact(texts.text("letter.pain"), pain));
        }
        String activities =
                draft.activities().stream()
                        .filter(activity -> activity.name() != null && !activity.name().isBlank())
                        .map(activity ->
                                activity.score() == null
                                        ? activity.name()
                                        : texts.text(
                                                "letter.activity",
                                                activity.name(),
                                                activity.score()))
                        .collect(Collectors.joining("; "));
        if (!activities.isEmpty()) {
            facts.add(new Fact(texts.text("letter.activities"), activities));
        }
        return facts;
    }

    private String scored(String key, @Nullable Integer score) {
        return score == null ? "" : texts.text(key, score);
    }

    /** Which rules fired, in words, and what was not asked: silence about that would reassure. */
    List<LetterBlock> screening() {
        return screening(rule -> rule.text(texts.locale()));
    }

    /** As {@link #screening()}, with where each rule comes from: a doctor can look it up. */
    List<LetterBlock> screeningWithSources(RuleSources sources) {
        return screening(rule ->
                texts.text(
                        "letter.screening.rule-source",
                        rule.text(texts.locale()),
                        rule.id(),
                        sources.text(rule.source(), texts.locale())));
    }

    private List<LetterBlock> screening(Function<SuggestedRule, String> line) {
        List<LetterBlock> blocks = new ArrayList<>();
        blocks.add(new Heading(texts.text("letter.screening")));
        List<SuggestedRule> rules = alarmingRules();
        if (rules.isEmpty()) {
            blocks.add(new Paragraph(texts.text("letter.screening.none")));
        } else {
            blocks.add(new Paragraph(texts.text("letter.screening.rules")));
            blocks.add(new Bullets(rules.stream().map(line).toList()));
        }
        if (!intake.notAsked().isEmpty()) {
            String notAsked =
                    intake.notAsked().stream()
                            .filter(AnswerWords::isQuestion)
                            .map(field -> questions.question(field).label().in(texts.locale()))
                            .collect(Collectors.joining(", "));
            blocks.add(new Paragraph(texts.text("letter.screening.not-asked", notAsked)));
        }
        return blocks;
    }

    /** The answers that made an alarm rule fire. */
    List<Fact> alarmingAnswers() {
        return alarmingRules().stream()
                .flatMap(rule -> rule.because().stream())
                .filter(AnswerWords::isQuestion)
                .distinct()
                .map(this::answer)
                .toList();
    }

    private List<SuggestedRule> alarmingRules() {
        return intake.suggestion().rules().stream()
                .filter(rule -> rule.level().isAtLeast(Urgency.GP_IF_PERSISTS))
                .toList();
    }

    Fact answer(AnswerField field) {
        return answer(questions.question(field));
    }

    Fact answer(FormQuestion question) {
        var line = new AnswerWords(questions, texts.locale()).line(question, intake);
        return new Fact(line.label(), line.answer());
    }

    /** What the form's own questions ask attention for; nothing where they ask for none. */
    List<LetterBlock> attention() {
        List<Attention> attention = intake.suggestion().attention();
        return attention.isEmpty()
                ? List.of()
                : List.of(
                        new Heading(texts.text("letter.attention")),
                        new Bullets(
                                attention.stream().map(one -> one.text(texts.locale())).toList()));
    }

    List<LetterBlock> conclusion(Conclusion conclusion) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "letter.conclusion.screening", "letter.screening.", conclusion.screening().id());
        add(facts, "letter.conclusion.urgency", "letter.urgency.", conclusion.urgency().id());
        add(
                facts,
                "letter.conclusion.classification",
                "letter.classification.",
                conclusion.classification().id());
        add(facts, "letter.conclusion.phase", "letter.phase.", conclusion.phase().id());
        plain(facts, "letter.conclusion.reason", conclusion.reason());
        plain(facts, "letter.conclusion.advice", conclusion.adviceGiven());
        Boolean further = conclusion.furtherExamination();
        plain(facts, "letter.conclusion.further", further == null ? null : texts.yesOrNo(further));
        return List.of(new Heading(texts.text("letter.conclusion")), new Facts(facts));
    }

    private void add(List<Fact> facts, String labelKey, String prefix, String id) {
        facts.add(new Fact(texts.text(labelKey), texts.text(prefix + id)));
    }

    void plain(List<Fact> facts, String labelKey, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(texts.text(labelKey), value));
        }
    }

    /** Who was told what; nothing where nobody was. */
    List<LetterBlock> informed(ZoneId zone) {
        if (intake.informed().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Heading(texts.text("letter.informed")),
                new Bullets(intake.informed().stream().map(each -> line(each, zone)).toList()));
    }

    private String line(InformedDetails details, ZoneId zone) {
        Informed informed = details.informed();
        String line =
                texts.text(
                        "letter.informed.line",
                        informed.who(),
                        informed.how(),
                        texts.moment(informed.at(), zone));
        return informed.what() == null ? line : line + ": " + informed.what();
    }
}
