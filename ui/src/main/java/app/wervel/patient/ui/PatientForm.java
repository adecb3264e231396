package app.wervel.patient.ui;

import app.wervel.patient.ReadingLanguage;
import app.wervel.patient.application.PatientData;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that reception keeps of a patient; what a first phone call needs stands on top. */
class PatientForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Refusals refusals;

    final TextField givenName = new TextField();
    final TextField prefix = new TextField();
    final TextField familyName = new TextField();
    final DatePicker birthDate;
    final TextField phone = new TextField();
    final EmailField email = new EmailField();
    final TextField initials = new TextField();
    final Select<String> sex = new Select<>();
    final TextField pronoun = new TextField();
    final TextField secondPhone = new TextField();
    final ComboBox<String> language = new ComboBox<>();
    final TextField street = new TextField();
    final TextField houseNumber = new TextField();
    final TextField postalCode = new TextField();
    final TextField city = new TextField();
    final TextField country = new TextField();
    final TextField postalAddress = new TextField();
    final TextField gp = new TextField();
    final TextField insurer = new TextField();
    final TextField insuranceNumber = new TextField();

    /** Shown as dots until somebody asks to see it. */
    final PasswordField bsn = new PasswordField();

    final TextField contactName = new TextField();
    final TextField contactRelation = new TextField();
    final TextField contactPhone = new TextField();
    final TextArea organisationalAlert = new TextArea();
    private final Details more;

    PatientForm(ErrorTexts errorTexts, boolean folded) {
        this.refusals = new Refusals(errorTexts);
        this.birthDate = Formats.datePicker(getTranslation("patient.birth-date"), getLocale());
        addClassName("patient-form");
        register();
        var rest =
                new Div(
                        section(
                                "patient.section.person",
                                initials,
                                sex,
                                pronoun,
                                secondPhone,
                                language,
                                bsn),
                        section(
                                "patient.section.address",
                                street,
                                houseNumber,
                                postalCode,
                                city,
                                country,
                                postalAddress),
                        section("patient.section.care", gp, insurer, insuranceNumber),
                        section(
                                "patient.section.contact",
                                contactName,
                                contactRelation,
                                contactPhone),
                        section("patient.section.alert", organisationalAlert));
        more = new Details(getTranslation("patient.more"), rest);
        more.setOpened(!folded);
        more.setWidthFull();
        add(fields(givenName, prefix, familyName, birthDate, phone, email), more);
    }

    private void register() {
        field("givenName", givenName);
        field("familyNamePrefix", prefix).setHelperText(getTranslation("patient.prefix.hint"));
        field("familyName", familyName).setRequiredIndicatorVisible(true);
        refusals.field("birthDate", birthDate);
        birthDate.setRequiredIndicatorVisible(true);
        birthDate.setId("birthDate");
        field("phone", phone).setHelperText(getTranslation("patient.phone.hint"));
        email.setLabel(getTranslation("patient.email"));
        email.setId("email");
        refusals.field("email", email);
        field("initials", initials);
        choices(sex, "sex", "patient.sex", new String[] {"f", "m", "x"}, "patient.sex.");
        field("pronoun", pronoun).setPlaceholder(getTranslation("patient.pronoun.hint"));
        field("secondPhone", secondPhone);
        languages();
        language.setValue("nl");
        bsn.setLabel(getTranslation("patient.field.bsn"));
        bsn.setId("bsn");
        bsn.setHelperText(getTranslation("patient.bsn.hint"));
        bsn.setAutocomplete(Autocomplete.OFF);
        refusals.field("bsn", bsn);
        field("address.street", street);
        field("address.houseNumber", houseNumber);
        field("address.postalCode", postalCode);
        field("address.city", city);
        field("address.country", country);
        field("postalAddress", postalAddress);
        field("gp", gp);
        field("insurer", insurer);
        field("insuranceNumber", insuranceNumber);
        field("emergencyContact.name", contactName);
        field("emergencyContact.relation", contactRelation);
        field("emergencyContact.phone", contactPhone);
        organisationalAlert.setLabel(getTranslation("patient.field.organisationalAlert"));
        organisationalAlert.setHelperText(getTranslation("patient.alert.hint"));
        refusals.field("organisationalAlert", organisationalAlert);
    }

    private TextField field(String name, TextField field) {
        field.setLabel(getTranslation("patient.field." + name));
        field.setId(name);
        return refusals.field(name, field);
    }

    private void choices(
            Select<String> select, String name, String label, String[] values, String keys) {
        Map<String, String> texts = new TreeMap<>();
        for (String value : values) {
            texts.put(value, getTranslation(keys + value));
        }
        select.setLabel(getTranslation(label));
        select.setId(name);
        select.setItems(values);
        select.setItemLabelGenerator(
                value -> value == null ? "" : texts.getOrDefault(value, value));
        if (name.equals("sex")) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption("–");
        }
        refusals.field(name, select);
    }

    /** Every language that has two letters, by its name; whoever types finds his at once. */
    private void languages() {
        Map<String, String> names = new HashMap<>();
        ReadingLanguage.ids()
                .forEach(id ->
                        names.put(id, Locale.forLanguageTag(id).getDisplayLanguage(getLocale())));
        language.setLabel(getTranslation("patient.language"));
        language.setId("language");
        language.setItems(
                names.keySet().stream()
                        .sorted(Comparator.comparing(names::get, Collator.getInstance(getLocale())))
                        .toList());
        language.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        refusals.field("language", language);
    }

    private Div section(String titleKey, Component... fields) {
        return new Div(new H2(getTranslation(titleKey)), fields(fields));
    }

    private static FormLayout fields(Component... fields) {
        var layout = new FormLayout(fields);
        layout.setAutoResponsive(true);
        layout.setAutoRows(true);
        layout.setColumnWidth("15rem");
        layout.setMaxColumns(3);
        layout.setExpandFields(true);
        return layout;
    }

    /** Runs the save; errors land beside their fields, and folded ones are unfolded to be seen. */
    boolean attempt(Runnable save) {
        boolean done = refusals.attempt(save);
        if (!done && hasHiddenError()) {
            more.setOpened(true);
        }
        return done;
    }

    boolean moreIsOpen() {
        return more.isOpened();
    }

    private boolean hasHiddenError() {
        return bsn.isInvalid()
                || java.util.stream.Stream.of(
                                initials,
                                pronoun,
                                secondPhone,
                                street,
                                houseNumber,
                                postalCode,
                                city,
                                country,
                                postalAddress,
                                gp,
                                insurer,
                                insuranceNumber,
                                contactName,
                                contactRelation,
                                contactPhone)
                        .anyMatch(TextField::isInvalid);
    }

    PatientData data() {
        return new PatientData(
                text(familyName),
                text(prefix),
                text(givenName),
                text(initials),
                birthDate.getValue(),
                sex.getValue(),
                text(pronoun),
                text(phone),
                text(secondPhone),
                email.getValue().isBlank() ? null : email.getValue(),
                language.getValue(),
                new PatientData.AddressData(
                        text(street),
                        text(houseNumber),
                        text(postalCode),
                        text(city),
                        text(country)),
                text(postalAddress),
                text(gp),
                text(insurer),
                text(insuranceNumber),
                bsn.getValue().isBlank() ? null : bsn.getValue(),
                new PatientData.ContactPersonData(
                        text(contactName), text(contactRelation), text(contactPhone)),
                organisationalAlert.getValue().isBlank() ? null : organisationalAlert.getValue());
    }

    void show(PatientData data) {
        set(familyName, data.familyName());
        set(prefix, data.familyNamePrefix());
        set(givenName, data.givenName());
        set(initials, data.initials());
        birthDate.setValue(data.birthDate());
        sex.setValue(data.sex());
        set(pronoun, data.pronoun());
        set(phone, data.phone());
        set(secondPhone, data.secondPhone());
        email.setValue(Objects.requireNonNullElse(data.email(), ""));
        language.setValue(
                Objects.requireNonNullElse(data.language(), "nl").toLowerCase(Locale.ROOT));
        set(postalAddress, data.postalAddress());
        set(gp, data.gp());
        set(insurer, data.insurer());
        set(insuranceNumber, data.insuranceNumber());
        bsn.setValue(Objects.requireNonNullElse(data.bsn(), ""));
        organisationalAlert.setValue(Objects.requireNonNullElse(data.organisationalAlert(), ""));
        var address = data.address();
        if (address != null) {
            set(street, address.street());
            set(houseNumber, address.houseNumber());
            set(postalCode, address.postalCode());
            set(city, address.city());
            set(country, address.country());
        }
        var contact = data.emergencyContact();
        if (contact != null) {
            set(contactName, contact.name());
            set(contactRelation, contact.relation());
            set(contactPhone, contact.phone());
        }
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue();
    }

    private static void set(TextField field, @Nullable String value) {
        field.setValue(Objects.requireNonNullElse(value, ""));
    }
}
