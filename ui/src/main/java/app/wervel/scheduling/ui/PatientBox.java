package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientRow;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds a patient by two letters or a birth date. Enter takes the first who is found; leaving the
 * field takes somebody only when there is no doubt.
 */
class PatientBox extends ComboBox<PatientRow> {
    private static final long serialVersionUID = 1L;

    private static final String TYPED = "event.detail";
    private static final String BY_ENTER = "element.wervelEnter === true";

    private final transient PatientQueries patients;
    private transient Consumer<String> nobody = typed -> {};

    PatientBox(PatientQueries patients) {
        this.patients = patients;
        setLabel(getTranslation("scheduling.patient"));
        setPlaceholder(getTranslation("scheduling.patient.hint"));
        setWidthFull();
        setPageSize(20);
        setItemLabelGenerator(DeskTexts::patient);
        setRenderer(new ComponentRenderer<>(PatientBox::result));
        setItems(this::search);
        setAllowCustomValue(true);
        getElement()
                .executeJs(
                        "this.addEventListener('keydown', e => this.wervelEnter = e.key === 'Enter', true)");
        getElement()
                .addEventListener(
                        "custom-value-set",
                        event ->
                                typed(
                                        event.getEventData().get(TYPED).asString(),
                                        event.getEventData().get(BY_ENTER).asBoolean()))
                .addEventData(TYPED)
                .addEventData(BY_ENTER);
    }

    /** Told what was typed when nobody is found by it. */
    void onNobody(Consumer<String> listener) {
        this.nobody = listener;
    }

    void typed(String text, boolean enter) {
        if (text.isBlank()) {
            return;
        }
        var found = patients.page(text.strip(), new PageRequest(0, 2));
        if (found.items().isEmpty()) {
            nobody.accept(text.strip());
        } else if (enter || found.total() == 1) {
            setValue(found.items().getFirst());
        }
    }

    void show(PatientId patient) {
        show(patients.get(patient));
    }

    void show(PatientDetails patient) {
        setValue(
                new PatientRow(
                        patient.id(),
                        patient.number(),
                        patient.name(),
                        patient.birthDate(),
                        patient.contact().phone(),
                        patient.address().city()));
    }

    /** Nothing until something has been typed: a list of everybody is nobody's question. */
    private Stream<PatientRow> search(Query<PatientRow, String> query) {
        String typed = query.getFilter().orElse("").strip();
        int size = Math.max(1, query.getPageSize());
        int number = query.getOffset() / size;
        if (typed.isEmpty()) {
            return Stream.empty();
        }
        return patients
                .page(typed, new PageRequest(number, Math.min(size, PageRequest.MAX_SIZE)))
                .items()
                .stream();
    }

    private static Component result(PatientRow row) {
        var name = new Span(row.name().sortable());
        name.addClassName("result-name");
        String phone = row.phone() == null ? "" : " · " + row.phone();
        var rest = new Span(Formats.birthDate(row.birthDate()) + phone);
        rest.addClassName("result-rest");
        var result = new Div(name, rest);
        result.addClassName("search-result");
        return result;
    }
}
