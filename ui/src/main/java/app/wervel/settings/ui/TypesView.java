package app.wervel.settings.ui;

import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.EquipmentRow;
import app.wervel.scheduling.application.AppointmentTypeQueries;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.application.AppointmentTypeService;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** The kinds of appointments: how long, in which colour, with what. */
@Route("practice/appointment-types")
@RolesAllowed("practice:write")
class TypesView extends SettingsPage {
    private static final long serialVersionUID = 1L;

    private final transient AppointmentTypeQueries queries;
    private final transient AppointmentTypeService types;
    private final transient AgendaSetupQueries agenda;
    private final transient ErrorTexts errorTexts;
    private final Section card = new Section();

    TypesView(
            AppointmentTypeQueries queries,
            AppointmentTypeService types,
            AgendaSetupQueries agenda,
            ErrorTexts errorTexts) {
        super("settings.tab.types");
        this.queries = queries;
        this.types = types;
        this.agenda = agenda;
        this.errorTexts = errorTexts;
        card.addClassName("card");
        add(
                bar(
                        explanation("settings.types.explanation"),
                        addButton("settings.type.add", this::addType)),
                card);
        refresh();
    }

    private void refresh() {
        card.removeAll();
        var rows = queries.all();
        if (rows.isEmpty()) {
            card.add(emptyState("settings.types.empty"));
            return;
        }
        var list = styled(new UnorderedList(), "settings-list");
        rows.forEach(row -> list.add(line(row)));
        card.add(list);
    }

    private ListItem line(AppointmentTypeRow row) {
        var swatch = styled(new Span(), "type-swatch");
        swatch.getStyle().setBackgroundColor(row.colour());
        var text =
                styled(
                        new Div(new Span(row.name()), styled(new Span(facts(row)), "secondary")),
                        "settings-line");
        if (!row.active()) {
            text.add(outOfUse());
        }
        return new ListItem(swatch, text, editButton(row.name(), () -> changeType(row)));
    }

    private String facts(AppointmentTypeRow row) {
        List<String> facts = new ArrayList<>();
        facts.add(getTranslation("settings.type.minutes-short", row.minutes()));
        if (row.bufferMinutes() > 0) {
            facts.add(getTranslation("settings.type.buffer-short", row.bufferMinutes()));
        }
        facts.add(getTranslation("settings.visit." + row.visit().id()));
        if (row.capacity() > 1) {
            facts.add(getTranslation("settings.type.group-short", row.capacity()));
        }
        if (row.needsRoom()) {
            facts.add(getTranslation("settings.type.room-short"));
        }
        if (row.equipmentKind() != null) {
            facts.add(row.equipmentKind());
        }
        return String.join(" · ", facts);
    }

    private List<String> equipmentKinds() {
        return agenda.equipment().stream().map(EquipmentRow::kind).distinct().sorted().toList();
    }

    private void addType() {
        new TypeDialog(errorTexts, "settings.type.add", equipmentKinds())
                .add(types::add, this::refresh);
    }

    private void changeType(AppointmentTypeRow row) {
        new TypeDialog(errorTexts, "settings.type.change", equipmentKinds())
                .change(row, data -> types.change(row.id(), row.version(), data), this::refresh);
    }
}
