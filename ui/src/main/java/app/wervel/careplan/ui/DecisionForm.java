package app.wervel.careplan.ui;

import app.wervel.careplan.ProgressionDecision;
import app.wervel.careplan.application.DecisionData;
import app.wervel.careplan.application.ProgressionDetails;
import app.wervel.careplan.application.ProposalRow;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a proposal is not taken over as it is; and when it is adapted, what comes instead. */
class DecisionForm extends Div {
    private static final long serialVersionUID = 1L;

    private static final List<String> PHRASES_DECLINED =
            List.of("not-yet", "pain-otherwise", "technique", "patient-wish");
    private static final List<String> PHRASES_ADAPTED =
            List.of("smaller-step", "other-part", "patient-wish");
    private static final List<String> PHRASES_SYMPTOM = List.of("known", "misunderstood", "asked");

    private transient @Nullable ProposalRow row;
    private transient Shown shown;
    private final ProgressionDecision decision;
    private final Map<DosageQuantity, RangeField> ranges = new EnumMap<>(DosageQuantity.class);
    private final TextField load = new TextField();
    final TextArea reason = new TextArea();
    final Button confirm;
    final Refusals refusals;

    /**
     * What the practitioner sees above the form, to decide on that and nothing else.
     *
     * @param version of the plan
     * @param key of the proposal
     */
    record Shown(long version, LocalDate lastDay, String key) {
        static Shown of(ProgressionDetails details, ProposalRow row) {
            return new Shown(details.version(), row.proposal().days().getLast().day(), row.key());
        }

        static Shown symptoms(ProgressionDetails details) {
            return new Shown(
                    details.version(),
                    details.newSymptoms().getLast().day(),
                    details.symptomsKey());
        }
    }

    /**
     * @param row what was proposed; null: a new symptom
     * @param decide sends the decision
     * @param close runs when somebody thinks better of it
     */
    DecisionForm(
            PlanEditor editor,
            @Nullable ProposalRow row,
            Shown shown,
            ProgressionDecision decision,
            Runnable decide,
            Runnable close) {
        this.row = row;
        this.shown = shown;
        this.decision = decision;
        this.refusals = new Refusals(editor.services().errorTexts());
        addClassNames("decision-form", "prescription-form");
        if (row != null && decision == ProgressionDecision.ADAPTED) {
            add(dosage(row));
        }
        reason.setLabel(getTranslation("diary.reason"));
        reason.setMaxLength(ProgressionDecision.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(decision != ProgressionDecision.ACCEPTED);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setMinRows(1);
        reason.setWidthFull();
        refusals.field("reason", reason);
        confirm =
                new Button(
                        getTranslation("diary.decide." + decision.id() + ".confirm"),
                        click -> decide.run());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClassName("decision-confirm");
        var buttons =
                new Div(confirm, new Button(getTranslation("shell.cancel"), click -> close.run()));
        buttons.addClassName("form-buttons");
        add(phrases(), reason, buttons);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    private Div phrases() {
        var phrases = new Div();
        phrases.addClassName("phrases");
        phrases.getElement().setAttribute("role", "group");
        phrases.getElement().setAttribute("aria-label", getTranslation("diary.reason.phrases"));
        for (String key : phraseKeys()) {
            String phrase = getTranslation("diary.reason.phrase." + key);
            var take = new Button(phrase, click -> take(phrase));
            take.addThemeVariants(ButtonVariant.SMALL);
            phrases.add(take);
        }
        return phrases;
    }

    private List<String> phraseKeys() {
        if (row == null) {
            return PHRASES_SYMPTOM;
        }
        return decision == ProgressionDecision.ADAPTED ? PHRASES_ADAPTED : PHRASES_DECLINED;
    }

    private void take(String phrase) {
        String typed = reason.getValue().strip();
        reason.setValue(typed.isEmpty() ? phrase : typed + " " + phrase);
        reason.setInvalid(false);
        confirm.focus();
    }

    /** What the exercise counts, filled with what was proposed. */
    private Div dosage(ProposalRow proposed) {
        Dosage now = proposed.prescription().dosage();
        Dosage next = Objects.requireNonNullElse(proposed.dosage(), now);
        var fields = new Div();
        fields.addClassName("range-fields");
        for (DosageQuantity quantity : DosageQuantity.values()) {
            var range = next.of(quantity);
            if (range != null) {
                var field = new RangeField(quantity.field());
                field.setValue(new RangeData(range.min(), range.max()));
                refusals.field("dosage." + quantity.field(), field);
                ranges.put(quantity, field);
                fields.add(field);
            }
        }
        load.setLabel(getTranslation("careplan.dosage.load"));
        load.setMaxLength(Dosage.LONGEST_LOAD);
        load.setValue(
                Objects.requireNonNullElse(
                        proposed.prescription()
                                .exercise()
                                .loadIn(PlanTexts.language(), next.load()),
                        ""));
        refusals.field("dosage.load", load);
        fields.add(load);
        return fields;
    }

    void focusFirst() {
        ranges.values().stream()
                .findFirst()
                .ifPresentOrElse(RangeField::focus, () -> reason.focus());
    }

    /** Another proposal stands above the form by now; what was typed stays. */
    void follow(@Nullable ProposalRow now, Shown nowShown) {
        row = now;
        shown = nowShown;
    }

    DecisionData data() {
        return new DecisionData(
                shown.version(),
                row == null ? null : row.prescription().id().value(),
                shown.lastDay(),
                shown.key(),
                decision.id(),
                adapted(),
                reason.getValue());
    }

    /** What is not shown stays as it is. */
    private @Nullable DosageData adapted() {
        if (row == null || decision != ProgressionDecision.ADAPTED) {
            return null;
        }
        DosageData now = DosageData.of(row.prescription().dosage());
        return new DosageData(
                value(DosageQuantity.SETS),
                value(DosageQuantity.REPETITIONS),
                value(DosageQuantity.HOLD_SECONDS),
                value(DosageQuantity.TIMES_PER_DAY),
                value(DosageQuantity.TIMES_PER_WEEK),
                value(DosageQuantity.MINUTES),
                value(DosageQuantity.DISTANCE_METRES),
                load.getValue(),
                now.perSide(),
                now.perDirection(),
                now.rpe(),
                now.progress(),
                now.tempo(),
                value(DosageQuantity.REST_SECONDS),
                now.painLimit());
    }

    private @Nullable RangeData value(DosageQuantity quantity) {
        RangeField field = ranges.get(quantity);
        return field == null ? null : field.value();
    }
}
