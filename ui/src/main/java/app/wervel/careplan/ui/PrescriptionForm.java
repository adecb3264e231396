package app.wervel.careplan.ui;

import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PlanPhase;
import app.wervel.careplan.Prescription;
import app.wervel.careplan.Side;
import app.wervel.careplan.application.PeriodData;
import app.wervel.careplan.application.PrescriptionChange;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageData.ExertionData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.shell.Formats;
import app.wervel.shell.Merge;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Dosage, side and note of one prescription, typed in place. Only what the exercise counts is
 * shown; the rest comes with "more".
 */
class PrescriptionForm extends Div {
    private static final long serialVersionUID = 1L;

    private static final String ALL_PHASES = "all";

    private final transient PlanEditor editor;
    private final transient Runnable close;
    private final Refusals refusals;
    private transient PrescriptionRow base;
    private final Map<DosageQuantity, RangeField> ranges = new EnumMap<>(DosageQuantity.class);
    private final TextField load = new TextField();
    final TextField tempo = new TextField();
    final IntegerField painLimit = new IntegerField();
    final ExertionField exertion = new ExertionField();
    final DatePicker from;
    final DatePicker until;
    private final Checkbox perSide = new Checkbox();
    private final Checkbox perDirection = new Checkbox();
    private final Checkbox weekly = new Checkbox();
    private final Select<String> side = new Select<>();
    private final Select<String> phase = new Select<>();
    private final TextArea note = new TextArea();
    private final List<com.vaadin.flow.component.Component> folded = new ArrayList<>();
    private final Button more;
    final Button save;

    PrescriptionForm(PlanEditor editor, PrescriptionRow row, Runnable close) {
        this.editor = editor;
        this.close = close;
        this.base = row;
        this.refusals = new Refusals(editor.services().errorTexts());
        this.from = Formats.datePicker(getTranslation("careplan.period.from"), getLocale());
        this.until = Formats.datePicker(getTranslation("careplan.period.until"), getLocale());
        addClassName("prescription-form");
        var counts = new Div();
        counts.addClassName("range-fields");
        for (DosageQuantity quantity : DosageQuantity.values()) {
            var range = new RangeField(quantity.field());
            refusals.field("dosage." + quantity.field(), range);
            ranges.put(quantity, range);
            counts.add(range);
        }
        load.setLabel(getTranslation("careplan.dosage.load"));
        load.setMaxLength(Dosage.LONGEST_LOAD);
        load.setPlaceholder(getTranslation("careplan.dosage.load.example"));
        refusals.field("dosage.load", load);
        buildManner();
        counts.add(load, tempo, painLimit, exertion, from, until);
        perSide.setLabel(getTranslation("careplan.dosage.perSide"));
        perDirection.setLabel(getTranslation("careplan.dosage.perDirection"));
        weekly.setLabel(getTranslation("careplan.dosage.weekly"));
        var ticks = new Div(perSide, perDirection, weekly);
        ticks.addClassName("dosage-ticks");
        buildSideAndNote();
        fill(row);
        more = new Button(getTranslation("careplan.dosage.more"), click -> showAll());
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        fold(row);
        save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var back =
                new Button(getTranslation("careplan.dosage.own"), click -> fillDosage(ownDosage()));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons =
                new Div(
                        save,
                        new Button(getTranslation("shell.cancel"), click -> close.run()),
                        back);
        buttons.addClassName("form-buttons");
        var choices = new Div(side, phase);
        choices.addClassName("prescription-choices");
        add(counts, ticks, more, choices, note, buttons);
        // In the note, Enter begins a new line.
        ranges.values().forEach(range -> saveOnEnter(range));
        saveOnEnter(load);
        saveOnEnter(tempo);
        saveOnEnter(painLimit);
        saveOnEnter(exertion.range);
        Shortcuts.addShortcutListener(
                        this, this::save, Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    private void saveOnEnter(com.vaadin.flow.component.Component field) {
        Shortcuts.addShortcutListener(field, this::save, Key.ENTER).listenOn(field);
    }

    /** How each time is done, and from when until when. */
    private void buildManner() {
        tempo.setLabel(getTranslation("careplan.dosage.tempo"));
        tempo.setHelperText(getTranslation("careplan.dosage.tempo.hint"));
        refusals.field("dosage.tempo", tempo);
        painLimit.setLabel(getTranslation("careplan.dosage.painLimit"));
        painLimit.setHelperText(getTranslation("careplan.dosage.painLimit.hint"));
        refusals.field("dosage.painLimit", painLimit);
        refusals.field("dosage.rpe", exertion);
        String wrongDate = getTranslation("shell.date.wrong");
        List.of(from, until).forEach(date -> date.getI18n().setBadInputErrorMessage(wrongDate));
        refusals.field("period.until", until);
    }

    private void buildSideAndNote() {
        side.setLabel(getTranslation("careplan.side"));
        side.setItems(Arrays.stream(Side.values()).map(Side::id).toList());
        side.setItemLabelGenerator(id -> id == null ? "" : getTranslation("careplan.side." + id));
        side.addClassName("side-choice");
        refusals.field("side", side);
        phase.setLabel(getTranslation("careplan.phase"));
        phase.addClassName("side-choice");
        phase.setItemLabelGenerator(this::phaseName);
        refusals.field("phase", phase);
        note.setLabel(getTranslation("careplan.note"));
        note.setHelperText(getTranslation("careplan.note.hint"));
        note.setMaxLength(Prescription.LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setWidthFull();
        refusals.field("note", note);
    }

    /** A load in the library's words is shown in the reader's language. */
    private static DosageData dosageOf(PrescriptionRow row) {
        Dosage dosage = row.dosage();
        return DosageData.of(
                dosage.withLoad(row.exercise().loadIn(PlanTexts.language(), dosage.load())));
    }

    private DosageData ownDosage() {
        return DosageData.of(base.exercise().dosage(PlanTexts.language()));
    }

    private void fill(PrescriptionRow row) {
        fillDosage(dosageOf(row));
        side.setValue(row.side().id());
        note.setValue(Objects.requireNonNullElse(row.note(), ""));
        showPhases();
        phase.setValue(phaseOf(row));
        from.setValue(row.from());
        until.setValue(row.until());
    }

    private void showPhases() {
        List<String> choice = new ArrayList<>(List.of(ALL_PHASES));
        editor.plan().course().phases().forEach(each -> choice.add(each.id().value().toString()));
        phase.setItems(choice);
        phase.setVisible(choice.size() > 1);
    }

    private static String phaseOf(PrescriptionRow row) {
        PhaseId id = row.phase();
        return id == null ? ALL_PHASES : id.value().toString();
    }

    private String phaseName(@Nullable String id) {
        return editor.plan().course().phases().stream()
                .filter(each -> each.id().value().toString().equals(id))
                .map(PlanPhase::name)
                .findFirst()
                .orElseGet(() -> getTranslation("careplan.phase.all"));
    }

    private void fillDosage(DosageData dosage) {
        ranges.forEach((quantity, field) -> field.setValue(part(dosage, quantity)));
        load.setValue(Objects.requireNonNullElse(dosage.load(), ""));
        perSide.setValue(Boolean.TRUE.equals(dosage.perSide()));
        perDirection.setValue(Boolean.TRUE.equals(dosage.perDirection()));
        weekly.setValue(dosage.progress() != null);
        tempo.setValue(text(dosage.tempo()));
        painLimit.setValue(dosage.painLimit());
        exertion.setValue(dosage.rpe());
    }

    private static @Nullable RangeData part(DosageData dosage, DosageQuantity quantity) {
        return switch (quantity) {
            case SETS -> dosage.sets();
            case REPETITIONS -> dosage.repetitions();
            case HOLD_SECONDS -> dosage.holdSeconds();
            case TIMES_PER_DAY -> dosage.timesPerDay();
            case TIMES_PER_WEEK -> dosage.timesPerWeek();
            case MINUTES -> dosage.minutes();
            case DISTANCE_METRES -> dosage.distanceMetres();
            case REST_SECONDS -> dosage.restSeconds();
        };
    }

    /** Shows what this exercise counts, and how often; the rest waits. */
    private void fold(PrescriptionRow row) {
        DosageData own = ownDosage();
        DosageData now = dosageOf(row);
        ranges.forEach((quantity, field) -> {
            boolean always =
                    quantity == DosageQuantity.TIMES_PER_DAY
                            || quantity == DosageQuantity.TIMES_PER_WEEK;
            if (!always && part(own, quantity) == null && part(now, quantity) == null) {
                folded.add(field);
            }
        });
        foldUnless(own.load() != null || now.load() != null, load);
        foldUnless(
                Boolean.TRUE.equals(own.perSide()) || Boolean.TRUE.equals(now.perSide()), perSide);
        foldUnless(
                Boolean.TRUE.equals(own.perDirection()) || Boolean.TRUE.equals(now.perDirection()),
                perDirection);
        foldUnless(own.progress() != null || now.progress() != null, weekly);
        foldUnless(now.tempo() != null, tempo);
        foldUnless(now.painLimit() != null, painLimit);
        foldUnless(now.rpe() != null, exertion);
        boolean hasPeriod = row.from() != null || row.until() != null;
        foldUnless(hasPeriod, from);
        foldUnless(hasPeriod, until);
        folded.forEach(part -> part.setVisible(false));
        more.setVisible(!folded.isEmpty());
    }

    private void foldUnless(boolean applies, com.vaadin.flow.component.Component part) {
        if (!applies) {
            folded.add(part);
        }
    }

    private void showAll() {
        folded.forEach(part -> part.setVisible(true));
        more.setVisible(false);
        folded.stream()
                .filter(RangeField.class::isInstance)
                .map(RangeField.class::cast)
                .findFirst()
                .ifPresent(RangeField::focus);
    }

    private DosageData dosage() {
        return new DosageData(
                range(DosageQuantity.SETS),
                range(DosageQuantity.REPETITIONS),
                range(DosageQuantity.HOLD_SECONDS),
                range(DosageQuantity.TIMES_PER_DAY),
                range(DosageQuantity.TIMES_PER_WEEK),
                range(DosageQuantity.MINUTES),
                range(DosageQuantity.DISTANCE_METRES),
                load.getValue(),
                perSide.getValue(),
                perDirection.getValue(),
                exertion.value(),
                weekly.getValue() ? "weekly" : null,
                tempo.getValue(),
                range(DosageQuantity.REST_SECONDS),
                painLimit.getValue());
    }

    private @Nullable RangeData range(DosageQuantity quantity) {
        return field(quantity).value();
    }

    private RangeField field(DosageQuantity quantity) {
        return Objects.requireNonNull(ranges.get(quantity));
    }

    private void save() {
        if (TypedDate.isWrong(from) || TypedDate.isWrong(until)) {
            return;
        }
        var change =
                new PrescriptionChange(
                        side.getValue(),
                        dosage(),
                        note.getValue(),
                        new PeriodData(from.getValue(), until.getValue()),
                        phase.getValue(),
                        null);
        boolean saved =
                editor.change(
                        refusals,
                        plan ->
                                editor.services()
                                        .plans()
                                        .changePrescription(
                                                plan.id(), plan.version(), base.id(), change));
        if (saved) {
            editor.announce(
                    getTranslation(
                            "careplan.exercise.saved", PlanTexts.say(base.exercise().name())));
            close.run();
        }
    }

    /** A colleague may have changed the prescription since this form was opened. */
    void rebase(PrescriptionRow saved) {
        if (saved.dosage().equals(base.dosage())
                && saved.side() == base.side()
                && Objects.equals(saved.note(), base.note())
                && Objects.equals(saved.from(), base.from())
                && Objects.equals(saved.until(), base.until())
                && Objects.equals(saved.phase(), base.phase())) {
            base = saved;
            return;
        }
        DosageData before = dosageOf(base);
        DosageData now = dosageOf(saved);
        Merge merge = Merge.in(this);
        ranges.forEach((quantity, field) ->
                merge.<@Nullable RangeData>field(
                        part(before, quantity),
                        field.value(),
                        part(now, quantity),
                        RangeField::text,
                        field::setValue,
                        field::setHint));
        merge.text(before.load(), load, now.load());
        merge.field(
                base.side().id(),
                side.getValue(),
                saved.side().id(),
                id -> getTranslation("careplan.side." + id),
                side::setValue,
                side::setHelperText);
        merge.text(base.note(), note, saved.note());
        merge.field(
                phaseOf(base),
                phase.getValue(),
                phaseOf(saved),
                this::phaseName,
                phase::setValue,
                phase::setHelperText);
        rebaseManner(merge, before, now);
        merge.date(base.from(), from, saved.from());
        merge.date(base.until(), until, saved.until());
        base = saved;
    }

    private void rebaseManner(Merge merge, DosageData before, DosageData now) {
        merge.text(before.tempo(), tempo, now.tempo());
        merge.number(before.painLimit(), painLimit, now.painLimit());
        merge.<@Nullable ExertionData>field(
                before.rpe(),
                exertion.value(),
                now.rpe(),
                exertion::text,
                exertion::setValue,
                exertion::setHint);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** What was typed as a note and is not saved, to be told when the exercise is gone. */
    String typedNote() {
        return note.getValue().strip();
    }

    void focusFirst() {
        ranges.values().stream()
                .filter(RangeField::isVisible)
                .findFirst()
                .ifPresent(RangeField::focus);
    }
}
