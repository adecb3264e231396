package app.wervel.careplan.ui;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Brings a form up to date with what a colleague saved meanwhile, and loses nothing: a field that
 * nobody touched here takes the colleague's value, a field that was typed in stays and tells what
 * the colleague wrote.
 */
final class Merge {
    private static final String NOTHING = "–";

    private final UnaryOperator<String> hint;

    /**
     * @param hint says that a colleague wrote this
     */
    Merge(UnaryOperator<String> hint) {
        this.hint = hint;
    }

    /**
     * @param base what stood in the field when the form was opened
     * @param mine what stands there now
     * @param theirs what is saved now
     * @param text how a value is told
     * @param take puts a value in the field
     * @param tell puts a hint beside the field
     */
    <T extends @Nullable Object> void field(
            T base,
            T mine,
            T theirs,
            Function<T, @Nullable String> text,
            Consumer<T> take,
            Consumer<String> tell) {
        if (Objects.equals(base, theirs) || Objects.equals(mine, theirs)) {
            return;
        }
        if (Objects.equals(base, mine)) {
            take.accept(theirs);
            return;
        }
        String told = text.apply(theirs);
        tell.accept(hint.apply(told == null || told.isBlank() ? NOTHING : told));
    }
}
