package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** Moves an appointment, asks once where it lies outside the hours, and can take it back. */
final class AgendaMover {
    /** What becomes of it. */
    interface Outcome {
        void changed(AppointmentRow row);

        /** The user has been told why; the appointment belongs where it was. */
        void refused();
    }

    private final AppointmentService appointments;
    private final ErrorTexts errorTexts;
    private final Clock clock;
    private final AgendaWords words;

    AgendaMover(
            AppointmentService appointments,
            ErrorTexts errorTexts,
            Clock clock,
            AgendaWords words) {
        this.appointments = appointments;
        this.errorTexts = errorTexts;
        this.clock = clock;
        this.words = words;
    }

    void move(AppointmentRow row, long version, Supplier<AgendaMove> wish, Outcome outcome) {
        boolean accepted =
                new Refusals(errorTexts).attempt(() -> change(row, version, wish.get(), outcome));
        if (!accepted) {
            outcome.refused();
        }
    }

    private void change(AppointmentRow row, long version, AgendaMove move, Outcome outcome) {
        if (move.isIntoThePast(clock.instant())) {
            Notices.refused(words.text("agenda.refused.past"));
            outcome.refused();
            return;
        }
        try {
            done(row, appointments.change(row.id(), version, move.of(row, false)), outcome);
        } catch (StaleVersion | OptimisticLockingFailureException stale) {
            Notices.refused(words.text("agenda.refused.stale"));
            outcome.refused();
        } catch (DomainRuleViolation refused) {
            if (!NotAtWork.isWhy(refused)) {
                throw refused;
            }
            ask(row, version, move, refused, outcome);
        }
    }

    private void ask(
            AppointmentRow row,
            long version,
            AgendaMove move,
            DomainRuleViolation refused,
            Outcome outcome) {
        var question = new ConfirmDialog();
        question.setHeader(words.text("agenda.outside.title"));
        question.setText(
                errorTexts.text(refused.code(), words.locale(), refused.details().toArray()));
        question.setConfirmText(words.text("agenda.outside.yes"));
        question.setCancelable(true);
        question.setCancelText(words.text("agenda.outside.no"));
        question.addCancelListener(cancelled -> outcome.refused());
        question.addConfirmListener(confirmed -> {
            boolean accepted =
                    new Refusals(errorTexts)
                            .attempt(() ->
                                    done(
                                            row,
                                            appointments.change(
                                                    row.id(), version, move.of(row, true)),
                                            outcome));
            if (!accepted) {
                outcome.refused();
            }
        });
        question.open();
    }

    private void done(AppointmentRow before, AppointmentRow row, Outcome outcome) {
        outcome.changed(row);
        if (row.version() == before.version()) {
            // Put down where it was: there is nothing to undo but what was done before.
            return;
        }
        UndoNotice.show(
                text(before, row),
                () -> new Undoing(errorTexts, clock).step(appointments, row, outcome::changed));
    }

    private String text(AppointmentRow before, AppointmentRow row) {
        String who = row.patientName() == null ? row.typeName() : row.patientName().full();
        if (before.start().equals(row.start())
                && before.practitioner().equals(row.practitioner())
                && !before.end().equals(row.end())) {
            return words.text(
                    "agenda.resized",
                    who,
                    AgendaPainter.time(row.end().atZone(clock.getZone()).toLocalTime()));
        }
        return words.text(
                "agenda.moved",
                who,
                Formats.moment(row.start(), clock.getZone(), words.locale()),
                row.practitionerName());
    }
}
