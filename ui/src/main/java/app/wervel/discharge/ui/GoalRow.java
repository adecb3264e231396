package app.wervel.discharge.ui;

import app.wervel.discharge.GoalJudgement;
import app.wervel.discharge.GoalResult;
import app.wervel.discharge.application.DischargeData;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One goal, where it began and where it is, and what the practitioner makes of it. */
class GoalRow extends Div {
    private static final long serialVersionUID = 1L;

    private final UUID goal;
    final RadioButtonGroup<GoalResult> result = new RadioButtonGroup<>();
    final TextField note = new TextField();

    /**
     * @param changed after the practitioner said something else
     */
    GoalRow(GoalJudgement judgement, boolean mayWrite, Runnable changed) {
        this.goal = judgement.goal();
        addClassName("closing-goal");
        var statement = new Span(judgement.statement());
        statement.addClassName("row-title");
        add(statement);
        add(readings(judgement));
        result.setLabel(getTranslation("closing.result"));
        result.setAriaLabel(getTranslation("closing.result.of", judgement.statement()));
        result.setItems(GoalResult.values());
        result.setItemLabelGenerator(each -> getTranslation("closing.result." + each.id()));
        result.setValue(judgement.result());
        result.setReadOnly(!mayWrite);
        note.setLabel(getTranslation("closing.goal.note"));
        note.setMaxLength(GoalJudgement.LONGEST_NOTE);
        note.setWidthFull();
        note.setValue(judgement.note() == null ? "" : judgement.note());
        note.setReadOnly(!mayWrite);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        result.addValueChangeListener(change -> changed.run());
        note.addValueChangeListener(change -> changed.run());
        add(result);
        if (mayWrite || judgement.note() != null) {
            add(note);
        }
    }

    private Span readings(GoalJudgement judgement) {
        var latestOn = judgement.latestOn();
        var text = new StringBuilder();
        append(text, "closing.goal.baseline", judgement.baseline());
        if (latestOn != null && judgement.latest() != null) {
            separate(text)
                    .append(
                            getTranslation(
                                    "closing.goal.latest",
                                    judgement.latest(),
                                    Formats.date(latestOn, getLocale())));
        }
        append(text, "closing.goal.target", judgement.target());
        var shown = new Span(text.toString());
        shown.addClassName("secondary");
        return shown;
    }

    private void append(StringBuilder text, String key, @Nullable String value) {
        if (value != null) {
            separate(text).append(getTranslation(key, value));
        }
    }

    private static StringBuilder separate(StringBuilder text) {
        return text.isEmpty() ? text : text.append(" · ");
    }

    DischargeData.JudgementData judgement() {
        GoalResult chosen = result.getValue();
        return new DischargeData.JudgementData(
                goal, chosen == null ? null : chosen.id(), note.getValue());
    }
}
