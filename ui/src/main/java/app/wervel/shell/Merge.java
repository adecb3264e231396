package app.wervel.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
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
public final class Merge {
    private static final String NOTHING = "–";

    private final UnaryOperator<String> hint;

    /** Tells what a colleague wrote in the language of the form. */
    public static Merge in(Component form) {
        return new Merge(theirs -> form.getTranslation("shell.merge.theirs", theirs));
    }

    /**
     * @param hint says that a colleague wrote this
     */
    Merge(UnaryOperator<String> hint) {
        this.hint = hint;
    }

    /**
     * @param base what stood in the field when the form was opened; null: nothing
     */
    public <F extends HasValue<?, String> & HasHelper> void text(
            @Nullable String base, F mine, @Nullable String theirs) {
        field(
                Objects.requireNonNullElse(base, ""),
                mine.getValue(),
                Objects.requireNonNullElse(theirs, ""),
                text -> text,
                mine::setValue,
                mine::setHelperText);
    }

    public <F extends HasValue<?, Integer> & HasHelper> void number(
            @Nullable Integer base, F mine, @Nullable Integer theirs) {
        this.<@Nullable Integer>field(
                base,
                mine.getValue(),
                theirs,
                number -> number == null ? null : number.toString(),
                mine::setValue,
                mine::setHelperText);
    }

    public void date(@Nullable LocalDate base, DatePicker mine, @Nullable LocalDate theirs) {
        this.<@Nullable LocalDate>field(
                base,
                mine.getValue(),
                theirs,
                date -> date == null ? null : Formats.date(date, mine.getLocale()),
                mine::setValue,
                mine::setHelperText);
    }

    /**
     * @param base what stood in the field when the form was opened
     * @param mine what stands there now
     * @param theirs what is saved now
     * @param text how a value is told
     * @param take puts a value in the field
     * @param tell puts a hint beside the field
     */
    public <T extends @Nullable Object> void field(
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
