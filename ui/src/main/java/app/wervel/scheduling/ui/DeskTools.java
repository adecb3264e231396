package app.wervel.scheduling.ui;

import app.wervel.episode.application.EpisodeQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientService;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RedFlagRow;
import app.wervel.scheduling.PracticeTime;
import app.wervel.scheduling.application.AgendaChange;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.scheduling.application.AppointmentTypeQueries;
import app.wervel.scheduling.application.AvailabilityQueries;
import app.wervel.scheduling.application.SeriesService;
import app.wervel.scheduling.application.WaitingListQueries;
import app.wervel.scheduling.application.WaitingListService;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.application.ErrorTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the dialogs of the desk work with. */
@Component
record DeskTools(
        AgendaQueries agenda,
        AppointmentService appointments,
        AppointmentTypeQueries types,
        AvailabilityQueries availability,
        SeriesService series,
        WaitingListQueries waiting,
        WaitingListService waitingList,
        AgendaSetupQueries setup,
        PracticeQueries practice,
        PatientQueries patients,
        PatientService registration,
        IntakeQueries intakes,
        RedFlagQueries redFlags,
        IntakeService intakeService,
        EpisodeQueries episodeQueries,
        EpisodeService episodes,
        CurrentUser currentUser,
        AgendaLive live,
        ErrorTexts errors,
        Clock clock,
        ObjectProvider<PatientPage> patientPage,
        ObjectProvider<AppointmentPapers> papers,
        ObjectProvider<AppointmentNotes> notes) {
    boolean may(Permission permission) {
        return currentUser.get().may(permission);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    /**
     * The moment at which the practice's clock shows that time.
     *
     * @throws app.wervel.shared.InvalidInput on {@code start}: {@code
     *     appointment.time-does-not-exist} when the clock jumps over it
     */
    Instant moment(LocalDate day, LocalTime time) {
        var checks = new FieldChecks();
        var moment = checks.check("start", () -> PracticeTime.instant(day, time, zone()));
        checks.throwIfAny();
        return Objects.requireNonNull(moment);
    }

    /** Clinical: reception must not learn of it, and books all the same. */
    boolean knowsOfEmergency(PatientId patient) {
        return may(Permission.REDFLAG_READ)
                && redFlags.openOf(patient).stream().anyMatch(RedFlagRow::isEmergency);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether a change can make somebody who waits fit today or tomorrow, or no more. */
    boolean concernsWhoWaits(AgendaChange change) {
        return change.isOf(AgendaChange.Kind.HOURS, AgendaChange.Kind.WAITING_LIST)
                || change.isIn(clock.instant(), afterTomorrow());
    }

    Instant afterTomorrow() {
        return today().plusDays(2).atStartOfDay(zone()).toInstant();
    }

    /** At the first tab that the user may see. */
    void openPatient(PatientId patient) {
        patientPage.ifAvailable(page -> page.open(patient, null));
    }

    void openPatient(PatientId patient, String tab) {
        patientPage.ifAvailable(page -> page.open(patient, tab));
    }
}
