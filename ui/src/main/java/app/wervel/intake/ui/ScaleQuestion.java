package app.wervel.intake.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A score of 0 to 10, as eleven buttons. */
class ScaleQuestion extends QuestionBox {
    private static final long serialVersionUID = 1L;

    private static final int HIGHEST = 10;

    ScaleQuestion(
            String name,
            String question,
            @Nullable String help,
            @Nullable Integer score,
            Consumer<@Nullable Integer> changed) {
        super(name, question, help);
        Choices<Integer> scale = scale(getTranslation("intake.not-asked"), score, changed);
        scale.labelledBy(labelId());
        control(scale);
    }

    static Choices<Integer> scale(
            String noneText, @Nullable Integer score, Consumer<@Nullable Integer> changed) {
        Choices<Integer> scale = Choices.row(noneText);
        scale.addClassName("scale");
        for (int value = 0; value <= HIGHEST; value++) {
            scale.option(
                    value, String.valueOf(value), value < HIGHEST ? String.valueOf(value) : null);
        }
        scale.show(score);
        scale.onChange(changed);
        return scale;
    }
}
