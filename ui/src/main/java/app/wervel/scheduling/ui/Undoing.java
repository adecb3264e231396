package app.wervel.scheduling.ui;

import app.wervel.patient.PersonName;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.scheduling.application.SeriesService;
import app.wervel.scheduling.application.Undone;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes a step back, asks once when nobody works there by now, and tells what came back with it.
 */
final class Undoing {
    private final ErrorTexts errors;
    private final Clock clock;

    Undoing(ErrorTexts errors, Clock clock) {
        this.errors = errors;
        this.clock = clock;
    }

    /** Its last step. */
    void step(AppointmentService appointments, AppointmentRow row, Consumer<AppointmentRow> done) {
        attempt(override -> {
            var undone = appointments.undo(row.id(), row.version(), override);
            done.accept(undone.row());
            tell(undone);
        });
    }

    /** What was moved or cancelled together. */
    void together(SeriesService series, List<AppointmentRow> changed, Runnable done) {
        attempt(override -> {
            series.undo(changed, override);
            done.run();
        });
    }

    private void attempt(Consumer<Boolean> undo) {
        new Refusals(errors)
                .attempt(() -> {
                    try {
                        undo.accept(false);
                    } catch (DomainRuleViolation refused) {
                        if (!NotAtWork.isWhy(refused)) {
                            throw refused;
                        }
                        ask(refused, () -> new Refusals(errors).attempt(() -> undo.accept(true)));
                    }
                });
    }

    private void ask(DomainRuleViolation refused, Runnable allTheSame) {
        var question = new ConfirmDialog();
        question.setHeader(question.getTranslation("scheduling.undo.away.title"));
        question.setText(
                errors.text(
                        refused.code(),
                        UI.getCurrentOrThrow().getLocale(),
                        refused.details().toArray()));
        question.setConfirmText(question.getTranslation("scheduling.undo.away.yes"));
        question.setCancelable(true);
        question.setCancelText(question.getTranslation("scheduling.undo.away.no"));
        question.addConfirmListener(confirmed -> allTheSame.run());
        question.open();
    }

    private void tell(Undone undone) {
        PersonName name = undone.row().patientName();
        if (!undone.waitsAgain() || name == null) {
            return;
        }
        var ui = UI.getCurrentOrThrow();
        AppointmentRow givenUp = undone.givenUp();
        if (givenUp == null) {
            Notices.done(ui.getTranslation("scheduling.undo.waits-again", name.full()));
            return;
        }
        String moment = Formats.moment(givenUp.start(), clock.getZone(), ui.getLocale());
        if (givenUp.status().takesTime()) {
            Notices.done(ui.getTranslation("scheduling.undo.given-up-back", name.full(), moment));
        } else {
            Notices.refused(
                    ui.getTranslation("scheduling.undo.given-up-taken", name.full(), moment));
        }
    }
}
