package app.wervel.settings.ui;

import app.wervel.practice.LocationId;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.AgendaSetupService;
import app.wervel.practice.application.EquipmentRow;
import app.wervel.practice.application.LocationRow;
import app.wervel.practice.application.RoomRow;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the practice works, in which rooms and with what. */
@Route("practice/places")
@RolesAllowed("practice:write")
class PlacesView extends SettingsPage {
    private static final long serialVersionUID = 1L;

    private final transient AgendaSetupQueries queries;
    private final transient AgendaSetupService setup;
    private final transient ErrorTexts errorTexts;
    private final Div places = new Div();

    PlacesView(AgendaSetupQueries queries, AgendaSetupService setup, ErrorTexts errorTexts) {
        super("settings.tab.places");
        this.queries = queries;
        this.setup = setup;
        this.errorTexts = errorTexts;
        places.addClassName("settings-cards");
        add(
                bar(
                        explanation("settings.places.explanation"),
                        addButton("settings.location.add", this::addLocation)),
                places);
        refresh();
    }

    private void refresh() {
        places.removeAll();
        var rooms = queries.rooms();
        var equipment = queries.equipment();
        var locations = queries.locations();
        if (locations.isEmpty()) {
            places.add(emptyState("settings.places.empty"));
        }
        for (LocationRow location : locations) {
            places.add(
                    card(
                            location,
                            rooms.stream()
                                    .filter(room -> room.location().equals(location.id()))
                                    .toList(),
                            equipment.stream()
                                    .filter(piece -> piece.location().equals(location.id()))
                                    .toList()));
        }
    }

    private Section card(LocationRow location, List<RoomRow> rooms, List<EquipmentRow> equipment) {
        var heading =
                styled(
                        new Div(
                                new H2(location.name()),
                                styled(new Span(location.address()), "secondary")),
                        "settings-heading");
        if (!location.active()) {
            heading.add(outOfUse());
        }
        var bar = bar(heading, editButton(location.name(), () -> changeLocation(location)));
        var roomList = new UnorderedList();
        for (RoomRow room : rooms) {
            roomList.add(line(room.name(), "", room.active(), () -> changeRoom(room)));
        }
        var pieces = new UnorderedList();
        for (EquipmentRow piece : equipment) {
            pieces.add(
                    line(piece.name(), piece.kind(), piece.active(), () -> changeEquipment(piece)));
        }
        var columns =
                new Div(
                        column(
                                "settings.rooms",
                                roomList,
                                rooms.isEmpty() ? "settings.rooms.empty" : null,
                                small("settings.room.add", () -> addRoom(location.id())),
                                location.active()),
                        column(
                                "settings.equipment",
                                pieces,
                                equipment.isEmpty() ? "settings.equipment.empty" : null,
                                small("settings.equipment.add", () -> addEquipment(location.id())),
                                location.active()));
        columns.addClassName("settings-columns");
        return styled(new Section(bar, columns), "card");
    }

    private Div column(
            String titleKey,
            UnorderedList list,
            @Nullable String emptyKey,
            Button add,
            boolean mayAdd) {
        list.addClassName("settings-list");
        var column = new Div(new H3(getTranslation(titleKey)));
        column.add(emptyKey == null ? list : explanation(emptyKey));
        if (mayAdd) {
            column.add(add);
        }
        return column;
    }

    private ListItem line(String name, String detail, boolean active, Runnable change) {
        var text = styled(new Div(new Span(name)), "settings-line");
        if (!detail.isEmpty()) {
            text.add(styled(new Span(detail), "secondary"));
        }
        if (!active) {
            text.add(outOfUse());
        }
        Component edit = editButton(name, change);
        return new ListItem(text, edit);
    }

    private Button small(String key, Runnable action) {
        var button = addButton(key, action);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void addLocation() {
        var dialog = new PlaceDialog(errorTexts, "settings.location.add");
        var name = dialog.textField("name", "settings.name");
        var address = dialog.textField("address", "settings.location.address");
        dialog.onSave(() -> setup.addLocation(name.getValue(), address.getValue()), this::refresh);
        dialog.openAt(name);
    }

    private void changeLocation(LocationRow row) {
        var dialog = new PlaceDialog(errorTexts, "settings.location.change");
        var name = dialog.textField("name", "settings.name");
        name.setValue(row.name());
        var address = dialog.textField("address", "settings.location.address");
        address.setValue(row.address());
        var active = dialog.inUse(row.active(), "settings.location.out-of-use-hint");
        dialog.onSave(
                () ->
                        setup.changeLocation(
                                row.id(),
                                row.version(),
                                name.getValue(),
                                address.getValue(),
                                active.getValue()),
                this::refresh);
        dialog.openAt(name);
    }

    private void addRoom(LocationId location) {
        var dialog = new PlaceDialog(errorTexts, "settings.room.add");
        var name = dialog.textField("name", "settings.name");
        dialog.onSave(() -> setup.addRoom(location, name.getValue()), this::refresh);
        dialog.openAt(name);
    }

    private void changeRoom(RoomRow row) {
        var dialog = new PlaceDialog(errorTexts, "settings.room.change");
        var name = dialog.textField("name", "settings.name");
        name.setValue(row.name());
        var active = dialog.inUse(row.active(), "settings.room.out-of-use-hint");
        dialog.onSave(
                () -> setup.changeRoom(row.id(), row.version(), name.getValue(), active.getValue()),
                this::refresh);
        dialog.openAt(name);
    }

    private void addEquipment(LocationId location) {
        var dialog = new PlaceDialog(errorTexts, "settings.equipment.add");
        var name = dialog.textField("name", "settings.name");
        var kind = dialog.kind("");
        dialog.onSave(
                () -> setup.addEquipment(location, kind.getValue(), name.getValue()),
                this::refresh);
        dialog.openAt(name);
    }

    private void changeEquipment(EquipmentRow row) {
        var dialog = new PlaceDialog(errorTexts, "settings.equipment.change");
        var name = dialog.textField("name", "settings.name");
        name.setValue(row.name());
        var kind = dialog.kind(row.kind());
        var active = dialog.inUse(row.active(), "settings.room.out-of-use-hint");
        dialog.onSave(
                () ->
                        setup.changeEquipment(
                                row.id(),
                                row.version(),
                                kind.getValue(),
                                name.getValue(),
                                active.getValue()),
                this::refresh);
        dialog.openAt(name);
    }
}
