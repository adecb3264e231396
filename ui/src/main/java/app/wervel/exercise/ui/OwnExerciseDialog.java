package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.ExerciseWords;
import app.wervel.exercise.Label;
import app.wervel.exercise.OwnContent;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.HandoutLanguage;
import app.wervel.exercise.application.OwnExerciseData;
import app.wervel.exercise.application.OwnExerciseData.PhotoData;
import app.wervel.exercise.application.OwnExerciseData.TextData;
import app.wervel.exercise.application.OwnExerciseDetails;
import app.wervel.shared.StaleVersion;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** An exercise of the practice's own, new or to be changed. What was typed stays when refused. */
class OwnExerciseDialog extends LongFormDialog {
    private static final long serialVersionUID = 1L;

    private final transient ExerciseTools tools;
    private transient @Nullable OwnExerciseDetails own;
    private final ExerciseLanguage language;
    private final Refusals refusals;
    private final Div texts = new Div();
    private final transient Map<String, TextFields> textFields = new LinkedHashMap<>();
    private final Select<HandoutLanguage> addLanguage = new Select<>();
    final Select<Label> region = new Select<>();
    final RadioButtonGroup<Label> level = new RadioButtonGroup<>();
    final CheckboxGroup<Label> positions = new CheckboxGroup<>();
    final MultiSelectComboBox<Label> equipment = new MultiSelectComboBox<>();
    final MultiSelectComboBox<Label> goals = new MultiSelectComboBox<>();
    final Checkbox home = new Checkbox();
    final MultiSelectComboBox<PrecautionTag> tags = new MultiSelectComboBox<>();
    final Paragraph gone = new Paragraph();
    final Checkbox noTags = new Checkbox();
    final DosageFields dosage;
    final PhotoPart photo;
    final Button save;

    /**
     * @param own null for a new one
     * @param closed runs whenever it closes, saved or not
     */
    OwnExerciseDialog(ExerciseTools tools, @Nullable OwnExerciseDetails own, Runnable closed) {
        super(closed);
        this.tools = tools;
        this.own = own;
        this.language = ExerciseLanguage.orDutch(getLocale().getLanguage());
        this.refusals = new Refusals(tools.errorTexts());
        this.dosage = new DosageFields(refusals, "dosage");
        this.photo = new PhotoPart(tools, refusals);
        setHeaderTitle(getTranslation(own == null ? "exercise.own.new" : "exercise.own.change"));
        setWidth("52rem");
        setMaxWidth("100%");
        addClassName("own-dialog");
        texts.addClassName("own-texts");
        addTexts(OwnContent.FIRST_LANGUAGE, null);
        buildFacts();
        add(
                part("exercise.own.texts", texts, addLanguage),
                part("exercise.own.facts", facts()),
                part("exercise.own.dosage", hint("exercise.own.dosage.hint"), dosage),
                part("exercise.own.tags", hint("exercise.own.tags.hint"), gone, tags, noTags),
                part("exercise.own.photo", photo));
        save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("own-save");
        getFooter().add(cancel, save);
        if (own == null) {
            home.setValue(true);
        } else {
            fill(own.exercise());
        }
        showLanguages();
        begin();
    }

    private Section part(String titleKey, Component... content) {
        var part = new Section(new H3(getTranslation(titleKey)));
        part.add(content);
        part.addClassName("dialog-form");
        return part;
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassName("secondary");
        return hint;
    }

    private Div facts() {
        var facts = new Div(region, level, positions, goals, equipment, home);
        facts.addClassName("own-facts");
        return facts;
    }

    private void buildFacts() {
        region.setLabel(getTranslation("exercise.region"));
        region.setItems(tools.exercises().regions());
        region.setItemLabelGenerator(label -> label.name().in(language));
        region.setRequiredIndicatorVisible(true);
        refusals.field("region", region);
        level.setLabel(getTranslation("exercise.level"));
        level.setItems(tools.exercises().levels());
        level.setItemLabelGenerator(label -> label.name().in(language));
        level.setRequiredIndicatorVisible(true);
        refusals.field("level", level);
        positions.setLabel(getTranslation("exercise.position"));
        positions.setItems(tools.exercises().positions());
        positions.setItemLabelGenerator(label -> label.name().in(language));
        positions.setRequiredIndicatorVisible(true);
        refusals.field("positions", positions);
        labels(goals, "goals", "exercise.goal", tools.exercises().goals());
        goals.setRequiredIndicatorVisible(true);
        labels(equipment, "equipment", "exercise.equipment", tools.exercises().equipment());
        equipment.setPlaceholder(getTranslation("exercise.equipment.none"));
        home.setLabel(getTranslation("exercise.own.home"));
        tags.setLabel(getTranslation("exercise.precautions"));
        tags.setItems(tools.exercises().precautions());
        tags.setItemLabelGenerator(tag -> tag.name().in(language));
        tags.setWidthFull();
        refusals.field("tags", tags);
        gone.addClassName("exercise-mind");
        gone.setVisible(false);
        noTags.setLabel(getTranslation("exercise.own.tags.none"));
    }

    private void labels(
            MultiSelectComboBox<Label> box, String name, String labelKey, List<Label> labels) {
        box.setLabel(getTranslation(labelKey));
        box.setItems(labels);
        box.setItemLabelGenerator(label -> label.name().in(language));
        box.setWidthFull();
        refusals.field(name, box);
    }

    /** The languages of paper in which nothing is written yet. */
    private void showLanguages() {
        addLanguage.setLabel(getTranslation("exercise.own.language.add"));
        addLanguage.setPlaceholder(getTranslation("exercise.own.language.choose"));
        addLanguage.setItemLabelGenerator(each -> each.names().in(language));
        addLanguage.setItems(
                tools.languages().all().stream()
                        .filter(each -> !textFields.containsKey(each.id()))
                        .toList());
        addLanguage.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                addTexts(change.getValue().id(), null);
                addLanguage.setItems(
                        tools.languages().all().stream()
                                .filter(each -> !textFields.containsKey(each.id()))
                                .toList());
            }
        });
    }

    private void addTexts(String id, @Nullable ExerciseWords words) {
        TextFields fields =
                textFields.computeIfAbsent(
                        id, key -> new TextFields(tools.languages().get(key), words == null));
        if (words != null) {
            fields.set(words);
        }
        texts.add(fields.box);
    }

    TextFields texts(String id) {
        return Objects.requireNonNull(textFields.get(id));
    }

    private void fill(Exercise exercise) {
        OwnContent content = Objects.requireNonNull(exercise.own());
        addTexts(OwnContent.FIRST_LANGUAGE, content.words().get(OwnContent.FIRST_LANGUAGE));
        tools.languages().all().stream()
                .map(HandoutLanguage::id)
                .filter(id -> !id.equals(OwnContent.FIRST_LANGUAGE))
                .filter(content.words()::containsKey)
                .forEach(id -> addTexts(id, content.words().get(id)));
        only(tools.exercises().regions(), List.of(exercise.region())).forEach(region::setValue);
        only(tools.exercises().levels(), List.of(String.valueOf(exercise.level())))
                .forEach(level::setValue);
        positions.select(only(tools.exercises().positions(), exercise.positions()));
        equipment.select(only(tools.exercises().equipment(), exercise.equipment()));
        goals.select(only(tools.exercises().goals(), exercise.goals()));
        home.setValue(exercise.home());
        tags.select(
                tools.exercises().precautions().stream()
                        .filter(tag -> exercise.tags().contains(tag.id()))
                        .toList());
        noTags.setValue(exercise.tags().isEmpty());
        if (content.outdated()) {
            gone.setText(getTranslation("exercise.own.outdated.choose"));
            gone.setVisible(true);
        }
        dosage.set(DosageData.of(exercise.dosage(language)));
        photo.set(exercise, content.photo());
    }

    private static List<Label> only(List<Label> labels, List<String> keys) {
        return labels.stream().filter(label -> keys.contains(label.id())).toList();
    }

    void save() {
        refusals.attempt(() -> {
            forgetMeanwhile();
            if (isWritten(content())) {
                close();
                Notices.done(getTranslation("shell.saved"));
            }
        });
    }

    /** False when a colleague changed it since it was read; the next time is on theirs. */
    private boolean isWritten(OwnExerciseData data) {
        OwnExerciseDetails changed = own;
        if (changed == null) {
            tools.own().create(data);
            return true;
        }
        try {
            tools.own().change(changed.exercise().id(), changed.version(), data);
            return true;
        } catch (StaleVersion | OptimisticLockingFailureException stale) {
            OwnExerciseDetails theirs = tools.own().get(changed.exercise().id());
            own = theirs;
            tellChangedMeanwhile(changedParts(changed.exercise(), theirs.exercise()));
            return false;
        }
    }

    private List<String> changedParts(Exercise was, Exercise theirs) {
        OwnContent wasOwn = Objects.requireNonNull(was.own());
        OwnContent theirOwn = Objects.requireNonNull(theirs.own());
        List<String> parts = new ArrayList<>();
        if (!wasOwn.words().equals(theirOwn.words())) {
            parts.add(getTranslation("exercise.own.texts"));
        }
        if (!facts(was).equals(facts(theirs))) {
            parts.add(getTranslation("exercise.own.facts"));
        }
        if (!was.dosage(language).equals(theirs.dosage(language))) {
            parts.add(getTranslation("exercise.own.dosage"));
        }
        if (!was.tags().equals(theirs.tags())) {
            parts.add(getTranslation("exercise.own.tags"));
        }
        if (!Objects.equals(wasOwn.photo(), theirOwn.photo())) {
            parts.add(getTranslation("exercise.own.photo"));
            photo.follow(theirs, theirOwn.photo());
        }
        if (theirOwn.retired() && !wasOwn.retired()) {
            parts.add(getTranslation("exercise.retired"));
        }
        return parts;
    }

    private static List<Object> facts(Exercise exercise) {
        return List.of(
                exercise.region(),
                exercise.level(),
                exercise.positions(),
                exercise.goals(),
                exercise.equipment(),
                exercise.home());
    }

    @Override
    OwnExerciseData content() {
        Label chosenLevel = level.getValue();
        Label chosenRegion = region.getValue();
        PhotoData chosenPhoto = photo.get();
        return new OwnExerciseData(
                textFields.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue().get())),
                chosenRegion == null ? null : chosenRegion.id(),
                chosenLevel == null ? null : Integer.valueOf(chosenLevel.id()),
                keys(tools.exercises().positions(), positions.getValue()),
                keys(tools.exercises().equipment(), equipment.getValue()),
                home.getValue(),
                keys(tools.exercises().goals(), goals.getValue()),
                tags.getValue().stream().map(PrecautionTag::id).toList(),
                noTags.getValue(),
                dosage.get(),
                chosenPhoto);
    }

    /** In the library's order, whatever the order of choosing. */
    private static List<String> keys(List<Label> all, Collection<Label> chosen) {
        return all.stream().filter(chosen::contains).map(Label::id).toList();
    }

    /** The texts in one language. */
    final class TextFields {
        private final Div box = new Div();
        final TextField name = new TextField();
        final TextArea start = new TextArea();
        final TextArea action = new TextArea();
        final TextArea precaution = new TextArea();

        TextFields(HandoutLanguage of, boolean fresh) {
            boolean first = of.id().equals(OwnContent.FIRST_LANGUAGE);
            box.addClassName("own-text");
            box.getElement().setAttribute("role", "group");
            box.getElement().setAttribute("aria-label", of.names().in(language));
            box.add(new H3(of.names().in(language)));
            field(of, "name", "exercise.own.name", name);
            field(of, "start", "exercise.start", start);
            field(of, "action", "exercise.action", action);
            field(of, "precaution", "exercise.mind", precaution);
            name.setRequiredIndicatorVisible(first);
            start.setRequiredIndicatorVisible(first);
            action.setRequiredIndicatorVisible(first);
            name.setMaxLength(ExerciseWords.LONGEST_NAME);
            if (fresh && !first) {
                name.focus();
            }
        }

        private <
                        C extends
                                Component & com.vaadin.flow.component.HasLabel
                                        & com.vaadin.flow.component.HasSize
                                        & com.vaadin.flow.component.HasValidation
                                        & HasValueChangeMode>
                void field(HandoutLanguage of, String part, String labelKey, C field) {
            field.setLabel(getTranslation(labelKey));
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.getElement().setAttribute("lang", of.id());
            field.getElement().setAttribute("dir", of.direction());
            box.add(refusals.field("texts." + of.id() + "." + part, field));
        }

        void set(ExerciseWords words) {
            name.setValue(words.name());
            start.setValue(words.start());
            action.setValue(words.action());
            precaution.setValue(Objects.requireNonNullElse(words.precaution(), ""));
        }

        TextData get() {
            return new TextData(
                    name.getValue(), start.getValue(), action.getValue(), precaution.getValue());
        }
    }
}
