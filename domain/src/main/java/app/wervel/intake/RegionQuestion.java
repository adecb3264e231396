package app.wervel.intake;

import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.triage.Answers;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form's own, about its part of the body. No rule reads it: what deserves attention
 * is said beside the form, with its source, and has no urgency.
 *
 * @param item as the questionnaire defines it; its answers are checked against this
 * @param attentions in the order in which they are said
 */
public record RegionQuestion(
        QuestionItem item,
        QuestionKind kind,
        LocalText question,
        @Nullable LocalText help,
        LocalText label,
        List<Question.Option> options,
        @Nullable LocalText noneLabel,
        @Nullable LocalText unit,
        List<Question.Fold> folds,
        List<AttentionMark> attentions)
        implements FormQuestion {
    public RegionQuestion {
        options = List.copyOf(options);
        folds = List.copyOf(folds);
        attentions = List.copyOf(attentions);
    }

    @Override
    public String id() {
        return item.linkId();
    }

    @Override
    public boolean takesDecimals() {
        return item.type() == ItemType.DECIMAL;
    }

    @Override
    public OptionalLong maximum() {
        var max = item.max();
        return max == null ? OptionalLong.empty() : OptionalLong.of(max.longValue());
    }

    /** What the answer to this question asks attention for. */
    Stream<Attention> attention(RegionAnswers region, Answers answers) {
        Set<String> given = region.codes(this);
        return attentions.stream()
                .filter(mark -> mark.answers().stream().anyMatch(given::contains))
                .filter(mark -> mark.when().stream().allMatch(one -> one.holds(answers, null)))
                .map(mark ->
                        new Attention(id(), mark.text().nl(), mark.text().en(), mark.source()));
    }

    /**
     * An answer that deserves attention.
     *
     * @param answers codes; one of them is enough
     * @param when what answers of the screening must say as well, all of it
     * @param source as that of a rule: codes of sources and remarks
     */
    public record AttentionMark(
            Set<String> answers, List<FoldCondition> when, LocalText text, String source) {
        public AttentionMark {
            answers = Set.copyOf(answers);
            when = List.copyOf(when);
            if (answers.isEmpty() || source.isBlank()) {
                throw new IllegalArgumentException(
                        "What deserves attention needs an answer and a source");
            }
        }
    }
}
