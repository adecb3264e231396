package app.wervel.careplan.ui;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a form up to date with what a colleague saved meanwhile, and loses nothing: a field that
 * nobody touched here takes the colleague's value, a field that was typed in stays and tells what the
 * colleague wrote.
 */
final class Merge {
    private final Component form;

    Merge(Component form) {
        this.form = form;
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
            T base, T mine, T theirs, java.util.function.Function<T, @Nullable String> text, Consumer<T> take, Consumer<String> tell) {
        if (Objects.equals(base, theirs) || Objects.equals(mine, theirs)) {
            return;
        }
        if (Objects.equals(base, mine)) {
            take.accept(theirs);
            return;
        }
        String told = text.apply(theirs);
        tell.accept(form.getTranslation("careplan.merge.theirs", told == null || told.isBlank() ? "–" : told));
    }
}
