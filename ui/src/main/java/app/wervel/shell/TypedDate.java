package app.wervel.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.ValueContext;

/** What was typed in the field of a date. */
public final class TypedDate {
    private TypedDate() {}

    /** A date that nobody can read must not be saved as no date: the field says so. */
    public static boolean isWrong(DatePicker date) {
        boolean wrong =
                date.getDefaultValidator()
                        .apply(date.getValue(), new ValueContext(date, date))
                        .isError();
        date.setInvalid(wrong);
        if (wrong) {
            date.setErrorMessage(date.getTranslation("shell.date.wrong"));
            date.focus();
        }
        return wrong;
    }
}
