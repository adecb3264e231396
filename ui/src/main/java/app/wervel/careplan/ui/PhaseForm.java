package app.wervel.careplan.ui;

import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PlanPhase;
import app.wervel.careplan.application.PhaseData;
import app.wervel.shell.Formats;
import app.wervel.shell.Merge;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A phase as it is typed; its name may be one of a few that are often used. */
class PhaseForm extends Div implements Focusable<PhaseForm> {
    private static final long serialVersionUID = 1L;
    private static final List<String> NAMES = List.of("calm", "build", "return", "keep");

    private final transient PlanEditor editor;
    private transient PhaseData base;
    private transient @Nullable PhaseId id;
    private final transient Runnable close;
    private final Refusals refusals;
    final TextField name = new TextField();
    final TextField aim = new TextField();
    final IntegerField weeks = new IntegerField();
    final DatePicker from;
    final DatePicker until;
    final Button save;

    /**
     * @param phase the phase to change; null for a new one
     */
    PhaseForm(PlanEditor editor, @Nullable PlanPhase phase, Runnable close) {
        this.editor = editor;
        this.id = phase == null ? null : phase.id();
        this.base = phase == null ? PhaseData.named("") : PhaseData.of(phase);
        this.close = close;
        this.refusals = new Refusals(editor.services().errorTexts());
        addClassName("prescription-form");
        name.setLabel(getTranslation("careplan.phase.name"));
        name.setMaxLength(PlanPhase.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        refusals.field("name", name);
        aim.setLabel(getTranslation("careplan.phase.aim"));
        aim.setMaxLength(PlanPhase.LONGEST_AIM);
        aim.setWidthFull();
        refusals.field("aim", aim);
        weeks.setLabel(getTranslation("careplan.phase.weeks.label"));
        refusals.field("weeks", weeks);
        from = Formats.datePicker(getTranslation("careplan.period.from"), getLocale());
        until = Formats.datePicker(getTranslation("careplan.period.until"), getLocale());
        refusals.field("from", from);
        refusals.field("until", until);
        save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons =
                new Div(save, new Button(getTranslation("shell.cancel"), click -> close.run()));
        buttons.addClassName("form-buttons");
        var when = new Div(weeks, from, until);
        when.addClassName("reading-form");
        add(name, names(), aim, when, buttons);
        fill(base);
        // On a suggestion Enter takes it, in a date it takes the day.
        List.of(name, aim, weeks).forEach(this::saveOnEnter);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    private void saveOnEnter(Component field) {
        Shortcuts.addShortcutListener(field, this::save, Key.ENTER).listenOn(field);
    }

    private Div names() {
        var names = new Div();
        names.addClassName("phrases");
        names.getElement().setAttribute("role", "group");
        names.getElement().setAttribute("aria-label", getTranslation("careplan.phase.names"));
        for (String key : NAMES) {
            String often = getTranslation("careplan.phase.name." + key);
            var take =
                    new Button(
                            often,
                            click -> {
                                name.setValue(often);
                                aim.focus();
                            });
            take.addThemeVariants(ButtonVariant.SMALL);
            names.add(take);
        }
        return names;
    }

    private void fill(PhaseData data) {
        name.setValue(text(data.name()));
        aim.setValue(text(data.aim()));
        weeks.setValue(data.weeks());
        from.setValue(data.from());
        until.setValue(data.until());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private void save() {
        if (TypedDate.isWrong(from) || TypedDate.isWrong(until)) {
            return;
        }
        var data =
                new PhaseData(
                        name.getValue(),
                        aim.getValue(),
                        from.getValue(),
                        until.getValue(),
                        weeks.getValue());
        PhaseId changed = id;
        boolean saved =
                editor.change(
                        refusals,
                        plan ->
                                changed == null
                                        ? editor.services()
                                                .course()
                                                .addPhase(plan.id(), plan.version(), data)
                                        : editor.services()
                                                .course()
                                                .changePhase(
                                                        plan.id(),
                                                        plan.version(),
                                                        changed,
                                                        data,
                                                        null));
        if (saved) {
            close.run();
            editor.announce(getTranslation("careplan.phase.saved"));
        }
    }

    /** A colleague may have changed the phase since this form was opened. */
    void rebase(PlanPhase phase) {
        PhaseData saved = PhaseData.of(phase);
        Merge merge = Merge.in(this);
        merge.text(base.name(), name, saved.name());
        merge.text(base.aim(), aim, saved.aim());
        merge.number(base.weeks(), weeks, saved.weeks());
        merge.date(base.from(), from, saved.from());
        merge.date(base.until(), until, saved.until());
        base = saved;
    }

    /** The phase that it was about is no longer there. */
    void becomeNew() {
        id = null;
        name.setHelperText(getTranslation("careplan.phase.taken-away"));
    }

    @Override
    public void focus(FocusOption... options) {
        name.focus();
    }
}
