package app.wervel.patient.ui;

import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientRow;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.TopBarSearch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.Stream;

/** Finds a patient from everywhere: name, birth date, phone, number. */
@org.springframework.stereotype.Component
class PatientSearchBox implements TopBarSearch {
    private final PatientQueries patients;
    private final PatientPage page;
    private final CurrentUser currentUser;

    PatientSearchBox(PatientQueries patients, PatientPage page, CurrentUser currentUser) {
        this.patients = patients;
        this.page = page;
        this.currentUser = currentUser;
    }

    @Override
    public Component createSearchBox() {
        if (!currentUser.get().may(Permission.PATIENT_READ)) {
            return new Div();
        }
        var box = new ComboBox<PatientRow>();
        box.setId("patient-search");
        box.addClassName("patient-search");
        box.setPlaceholder(box.getTranslation("patient.search.placeholder"));
        box.setAriaLabel(box.getTranslation("patient.search.label"));
        box.setPrefixComponent(VaadinIcon.SEARCH.create());
        box.setAutoOpen(true);
        box.setPageSize(20);
        box.setItemLabelGenerator(PatientTexts::line);
        box.setRenderer(new ComponentRenderer<>(PatientSearchBox::result));
        box.setItems(this::find);
        box.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                page.open(chosen.getValue().id(), null);
                box.clear();
            }
        });
        return box;
    }

    /** Nothing until something has been typed: a list of everybody is nobody's question. */
    private Stream<PatientRow> find(Query<PatientRow, String> query) {
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
        var rest = new Span(app.wervel.shell.Formats.birthDate(row.birthDate()) + phone);
        rest.addClassName("result-rest");
        var result = new Div(name, rest);
        result.addClassName("search-result");
        return result;
    }
}
