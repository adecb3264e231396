package app.wervel.careplan.ui;

import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.ui.PrecautionMark;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What of this patient speaks against exercises, and what still has to be looked at. */
class PlanPrecautions extends Section {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final Paragraph none;
    private final Div met = new Div();
    private final Div others = new Div();
    private final Map<String, PrecautionConfirmation> rows = new LinkedHashMap<>();

    PlanPrecautions(PlanEditor editor) {
        this.editor = editor;
        addClassNames("card", "plan-section");
        var head = new Div(new H2(getTranslation("careplan.precautions")));
        head.addClassName("section-head");
        if (editor.services().may(Permission.CLINICAL_WRITE)) {
            var change =
                    new Button(
                            getTranslation("precautions.change"),
                            VaadinIcon.PENCIL.create(),
                            click -> openForm());
            change.setId("precautions-change");
            head.add(change);
        }
        none = new Paragraph();
        none.addClassName("secondary");
        met.addClassName("precautions-met");
        others.addClassName("precautions-others");
        add(head, none, met, others);
    }

    void show(CarePlanDetails plan) {
        none.setText(
                getTranslation(
                        plan.patientPrecautions().isEmpty()
                                ? "careplan.precautions.none"
                                : "careplan.precautions.no-hit"));
        none.setVisible(plan.toConfirm().isEmpty());
        List<String> keys = plan.toConfirm().stream().map(PrecautionTag::id).toList();
        if (!keys.equals(List.copyOf(rows.keySet()))) {
            arrange(plan.toConfirm());
        }
        rows.values().forEach(row -> row.show(plan));
        showOthers(plan, Set.copyOf(keys));
    }

    private void arrange(List<PrecautionTag> tags) {
        Map<String, PrecautionConfirmation> before = new LinkedHashMap<>(rows);
        rows.clear();
        met.removeAll();
        for (PrecautionTag tag : tags) {
            PrecautionConfirmation known = before.get(tag.id());
            var row =
                    known == null ? new PrecautionConfirmation(editor, tag, this::goToNext) : known;
            rows.put(tag.id(), row);
            met.add(row);
        }
    }

    /** The patient's other precautions, which no exercise of this plan meets. */
    private void showOthers(CarePlanDetails plan, Set<String> shown) {
        others.removeAll();
        List<PrecautionTag> rest =
                plan.patientPrecautions().stream()
                        .filter(tag -> !shown.contains(tag.id()))
                        .collect(Collectors.toList());
        others.setVisible(!rest.isEmpty());
        if (!rest.isEmpty()) {
            var caption = new Paragraph(getTranslation("careplan.precautions.others"));
            caption.addClassName("secondary");
            others.add(caption);
            rest.forEach(tag -> others.add(new PrecautionMark(tag)));
        }
    }

    private void goToNext() {
        if (!editor.plan().unconfirmed().isEmpty()) {
            goToFirstOpen();
        }
    }

    void goToFirstOpen() {
        editor.plan().unconfirmed().stream()
                .findFirst()
                .map(tag -> rows.get(tag.id()))
                .ifPresent(PrecautionConfirmation::focusAnswer);
    }

    private void openForm() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("precautions.title"));
        dialog.addClassName("precautions-dialog");
        dialog.setWidth("46rem");
        dialog.setMaxWidth("100%");
        var form =
                new PrecautionsForm(
                        editor.services(),
                        editor.patient(),
                        () -> {
                            dialog.close();
                            editor.reload();
                        });
        dialog.add(form);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("shell.cancel"), click -> dialog.close()),
                        form.saveButton());
        dialog.open();
    }
}
