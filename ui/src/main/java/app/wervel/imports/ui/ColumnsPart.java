package app.wervel.imports.ui;

import app.wervel.imports.application.CsvTable;
import app.wervel.imports.application.ImportChoices;
import app.wervel.imports.application.ImportDates;
import app.wervel.imports.application.ImportField;
import app.wervel.imports.application.ImportKind;
import app.wervel.imports.application.ImportMapping;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says which column of the file holds what: guessed, and open to change. */
class ColumnsPart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient CsvTable table;
    private final ImportKind kind;
    final Map<ImportField, Select<Integer>> columns = new EnumMap<>(ImportField.class);
    final Select<ImportDates> dates = new Select<>();
    final Checkbox outsideHours = new Checkbox();
    final Button preview = new Button();

    ColumnsPart(CsvTable table, ImportMapping guess, Refusals refusals, Runnable onPreview) {
        this.table = table;
        this.kind = guess.kind();
        var form = new FormLayout();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setColumnWidth("15rem");
        form.setMaxColumns(4);
        form.setExpandFields(true);
        for (ImportField field : kind.fields()) {
            form.add(refusals.field(field.id(), column(field, guess.columns().get(field))));
        }
        form.add(dates(guess.dates()));
        outsideHours.setLabel(getTranslation("imports.outside-hours"));
        outsideHours.setVisible(kind == ImportKind.APPOINTMENTS);
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        preview.addClickListener(click -> onPreview.run());
        preview.setDisableOnClick(false);
        showProgress(null);
        var explanation = new Paragraph(getTranslation("imports.columns.explanation." + kind.id()));
        explanation.addClassName("secondary");
        add(explanation, form, outsideHours, preview);
    }

    private Select<Integer> column(ImportField field, @Nullable Integer guessed) {
        var select = new Select<Integer>();
        select.setId("import-" + field.id());
        select.setLabel(getTranslation("imports.field." + field.id()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("imports.columns.none"));
        select.setPlaceholder(getTranslation("imports.columns.none"));
        select.setItems(IntStream.range(0, table.headings().size()).boxed().toList());
        select.setItemLabelGenerator(column -> column == null ? "" : heading(column));
        select.addValueChangeListener(changed -> select.setHelperText(example(changed.getValue())));
        if (guessed != null) {
            select.setValue(guessed);
        } else {
            select.setHelperText(example(null));
        }
        columns.put(field, select);
        return select;
    }

    private String heading(int column) {
        String heading = table.headings().get(column);
        return heading.isEmpty() ? getTranslation("imports.columns.unnamed", column + 1) : heading;
    }

    /** What stands first in that column, so that nobody maps by the heading alone. */
    private String example(@Nullable Integer column) {
        if (column == null) {
            return "";
        }
        return table.lines().stream()
                .filter(line -> column < line.cells().size())
                .map(line -> line.cells().get(column))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> getTranslation("imports.columns.example", shortened(cell)))
                .orElse(getTranslation("imports.columns.empty"));
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }

    private Select<ImportDates> dates(ImportDates guessed) {
        dates.setId("import-dates");
        dates.setLabel(getTranslation("imports.dates"));
        dates.setItems(ImportDates.values());
        dates.setItemLabelGenerator(ImportDates::example);
        dates.setValue(guessed);
        return dates;
    }

    ImportMapping mapping() {
        Map<ImportField, Integer> chosen = new EnumMap<>(ImportField.class);
        columns.forEach((field, select) -> {
            if (select.getValue() != null) {
                chosen.put(field, select.getValue());
            }
        });
        return new ImportMapping(kind, chosen, dates.getValue());
    }

    ImportChoices choices(Collection<Long> acceptedLines) {
        return new ImportChoices(new HashSet<>(acceptedLines), outsideHours.getValue());
    }

    /**
     * @param progress null: nothing is going on
     */
    final void showProgress(@Nullable String progress) {
        preview.setText(progress == null ? getTranslation("imports.preview") : progress);
    }
}
