package app.wervel.encounter.ui;

import app.wervel.encounter.EncounterContent;
import app.wervel.encounter.EncounterKind;
import app.wervel.encounter.ExerciseDone;
import app.wervel.encounter.application.EncounterData;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.encounter.application.PlannedExercise;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.Texts;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that a note can say, to be filled in. */
class NoteFields extends Div {
    private static final long serialVersionUID = 1L;

    private static final Duration STEP = Duration.ofMinutes(15);

    final TextArea subjective;
    final TextArea objective;
    final TextArea assessment;
    final TextArea plan;
    final DatePicker date;
    final TimePicker timeIn = new TimePicker();
    final TimePicker timeOut = new TimePicker();
    final Select<EncounterKind> kind = new Select<>();
    final Select<PractitionerRow> treatsFor = new Select<>();
    final Select<EpisodeDetails> episode = new Select<>();
    final IntegerField pain = new IntegerField();
    final RadioButtonGroup<Boolean> newSymptoms = new RadioButtonGroup<>();
    final TextArea adjustment;
    final TextArea adjustmentReason;
    final ExercisesField exercises;
    private TextArea wroteIn;

    private final transient Runnable changed;
    private final transient Refusals refusals;
    private final transient Clock clock;

    /**
     * @param content what it says already
     * @param planned exercises of the plan
     * @param changed called after each change by the user
     */
    NoteFields(
            EncounterTools tools,
            EncounterDetails encounter,
            EncounterContent content,
            List<ExerciseDone> done,
            List<PlannedExercise> planned,
            Refusals refusals,
            Runnable changed) {
        this.changed = changed;
        this.refusals = refusals;
        this.clock = tools.clock();
        addClassName("note-fields");
        subjective = area("subjective", "encounter.subjective", content.subjective());
        wroteIn = subjective;
        objective = area("objective", "encounter.objective", content.objective());
        assessment = area("assessment", "encounter.assessment", content.assessment());
        plan = area("plan", "encounter.plan", content.plan());
        subjective.setHelperText(getTranslation("encounter.subjective.help"));
        plan.setHelperText(getTranslation("encounter.plan.help"));
        subjective.setRequiredIndicatorVisible(true);
        plan.setRequiredIndicatorVisible(true);
        adjustment = area("adjustment", "encounter.adjustment", content.adjustment());
        adjustmentReason =
                area("adjustmentReason", "encounter.adjustment-reason", content.adjustmentReason());
        adjustment.setMaxLength(EncounterContent.LONGEST_ADJUSTMENT);
        adjustmentReason.setMaxLength(EncounterContent.LONGEST_ADJUSTMENT);
        date = Formats.datePicker(getTranslation("encounter.date"), getLocale());
        exercises = new ExercisesField(planned, done, changed);
        fillFacts(content);
        fillPeople(tools, encounter);
        add(facts(), soap(), measures(), done());
        add(adjustments(content));
    }

    private void fillFacts(EncounterContent content) {
        LocalDate today = LocalDate.now(clock);
        date.setMax(today);
        date.setValue(content.day());
        kind.setLabel(getTranslation("encounter.kind"));
        kind.setItems(EncounterKind.values());
        kind.setItemLabelGenerator(each -> each == null ? "" : NoteWords.kind(this, each));
        kind.setValue(content.kind());
        time(timeIn, "encounter.time-in", content.timeIn());
        time(timeOut, "encounter.time-out", content.timeOut());
        pain.setLabel(getTranslation("encounter.pain"));
        pain.setHelperText(getTranslation("encounter.pain.help"));
        pain.setMin(0);
        pain.setMax(EncounterContent.MOST_PAIN);
        pain.setStepButtonsVisible(true);
        pain.setValue(content.pain());
        newSymptoms.setLabel(getTranslation("encounter.new-symptoms"));
        newSymptoms.setHelperText(getTranslation("encounter.new-symptoms.help"));
        newSymptoms.setItems(true, false);
        newSymptoms.setItemLabelGenerator(
                each -> getTranslation(each ? "encounter.yes" : "encounter.no"));
        newSymptoms.setValue(content.newSymptoms());
        refusals.field("date", date);
        refusals.field("kind", kind);
        refusals.field("timeIn", timeIn);
        refusals.field("timeOut", timeOut);
        refusals.field("pain", pain);
        refusals.field("newSymptoms", newSymptoms);
        List.<HasValue<? extends ComponentValueChangeEvent<?, ?>, ?>>of(
                        date, kind, timeIn, timeOut, pain, newSymptoms)
                .forEach(this::follow);
    }

    private void time(TimePicker picker, String key, @Nullable LocalTime time) {
        picker.setLabel(getTranslation(key));
        picker.setLocale(getLocale());
        picker.setStep(STEP);
        picker.setAutoOpen(false);
        picker.setValue(time);
    }

    /** The complaint is asked only where there are several. */
    private void fillPeople(EncounterTools tools, EncounterDetails encounter) {
        treatsFor.setLabel(getTranslation("encounter.treats-for"));
        treatsFor.setEmptySelectionAllowed(true);
        treatsFor.setItemLabelGenerator(each ->
                each == null ? getTranslation("encounter.treats-for.own") : each.displayName());
        List<PractitionerRow> colleagues =
                tools.practice().practitioners().stream()
                        .filter(each -> !each.id().equals(encounter.practitioner()))
                        .toList();
        treatsFor.setItems(colleagues);
        colleagues.stream()
                .filter(each -> each.id().equals(encounter.treatsFor()))
                .findFirst()
                .ifPresent(treatsFor::setValue);
        episode.setLabel(getTranslation("encounter.episode"));
        episode.setItemLabelGenerator(each ->
                each == null
                        ? ""
                        : Objects.requireNonNullElse(
                                each.title(), Formats.date(each.startedOn(), getLocale())));
        List<EpisodeDetails> episodes =
                tools.episodes().ofPatient(encounter.patient()).stream()
                        .filter(each ->
                                each.status() == EpisodeStatus.OPEN
                                        || each.id().equals(encounter.episode()))
                        .toList();
        episode.setItems(episodes);
        episodes.stream()
                .filter(each -> each.id().equals(encounter.episode()))
                .findFirst()
                .ifPresent(episode::setValue);
        episode.setVisible(episodes.size() > 1);
        refusals.field("treatsFor", treatsFor);
        refusals.field("episode", episode);
        follow(treatsFor);
        follow(episode);
    }

    private <E extends HasValue.ValueChangeEvent<?>> void follow(HasValue<E, ?> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private TextArea area(String field, String key, @Nullable String text) {
        var area = TypedText.of(new TextArea(getTranslation(key)));
        area.setMinRows(2);
        area.setMaxLength(Texts.NOTE);
        area.setValue(Objects.requireNonNullElse(text, ""));
        area.addClassName("note-text");
        area.setId("note-" + field);
        area.addFocusListener(focus -> wroteIn = area);
        follow(area);
        refusals.field(field, area);
        return area;
    }

    private Div facts() {
        var facts = new Div(date, timeIn, timeOut, kind, treatsFor, episode);
        facts.addClassName("note-facts");
        return facts;
    }

    private Div soap() {
        var soap = new Div(subjective, objective, assessment, plan);
        soap.addClassName("note-soap");
        return soap;
    }

    private Div measures() {
        var measures = new Div(pain, newSymptoms);
        var unasked =
                new Button(
                        getTranslation("encounter.new-symptoms.untold"),
                        VaadinIcon.CLOSE_SMALL.create(),
                        click -> {
                            newSymptoms.clear();
                            changed.run();
                        });
        unasked.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        measures.add(unasked);
        measures.addClassName("note-measures");
        return measures;
    }

    private Div done() {
        return new Div(new H2(getTranslation("encounter.exercises")), exercises);
    }

    private Details adjustments(EncounterContent content) {
        var inside = new Div(adjustment, adjustmentReason);
        inside.addClassName("note-soap");
        var fold = new Details(getTranslation("encounter.adjusted"), inside);
        fold.setOpened(content.adjustment() != null || content.adjustmentReason() != null);
        fold.setWidthFull();
        return fold;
    }

    /**
     * The times that were filled in for this day go with it: nobody knows them of another day.
     * Times that somebody typed stay.
     */
    void keepTimesWith(LocalDate day, @Nullable LocalTime in, @Nullable LocalTime out) {
        date.addValueChangeListener(change -> {
            boolean filledIn =
                    Objects.equals(timeIn.getValue(), in)
                            && Objects.equals(timeOut.getValue(), out);
            if (change.isFromClient() && day.equals(change.getValue())) {
                if (timeIn.isEmpty() && timeOut.isEmpty()) {
                    timeIn.setValue(in);
                    timeOut.setValue(out);
                }
            } else if (change.isFromClient() && change.getValue() != null && filledIn) {
                timeIn.clear();
                timeOut.clear();
            }
            explainTimes(day);
        });
        explainTimes(day);
    }

    private void explainTimes(LocalDate day) {
        LocalDate chosen = date.getValue();
        timeIn.setHelperText(
                chosen == null || chosen.equals(day)
                        ? ""
                        : getTranslation("encounter.time-in.other-day"));
    }

    /** Adds below what stands there already; nobody loses what was typed. */
    void addToPlan(String text) {
        add(plan, text);
    }

    /** Where somebody wrote last; in S of a note that nobody wrote in yet. */
    void addSnippet(String text) {
        add(wroteIn, text);
    }

    private void add(TextArea area, String text) {
        String before = area.getValue();
        area.setValue(before.isBlank() ? text : before + "\n" + text);
        area.focus();
        changed.run();
    }

    /**
     * A time or a score that nobody can read must not be signed as none.
     *
     * @throws InvalidInput {@code encounter.time-unreadable} on {@code timeIn}, {@code timeOut};
     *     {@code encounter.pain-out-of-range} on {@code pain}
     */
    void requireReadable() {
        var checks = new FieldChecks();
        checks.require(isReadable(timeIn), "timeIn", "encounter.time-unreadable");
        checks.require(isReadable(timeOut), "timeOut", "encounter.time-unreadable");
        checks.require(isReadable(pain), "pain", "encounter.pain-out-of-range");
        checks.throwIfAny();
    }

    private static <V, F extends Component & HasValue<?, V> & HasValidator<V>> boolean isReadable(
            F field) {
        return !field.isEmpty()
                || !field.getDefaultValidator()
                        .apply(field.getValue(), new ValueContext(field, field))
                        .isError();
    }

    EncounterData data() {
        PractitionerRow replaced = treatsFor.getValue();
        EpisodeDetails about = episode.getValue();
        EncounterKind chosen = kind.getValue();
        UUID whom = replaced == null ? null : replaced.id().value();
        return new EncounterData(
                about == null ? null : about.id().value(),
                whom,
                chosen == null ? null : chosen.id(),
                date.getValue(),
                timeIn.getValue(),
                timeOut.getValue(),
                subjective.getValue(),
                objective.getValue(),
                assessment.getValue(),
                plan.getValue(),
                pain.getValue(),
                newSymptoms.getValue(),
                adjustment.getValue(),
                adjustmentReason.getValue(),
                exercises.data());
    }
}
