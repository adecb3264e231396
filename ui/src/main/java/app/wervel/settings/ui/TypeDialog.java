package app.wervel.settings.ui;

import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentTypeData;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A kind of appointment. */
final class TypeDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    /** Light enough to read black on, and told apart by name too; never red. */
    private static final Map<String, String> COLOURS =
            Map.ofEntries(
                    Map.entry("#d3c1f5", "lavender"),
                    Map.entry("#b5e2cd", "mint"),
                    Map.entry("#a9cff4", "blue"),
                    Map.entry("#e6dccb", "sand"),
                    Map.entry("#9fdbe0", "turquoise"),
                    Map.entry("#dfe58f", "lime"),
                    Map.entry("#f2c9e4", "pink"),
                    Map.entry("#cfd8dc", "grey"));

    private static final List<String> IN_ORDER =
            List.of(
                    "#b5e2cd", "#9fdbe0", "#a9cff4", "#d3c1f5", "#f2c9e4", "#e6dccb", "#dfe58f",
                    "#cfd8dc");

    final TextField name;
    final IntegerField minutes = new IntegerField();
    final IntegerField bufferMinutes = new IntegerField();
    final RadioButtonGroup<Visit> visit = new RadioButtonGroup<>();
    final RadioButtonGroup<String> colour = new RadioButtonGroup<>();
    final Checkbox needsRoom;
    final Select<String> equipmentKind = new Select<>();
    final IntegerField capacity = new IntegerField();
    final Checkbox active;

    TypeDialog(ErrorTexts errorTexts, String titleKey, List<String> equipmentKinds) {
        super(errorTexts, titleKey);
        setWidth("34rem");
        name = textField("name", "settings.name");
        number(minutes, "minutes", "settings.type.minutes", 5);
        number(bufferMinutes, "bufferMinutes", "settings.type.buffer", 5);
        bufferMinutes.setHelperText(getTranslation("settings.type.buffer-hint"));
        row(minutes, bufferMinutes);
        visit.setItems(Visit.values());
        visit.setItemLabelGenerator(each -> getTranslation("settings.visit." + each.id()));
        visit.addClassName("beside");
        field("visit", "settings.visit", visit);
        field("colour", "settings.type.colour", colour);
        colour.addClassNames("beside", "type-colours");
        colour.setRenderer(new ComponentRenderer<>(this::swatch));
        number(capacity, "capacity", "settings.type.capacity", 1);
        capacity.setHelperText(getTranslation("settings.type.capacity-hint"));
        equipmentKind.setItems(equipmentKinds);
        equipmentKind.setEmptySelectionAllowed(true);
        equipmentKind.setEmptySelectionCaption(getTranslation("settings.type.no-equipment"));
        equipmentKind.setItemLabelGenerator(
                kind -> kind == null ? getTranslation("settings.type.no-equipment") : kind);
        field("equipmentKind", "settings.type.equipment", equipmentKind);
        row(capacity, equipmentKind);
        needsRoom = new Checkbox(getTranslation("settings.type.needs-room"));
        active = new Checkbox(getTranslation("settings.in-use"));
        row(needsRoom, active);
    }

    private void number(IntegerField field, String id, String labelKey, int step) {
        field.setStepButtonsVisible(true);
        field.setStep(step);
        field(id, labelKey, field);
    }

    private Span swatch(String hex) {
        var patch = new Span();
        patch.addClassName("type-swatch");
        patch.getStyle().setBackgroundColor(hex);
        String known = COLOURS.get(hex);
        return new Span(
                patch, new Span(known == null ? hex : getTranslation("settings.colour." + known)));
    }

    void add(Consumer<AppointmentTypeData> save, Runnable afterwards) {
        colours(null);
        colour.setValue(IN_ORDER.getFirst());
        visit.setValue(Visit.FOLLOW_UP);
        minutes.setValue(30);
        bufferMinutes.setValue(0);
        capacity.setValue(1);
        needsRoom.setValue(true);
        active.setValue(true);
        active.setVisible(false);
        begin(save, afterwards);
    }

    void change(AppointmentTypeRow row, Consumer<AppointmentTypeData> save, Runnable afterwards) {
        colours(row.colour());
        name.setValue(row.name());
        colour.setValue(row.colour());
        visit.setValue(row.visit());
        minutes.setValue(row.minutes());
        bufferMinutes.setValue(row.bufferMinutes());
        capacity.setValue(row.capacity());
        needsRoom.setValue(row.needsRoom());
        equipmentKind(row.equipmentKind());
        active.setValue(row.active());
        begin(save, afterwards);
    }

    /** A colour from elsewhere stays possible for the kind that has it. */
    private void colours(@Nullable String present) {
        Set<String> all = new LinkedHashSet<>(IN_ORDER);
        if (present != null) {
            all.add(present);
        }
        colour.setItems(all);
    }

    /** So does a kind of equipment of which the last piece was renamed. */
    private void equipmentKind(@Nullable String present) {
        List<String> all = new ArrayList<>(equipmentKind.getListDataView().getItems().toList());
        if (present != null && !all.contains(present)) {
            all.add(present);
            equipmentKind.setItems(all);
        }
        equipmentKind.setValue(present);
    }

    private void begin(Consumer<AppointmentTypeData> save, Runnable afterwards) {
        onSave(() -> save.accept(data()), afterwards);
        open();
        name.focus();
    }

    private AppointmentTypeData data() {
        return new AppointmentTypeData(
                name.getValue(),
                minutes.getValue(),
                bufferMinutes.getValue(),
                colour.getValue(),
                visit.getValue(),
                needsRoom.getValue(),
                equipmentKind.getOptionalValue().orElse(null),
                capacity.getValue(),
                active.getValue());
    }
}
