package app.wervel.scheduling.ui;

import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cancels an appointment, or more of its series: for whom, and why in one click. */
class CancelPart extends Div {
    private static final long serialVersionUID = 1L;

    private static final List<String> OF_PATIENT =
            List.of("ill", "work", "transport", "forgotten", "recovered");
    private static final List<String> OF_PRACTICE =
            List.of("practitioner-ill", "practitioner-away", "double");

    final Segments<CancelledFor> whose;
    final TextField reason = new TextField();
    final ScopeChoice scope;
    final Div late = new Div();
    final Button cancel = new Button();

    private final transient DeskTools tools;
    private final transient Refusals refusals;
    private final transient AppointmentRow row;
    private final transient Runnable cancelled;
    private final transient Runnable undone;
    private final Div phrases = new Div();

    /** Who cancels later than this before the start is late. */
    private final int hours;

    /**
     * @param undone after the cancellation of several was taken back
     */
    CancelPart(DeskTools tools, AppointmentRow row, Runnable cancelled, Runnable undone) {
        this.tools = tools;
        this.row = row;
        this.cancelled = cancelled;
        this.undone = undone;
        this.hours = tools.setup().settings().cancellationHours();
        this.refusals = new Refusals(tools.errors());
        this.scope = new ScopeChoice(row);
        this.whose = new Segments<>(getTranslation("scheduling.cancel.whose"), this::chosen);
        addClassName("desk-form");
        for (CancelledFor each : CancelledFor.values()) {
            whose.option(each, getTranslation("scheduling.cancelled-for." + each.id()), null);
        }
        whose.show(CancelledFor.PATIENT);
        phrases.addClassName("phrases");
        reason.setLabel(getTranslation("scheduling.cancel.reason"));
        reason.setMaxLength(200);
        refusals.field("reason", reason);
        late.addClassNames("amber", "late-note");
        late.add(
                VaadinIcon.CLOCK.create(),
                new Span(getTranslation("scheduling.cancel.late", hours)));
        cancel.setText(getTranslation("scheduling.cancel.save"));
        cancel.setDisableOnClick(true);
        cancel.addClickListener(click -> {
            submit();
            cancel.setEnabled(true);
        });
        EnterKey.clicks(this, cancel);
        add(whose, phrases, reason, late, scope, cancel);
        chosen(CancelledFor.PATIENT);
    }

    private void chosen(CancelledFor chosen) {
        late.setVisible(chosen == CancelledFor.PATIENT && isLate());
        phrases.removeAll();
        (chosen == CancelledFor.PATIENT ? OF_PATIENT : OF_PRACTICE)
                .forEach(phrase -> {
                    String text = getTranslation("scheduling.cancel.phrase." + phrase);
                    var button = new NativeButton(text, click -> reason.setValue(text));
                    button.addClassName("phrase");
                    button.getElement().setAttribute("type", "button");
                    phrases.add(button);
                });
    }

    private boolean isLate() {
        return Instant.now(tools.clock()).isAfter(row.start().minus(Duration.ofHours(hours)));
    }

    private void submit() {
        CancelledFor chosen = whose.value();
        if (chosen == null) {
            return;
        }
        String why = reason.getValue().isBlank() ? null : reason.getValue();
        boolean went =
                refusals.attempt(() -> {
                    if (scope.isOnlyThis()) {
                        tools.appointments().cancel(row.id(), row.version(), chosen, why);
                    } else {
                        cancelMore(chosen, why);
                    }
                });
        if (went) {
            cancelled.run();
        }
    }

    private void cancelMore(CancelledFor chosen, @Nullable String why) {
        var rows = tools.series().cancel(row.id(), row.version(), scope.getValue(), chosen, why);
        UndoNotice.show(
                getTranslation("scheduling.series.cancelled", rows.size()),
                () ->
                        new Undoing(tools.errors(), tools.clock())
                                .together(tools.series(), rows, undone));
    }
}
