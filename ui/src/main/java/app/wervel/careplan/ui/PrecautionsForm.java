package app.wervel.careplan.ui;

import app.wervel.exercise.PrecautionLevel;
import app.wervel.exercise.PrecautionTag;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService.ClinicalProfileDetails;
import app.wervel.practice.Permission;
import app.wervel.shared.StaleVersion;
import app.wervel.shell.Merge;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;

/** The clinical alert and the precautions of a patient, ticked by a practitioner. */
class PrecautionsForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ALERT = 1000;

    private final transient PlanServices services;
    private final transient PatientId patient;
    private final transient Runnable saved;
    private final boolean editable;
    private final Refusals refusals;
    private transient ClinicalProfileDetails base;
    final TextArea alert = new TextArea();
    private final Map<String, Checkbox> ticks = new LinkedHashMap<>();
    private final Div stale = new Div();
    private final Button save;

    /**
     * @param saved runs after the change was saved
     */
    PrecautionsForm(PlanServices services, PatientId patient, Runnable saved) {
        this.services = services;
        this.patient = patient;
        this.saved = saved;
        this.editable = services.may(Permission.CLINICAL_WRITE);
        this.refusals = new Refusals(services.errorTexts());
        this.base = services.profiles().get(patient);
        addClassName("precautions-form");
        buildStaleNotice();
        alert.setLabel(getTranslation("precautions.alert"));
        alert.setHelperText(getTranslation("precautions.alert.hint"));
        alert.setMaxLength(LONGEST_ALERT);
        alert.setValueChangeMode(ValueChangeMode.LAZY);
        alert.setWidthFull();
        alert.setReadOnly(!editable);
        refusals.field("clinicalAlert", alert);
        save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(stale, alert, group(PrecautionLevel.STOP), group(PrecautionLevel.CHECK));
        if (editable) {
            var bar = new Div(save);
            bar.addClassName("form-buttons");
            add(bar);
        }
        fill(base);
    }

    private void buildStaleNotice() {
        var reload =
                new Button(
                        getTranslation("careplan.stale.reload"),
                        VaadinIcon.REFRESH.create(),
                        click -> reload());
        stale.add(new Paragraph(getTranslation("precautions.stale")), reload);
        stale.addClassName("caution");
        stale.getElement().setAttribute("role", "alert");
        stale.setVisible(false);
    }

    private Div group(PrecautionLevel level) {
        var title = new H2(getTranslation("precautions.group." + level.id()));
        var explanation =
                new Paragraph(getTranslation("precautions.group." + level.id() + ".explanation"));
        explanation.addClassName("secondary");
        var list = new Div();
        list.addClassName("precaution-ticks");
        services.exercises().precautions().stream()
                .filter(tag -> tag.level() == level)
                .forEach(tag -> list.add(tick(tag)));
        var group = new Div(title, explanation, list);
        group.addClassName("precaution-group");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", title.getText());
        return group;
    }

    private Checkbox tick(PrecautionTag tag) {
        var tick = new Checkbox(PlanTexts.say(tag.name()));
        tick.setId("precaution-" + tag.id());
        tick.setHelperText(PlanTexts.say(tag.explanation()));
        tick.setReadOnly(!editable);
        ticks.put(tag.id(), tick);
        return tick;
    }

    private void fill(ClinicalProfileDetails profile) {
        alert.setValue(Objects.requireNonNullElse(profile.clinicalAlert(), ""));
        ticks.forEach((key, tick) -> tick.setValue(profile.precautions().contains(key)));
    }

    /** For a dialog, which has a place of its own for buttons. */
    Button saveButton() {
        return save;
    }

    private void save() {
        boolean done =
                refusals.attempt(() -> {
                    try {
                        base =
                                services.profiles()
                                        .change(
                                                patient,
                                                base.version(),
                                                alert.getValue(),
                                                ticked());
                        stale.setVisible(false);
                    } catch (StaleVersion | OptimisticLockingFailureException meanwhile) {
                        stale.setVisible(true);
                        PlanTexts.scrollTo(stale);
                    }
                });
        if (done && !stale.isVisible()) {
            Notices.done(getTranslation("precautions.saved"));
            saved.run();
        }
    }

    private Set<String> ticked() {
        // A tag that this version of the library does not show stays as it is.
        Set<String> all = new LinkedHashSet<>(base.precautions());
        ticks.forEach((key, tick) -> keep(all, key, tick.getValue()));
        return all;
    }

    private static void keep(Set<String> all, String key, boolean ticked) {
        if (ticked) {
            all.add(key);
        } else {
            all.remove(key);
        }
    }

    /** Takes over what a colleague saved; what was ticked or typed here stays. */
    private void reload() {
        ClinicalProfileDetails now = services.profiles().get(patient);
        Merge merge = Merge.in(this);
        merge.text(base.clinicalAlert(), alert, now.clinicalAlert());
        ticks.forEach((key, tick) -> {
            boolean before = base.precautions().contains(key);
            if (tick.getValue() == before) {
                tick.setValue(now.precautions().contains(key));
            }
        });
        base = now;
        stale.setVisible(false);
    }
}
