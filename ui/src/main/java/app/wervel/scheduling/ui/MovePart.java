package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.shared.InvalidInput;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Puts an appointment, or more of its series, elsewhere; its note too. */
class MovePart extends Div {
    private static final long serialVersionUID = 1L;

    final MomentForm moment;
    final ScopeChoice scope;
    final TextField note = new TextField();
    final Paragraph kept = new Paragraph();
    final Button move = new Button();

    private final transient DeskTools tools;
    private final transient Refusals refusals;
    private final transient AppointmentRow row;
    private final transient Consumer<AppointmentRow> moved;

    MovePart(DeskTools tools, AppointmentRow row, Consumer<AppointmentRow> moved) {
        this.tools = tools;
        this.row = row;
        this.moved = moved;
        this.refusals = new Refusals(tools.errors());
        this.moment = new MomentForm(tools, refusals);
        this.scope = new ScopeChoice(row);
        addClassName("desk-form");
        moment.practitioner(row.practitioner());
        moment.type(tools.types().get(row.type()));
        moment.at(row.start());
        moment.length((int) Duration.between(row.start(), row.end()).toMinutes());
        moment.room(row.room());
        moment.silence();
        note.setLabel(getTranslation("scheduling.note"));
        note.setMaxLength(1000);
        note.setValue(row.note() == null ? "" : row.note());
        refusals.field("note", note);
        kept.setText(getTranslation("scheduling.scope.kept"));
        kept.setVisible(false);
        scope.addValueChangeListener(change -> scoped());
        move.setText(getTranslation("scheduling.move.save"));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.setDisableOnClick(true);
        move.addClickListener(click -> submit(false));
        moment.onFilled(move::focus);
        EnterKey.clicks(this, move);
        add(moment, note, scope, kept, move);
    }

    /** More than one at once are moved, and keep their lengths, rooms and notes. */
    private void scoped() {
        boolean one = scope.isOnlyThis();
        moment.onlyWhenAndWithWhom(!one);
        note.setVisible(one);
        kept.setVisible(!one);
    }

    private void submit(boolean override) {
        try {
            moment.attempt(refusals, override, () -> moveOnce(override), () -> submit(true));
        } finally {
            move.setEnabled(true);
        }
    }

    private void moveOnce(boolean override) {
        if (scope.isOnlyThis()) {
            moved.accept(tools.appointments().change(row.id(), row.version(), data(override)));
            Notices.done(getTranslation("scheduling.moved"));
        } else {
            moveMore();
        }
    }

    private void moveMore() {
        Instant start = moment.start();
        if (start == null) {
            throw new InvalidInput("start", "appointment.end-before-start");
        }
        var rows =
                tools.series()
                        .move(
                                row.id(),
                                row.version(),
                                scope.getValue(),
                                start,
                                moment.practitionerId());
        reload();
        String said = getTranslation("scheduling.series.moved", rows.size());
        if (rows.isEmpty()) {
            Notices.done(said);
            return;
        }
        UndoNotice.show(
                said,
                () ->
                        new Undoing(tools.errors(), tools.clock())
                                .together(tools.series(), rows, this::reload));
    }

    private void reload() {
        moved.accept(tools.agenda().get(row.id()));
    }

    private AppointmentData data(boolean override) {
        return new AppointmentData(
                moment.practitionerId(),
                moment.roomId(),
                row.equipment(),
                row.patient(),
                row.type(),
                moment.start(),
                moment.end(),
                note.getValue().isBlank() ? null : note.getValue(),
                row.episode(),
                override);
    }
}
