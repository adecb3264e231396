package app.wervel.scheduling.ui;

import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientRow;
import app.wervel.shared.Conflict;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Somebody who calls for the first time: name, birth date, phone; the rest comes later. */
class NewPatientFields extends Div {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d-M-yyyy");

    final TextField givenName = new TextField();
    final TextField prefix = new TextField();
    final TextField familyName = new TextField();
    final DatePicker birthDate;
    final TextField phone = new TextField();
    final Div duplicates = new Div();

    private final transient DeskTools tools;
    private final transient Consumer<PatientRow> known;
    private final transient Runnable again;
    private boolean acceptDuplicate;

    /**
     * @param known told of somebody who turned out to be registered already
     * @param again goes on once somebody was said to be another person
     */
    NewPatientFields(
            DeskTools tools, Refusals refusals, Consumer<PatientRow> known, Runnable again) {
        this.tools = tools;
        this.known = known;
        this.again = again;
        this.birthDate = Formats.datePicker(getTranslation("patient.birth-date"), getLocale());
        addClassName("new-patient");
        givenName.setLabel(getTranslation("patient.field.givenName"));
        prefix.setLabel(getTranslation("patient.field.familyNamePrefix"));
        familyName.setLabel(getTranslation("patient.field.familyName"));
        familyName.setRequiredIndicatorVisible(true);
        birthDate.setRequiredIndicatorVisible(true);
        phone.setLabel(getTranslation("patient.field.phone"));
        phone.setRequiredIndicatorVisible(true);
        refusals.field("givenName", givenName);
        refusals.field("familyNamePrefix", prefix);
        refusals.field("familyName", familyName);
        refusals.field("birthDate", birthDate);
        refusals.field("phone", phone);
        duplicates.addClassName("caution");
        duplicates.getElement().setAttribute("role", "alert");
        duplicates.setVisible(false);
        add(givenName, prefix, familyName, birthDate, phone, duplicates);
    }

    /** What was typed into the search goes to the name, or to the birth date. */
    void begin(String typed) {
        if (typed.chars().noneMatch(Character::isDigit)) {
            familyName.setValue(typed);
        } else {
            birthDate(typed).ifPresent(birthDate::setValue);
        }
        givenName.focus();
    }

    private static Optional<LocalDate> birthDate(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.replace('/', '-'), DAY_FIRST));
        } catch (DateTimeParseException otherwise) {
            // A phone number or half a date: nothing to fill in.
            return Optional.empty();
        }
    }

    /** Empty when somebody like that is registered already, and somebody must look. */
    Optional<PatientDetails> register() {
        var data = data();
        try {
            return Optional.of(tools.registration().register(data, acceptDuplicate));
        } catch (Conflict likelyDuplicate) {
            warn(data);
            return Optional.empty();
        }
    }

    private PatientData data() {
        return new PatientData(
                familyName.getValue(),
                prefix.getValue(),
                givenName.getValue(),
                null,
                birthDate.getValue(),
                null,
                null,
                phone.getValue(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void warn(PatientData data) {
        duplicates.removeAll();
        duplicates.add(new Span(getTranslation("patient.duplicate.question")));
        for (PatientRow row : tools.patients().likelyDuplicates(data)) {
            String rest = Objects.requireNonNullElse(row.phone(), "");
            var open =
                    new Button(
                            DeskTexts.patient(row) + (rest.isEmpty() ? "" : " · " + rest),
                            VaadinIcon.USER.create(),
                            click -> known.accept(row));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            duplicates.add(open);
        }
        var another =
                new Button(
                        getTranslation("patient.duplicate.another"),
                        click -> {
                            acceptDuplicate = true;
                            again.run();
                        });
        another.setDisableOnClick(true);
        duplicates.add(another);
        duplicates.setVisible(true);
    }
}
