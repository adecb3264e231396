package app.wervel.patient.ui;

import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientRow;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Route("patients")
@RolesAllowed("patient:read")
class PatientListView extends VerticalLayout implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** In CSS pixels: from here on all columns stand beside each other. */
    private static final int WIDE = 700;

    private final List<Grid.Column<PatientRow>> wideColumns = new ArrayList<>();
    private @Nullable Registration resizing;

    final TextField filter = new TextField();
    final Grid<PatientRow> grid = new Grid<>();

    PatientListView(PatientQueries patients, PatientPage page, CurrentUser currentUser) {
        addClassName("view");
        setSizeFull();
        var title = new H1(getTranslation("patient.list.title"));
        filter.setPlaceholder(getTranslation("patient.search.placeholder"));
        filter.setAriaLabel(getTranslation("patient.search.label"));
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(350);
        filter.addClassName("list-filter");
        var bar = new Div(title, filter);
        bar.addClassName("view-bar");
        if (currentUser.get().may(Permission.PATIENT_WRITE)) {
            var add =
                    new Button(
                            getTranslation("patient.new"),
                            VaadinIcon.PLUS.create(),
                            click -> PatientNavigation.openNewPatient());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(add);
        }
        if (currentUser.get().may(Permission.IMPORT_RUN)) {
            // The page of a feature above this one, so it is known here by its address only.
            bar.add(
                    new Button(
                            getTranslation("patient.import"),
                            VaadinIcon.UPLOAD.create(),
                            click -> UI.getCurrent().navigate("imports")));
        }
        configureGrid(patients, page);
        filter.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
        add(bar, grid);
        expand(grid);
    }

    private void configureGrid(PatientQueries patients, PatientPage page) {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addColumn(row -> row.name().sortable())
                .setHeader(getTranslation("patient.name"))
                .setFlexGrow(3)
                .setAutoWidth(true);
        grid.addColumn(row -> Formats.birthDate(row.birthDate()))
                .setHeader(getTranslation("patient.birth-date"))
                .setAutoWidth(true);
        addWideColumn(PatientRow::phone, "patient.phone");
        addWideColumn(PatientRow::city, "patient.city");
        addWideColumn(PatientRow::number, "patient.number");
        grid.setEmptyStateComponent(emptyState());
        grid.setPageSize(50);
        grid.setItemsPageable(request ->
                patients.page(
                                filter.getValue(),
                                new PageRequest(request.getPageNumber(), request.getPageSize()))
                        .items());
        grid.addItemClickListener(click -> page.open(click.getItem().id(), null));
        grid.addSelectionListener(selected ->
                selected.getFirstSelectedItem().ifPresent(row -> page.open(row.id(), null)));
    }

    /** Left out on a phone, where a row would have to be scrolled sideways. */
    private void addWideColumn(ValueProvider<PatientRow, ?> value, String headerKey) {
        wideColumns.add(
                grid.addColumn(value).setHeader(getTranslation(headerKey)).setAutoWidth(true));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var window = event.getUI().getPage();
        window.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        resizing = window.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (resizing != null) {
            resizing.remove();
        }
    }

    private void fit(int width) {
        wideColumns.forEach(column -> column.setVisible(width >= WIDE));
    }

    private Div emptyState() {
        var empty = new Div(new Span(getTranslation("patient.list.empty")));
        empty.addClassName("empty-state");
        return empty;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("patient.list.title") + " · Wervel";
    }
}
