package app.wervel.careplan.ui;

import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalMeasure;
import app.wervel.careplan.IcfDomain;
import app.wervel.careplan.application.GoalData;
import app.wervel.shared.Texts;
import app.wervel.shell.Formats;
import app.wervel.shell.Merge;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal as it is typed; tells what would still make it SMART, and asks for none of it. */
class GoalForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final Refusals refusals;
    private transient GoalData base;
    private boolean isNew;
    private transient Runnable close = () -> {};
    final TextArea statement = new TextArea();
    final Select<String> domain = new Select<>();
    final TextField measure = new TextField();
    final TextField baseline = new TextField();
    final TextField target = new TextField();
    final Select<String> instrument = new Select<>();
    final IntegerField baselineValue = new IntegerField();
    final IntegerField targetValue = new IntegerField();
    final DatePicker targetDate;
    private final Paragraph hint = new Paragraph();
    private final Button save;

    /**
     * @param goal the goal to change; null for a new one
     * @param intake of which the patient's words and scores may be taken over with one click
     * @param first whether it is the first new goal, which may be the request for help itself
     */
    GoalForm(PlanEditor editor, @Nullable Goal goal, PlanIntake intake, boolean first) {
        this.editor = editor;
        this.refusals = new Refusals(editor.services().errorTexts());
        this.isNew = goal == null;
        this.base = goal == null ? GoalData.saying("") : GoalData.of(goal);
        this.targetDate = Formats.datePicker(getTranslation("careplan.goal.date"), getLocale());
        addClassName("goal-form");
        getElement().setAttribute("role", "group");
        getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(isNew ? "careplan.goal.new" : "careplan.goal.edit"));
        buildFields();
        fill(base);
        hint.addClassName("smart-hint");
        hint.getElement().setAttribute("role", "status");
        add(statement);
        String request = intake.requestForHelp();
        if (first && request != null) {
            add(suggestion(request));
        }
        List<PlanIntake.Baseline> baselines = intake.baselines();
        if (!baselines.isEmpty()) {
            add(baselines(baselines));
        }
        var details =
                new FormLayout(
                        domain,
                        instrument,
                        measure,
                        baseline,
                        target,
                        baselineValue,
                        targetValue,
                        targetDate);
        details.setAutoResponsive(true);
        details.setAutoRows(true);
        details.setColumnWidth("10rem");
        details.setMaxColumns(3);
        details.setExpandFields(true);
        details.setExpandColumns(true);
        save = new Button(getTranslation("careplan.goal.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons =
                new Div(save, new Button(getTranslation("shell.cancel"), click -> close.run()));
        buttons.addClassName("form-buttons");
        add(details, hint, buttons);
        Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> close.run(), Key.ESCAPE).listenOn(this);
        tellWhatIsMissing();
    }

    private void buildFields() {
        statement.setLabel(getTranslation("careplan.goal.statement"));
        statement.setPlaceholder(getTranslation("careplan.goal.statement.example"));
        statement.setRequiredIndicatorVisible(true);
        statement.setMaxLength(Goal.LONGEST_STATEMENT);
        statement.setWidthFull();
        statement.setMinRows(2);
        refusals.field("statement", statement);
        domain.setLabel(getTranslation("careplan.goal.domain"));
        domain.setItems(Arrays.stream(IcfDomain.values()).map(IcfDomain::id).toList());
        domain.setItemLabelGenerator(id -> id == null ? "–" : getTranslation("careplan.icf." + id));
        domain.setEmptySelectionAllowed(true);
        domain.setEmptySelectionCaption("–");
        refusals.field("icfDomain", domain);
        instrument.setLabel(getTranslation("careplan.goal.instrument"));
        instrument.setItems(Arrays.stream(GoalMeasure.values()).map(GoalMeasure::id).toList());
        instrument.setItemLabelGenerator(this::instrumentName);
        instrument.setEmptySelectionAllowed(true);
        instrument.setEmptySelectionCaption(getTranslation("careplan.instrument.words"));
        instrument.addValueChangeListener(change -> showFieldsOfInstrument());
        refusals.field("instrument", instrument);
        number("baselineValue", baselineValue);
        number("targetValue", targetValue);
        line("measure", measure);
        line("baseline", baseline);
        line("target", target);
        targetDate.getI18n().setBadInputErrorMessage(getTranslation("shell.date.wrong"));
        List.of(statement, measure, baseline, target)
                .forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        List.of(measure, baseline, target)
                .forEach(field -> field.addValueChangeListener(change -> tellWhatIsMissing()));
        targetDate.addValueChangeListener(change -> tellWhatIsMissing());
    }

    private void number(String name, IntegerField field) {
        field.setLabel(getTranslation("careplan.goal." + name));
        field.addValueChangeListener(change -> tellWhatIsMissing());
        refusals.field(name, field);
    }

    private String instrumentName(@Nullable String id) {
        return id == null
                ? getTranslation("careplan.instrument.words")
                : getTranslation("careplan.instrument." + id);
    }

    /** What is counted is filled in by numbers, the rest in words. */
    private void showFieldsOfInstrument() {
        String chosen = instrument.getValue();
        boolean counted = chosen != null;
        boolean activity = GoalMeasure.ACTIVITY.id().equals(chosen);
        boolean scored = counted && GoalMeasure.fromId(chosen).scoredBy().isPresent();
        instrument.setHelperText(scored ? getTranslation("careplan.goal.scored") : null);
        measure.setHelperText(activity ? getTranslation("careplan.goal.activity.same") : null);
        measure.setVisible(!counted || activity);
        measure.setLabel(
                getTranslation(activity ? "careplan.goal.activity" : "careplan.goal.measure"));
        measure.setPlaceholder(
                getTranslation(
                        activity
                                ? "careplan.goal.activity.example"
                                : "careplan.goal.measure.example"));
        baseline.setVisible(!counted);
        target.setVisible(!counted);
        baselineValue.setVisible(counted);
        targetValue.setVisible(counted);
        tellWhatIsMissing();
    }

    private Div baselines(List<PlanIntake.Baseline> baselines) {
        var row = new Div();
        row.addClassName("phrases");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", getTranslation("careplan.goal.baselines"));
        for (var each : baselines) {
            String about =
                    each.activity() == null ? instrumentName(each.measure().id()) : each.activity();
            var take =
                    new Button(
                            getTranslation("careplan.goal.take-baseline", about, each.value()),
                            click -> take(each));
            take.addThemeVariants(ButtonVariant.SMALL);
            row.add(take);
        }
        return row;
    }

    private void take(PlanIntake.Baseline each) {
        instrument.setValue(each.measure().id());
        measure.setValue(text(each.activity()));
        baselineValue.setValue(each.value());
        targetValue.focus();
    }

    private void line(String name, TextField field) {
        field.setLabel(getTranslation("careplan.goal." + name));
        field.setPlaceholder(getTranslation("careplan.goal." + name + ".example"));
        field.setMaxLength(Texts.LINE);
        refusals.field(name, field);
    }

    private Button suggestion(String words) {
        var take =
                new Button(
                        getTranslation("careplan.goal.take-request", words),
                        click -> {
                            statement.setValue(
                                    words.length() > Goal.LONGEST_STATEMENT
                                            ? words.substring(0, Goal.LONGEST_STATEMENT)
                                            : words);
                            statement.focus();
                        });
        take.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        take.addClassName("suggestion");
        return take;
    }

    private void fill(GoalData data) {
        statement.setValue(text(data.statement()));
        domain.setValue(data.icfDomain());
        measure.setValue(text(data.measure()));
        baseline.setValue(text(data.baseline()));
        target.setValue(text(data.target()));
        targetDate.setValue(data.targetDate());
        instrument.setValue(data.instrument());
        baselineValue.setValue(data.baselineValue());
        targetValue.setValue(data.targetValue());
        showFieldsOfInstrument();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private void tellWhatIsMissing() {
        List<String> missing = new ArrayList<>();
        boolean counted = !instrument.isEmpty();
        boolean nameless = GoalMeasure.ACTIVITY.id().equals(instrument.getValue());
        name(
                missing,
                measure.isEmpty() && (!counted || nameless),
                counted ? "careplan.smart.activity" : "careplan.smart.measure");
        name(
                missing,
                counted ? baselineValue.isEmpty() : baseline.isEmpty(),
                "careplan.smart.baseline");
        name(missing, counted ? targetValue.isEmpty() : target.isEmpty(), "careplan.smart.target");
        name(missing, targetDate.isEmpty(), "careplan.smart.date");
        hint.setText(
                missing.isEmpty()
                        ? getTranslation("careplan.smart.complete")
                        : getTranslation("careplan.smart.missing", String.join(", ", missing)));
        hint.setClassName("complete", missing.isEmpty());
    }

    private void name(List<String> missing, boolean isMissing, String key) {
        if (isMissing) {
            missing.add(getTranslation(key));
        }
    }

    private void save() {
        if (targetDate.isInvalid()) {
            targetDate.focus();
            return;
        }
        GoalData data = data();
        UUID id = data.id();
        boolean saved =
                editor.change(
                        refusals,
                        plan ->
                                id == null
                                        ? editor.services()
                                                .plans()
                                                .addGoal(plan.id(), plan.version(), data)
                                        : editor.services()
                                                .plans()
                                                .changeGoal(
                                                        plan.id(),
                                                        plan.version(),
                                                        new app.wervel.careplan.GoalId(id),
                                                        data));
        if (saved) {
            close.run();
            editor.announce(getTranslation("careplan.goal.saved"));
        }
    }

    private GoalData data() {
        boolean counted = !instrument.isEmpty();
        return new GoalData(
                isNew ? null : base.id(),
                statement.getValue(),
                domain.getValue(),
                measure.isVisible() ? measure.getValue() : null,
                counted ? null : baseline.getValue(),
                counted ? null : target.getValue(),
                targetDate.getValue(),
                instrument.getValue(),
                counted ? baselineValue.getValue() : null,
                counted ? targetValue.getValue() : null);
    }

    /** A colleague may have changed the goal since this form was opened. */
    void rebase(Goal goal) {
        GoalData saved = GoalData.of(goal);
        if (saved.equals(base)) {
            return;
        }
        Merge merge = Merge.in(this);
        merge.text(base.statement(), statement, saved.statement());
        merge.<@Nullable String>field(
                base.icfDomain(),
                domain.getValue(),
                saved.icfDomain(),
                id -> id == null ? null : getTranslation("careplan.icf." + id),
                domain::setValue,
                domain::setHelperText);
        merge.text(base.measure(), measure, saved.measure());
        merge.text(base.baseline(), baseline, saved.baseline());
        merge.text(base.target(), target, saved.target());
        merge.<@Nullable String>field(
                base.instrument(),
                instrument.getValue(),
                saved.instrument(),
                this::instrumentName,
                instrument::setValue,
                instrument::setHelperText);
        merge.number(base.baselineValue(), baselineValue, saved.baselineValue());
        merge.number(base.targetValue(), targetValue, saved.targetValue());
        merge.date(base.targetDate(), targetDate, saved.targetDate());
        base = saved;
    }

    /** The goal that it was about is no longer there. */
    void becomeNew() {
        isNew = true;
        statement.setHelperText(getTranslation("careplan.goal.taken-away"));
    }

    void onClose(Runnable action) {
        close = action;
    }

    void focusFirst() {
        statement.focus();
        PlanTexts.scrollTo(this);
    }
}
