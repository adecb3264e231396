package app.wervel.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an item of a questionnaire in one line. */
final class Item {
    private final String linkId;
    private final ItemType type;
    private Wording text = Wording.of("Text");
    private boolean required;
    private boolean repeats;
    private final List<EnableWhen> conditions = new ArrayList<>();
    private EnableBehavior behavior = EnableBehavior.ALL;
    private final List<AnswerOption> options = new ArrayList<>();
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;
    private @Nullable Integer maxLength;
    private Map<String, String> codes = Map.of();
    private List<QuestionItem> items = List.of();

    private Item(String linkId, ItemType type) {
        this.linkId = linkId;
        this.type = type;
    }

    static Item of(String linkId, ItemType type) {
        return new Item(linkId, type);
    }

    static QuestionItem plain(String linkId, ItemType type) {
        return of(linkId, type).build();
    }

    static QuestionItem group(String linkId, QuestionItem... items) {
        return of(linkId, ItemType.GROUP).items(items).build();
    }

    static Questionnaire form(QuestionItem... items) {
        return new Questionnaire(
                "urn:test:form", "1", "nl", Wording.of("Lijst"), "Own", List.of(items));
    }

    Item text(String newText) {
        text = Wording.of(newText);
        return this;
    }

    Item required() {
        required = true;
        return this;
    }

    Item repeats() {
        repeats = true;
        return this;
    }

    Item when(String question, Operator operator, Answer answer) {
        conditions.add(new EnableWhen(question, operator, answer));
        return this;
    }

    Item any() {
        behavior = EnableBehavior.ANY;
        return this;
    }

    /** An option without a score. */
    Item option(String code) {
        options.add(new AnswerOption(code, Wording.of("Label " + code), null));
        return this;
    }

    Item option(String code, String score) {
        options.add(new AnswerOption(code, Wording.of("Label " + code), new BigDecimal(score)));
        return this;
    }

    Item range(@Nullable String lowest, @Nullable String highest) {
        min = lowest == null ? null : new BigDecimal(lowest);
        max = highest == null ? null : new BigDecimal(highest);
        return this;
    }

    Item maxLength(int characters) {
        maxLength = characters;
        return this;
    }

    Item code(String system, String code) {
        codes = Map.of(system, code);
        return this;
    }

    Item items(QuestionItem... below) {
        items = List.of(below);
        return this;
    }

    QuestionItem build() {
        return new QuestionItem(
                linkId,
                type,
                null,
                text,
                null,
                required,
                repeats,
                conditions,
                behavior,
                options,
                min,
                max,
                maxLength,
                null,
                codes,
                items);
    }
}
