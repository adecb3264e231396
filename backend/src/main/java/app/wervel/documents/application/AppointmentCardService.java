package app.wervel.documents.application;

import app.wervel.exercise.ExerciseLanguage;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints the card with a patient's coming appointments, read in one transaction. */
@Service
@PreAuthorize("hasAuthority('agenda:read')")
public class AppointmentCardService {
    private final AgendaQueries agenda;
    private final AgendaSetupQueries setup;
    private final PatientQueries patients;
    private final Letterheads letterheads;
    private final AppointmentCardRenderer renderer;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppointmentCardService(
            AgendaQueries agenda,
            AgendaSetupQueries setup,
            PatientQueries patients,
            Letterheads letterheads,
            AppointmentCardRenderer renderer,
            AccessLog accessLog,
            TransactionTemplate transaction,
            Clock clock) {
        this.agenda = agenda;
        this.setup = setup;
        this.patients = patients;
        this.letterheads = letterheads;
        this.renderer = renderer;
        this.accessLog = accessLog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param lang {@code nl} or {@code en}; null: the patient's language where it is one of these,
     *     else Dutch
     * @throws NotFound when there is no such patient
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}
     */
    public PrintedDocument print(PatientId patient, @Nullable String lang) {
        var checks = new FieldChecks();
        var language =
                checks.<@Nullable ExerciseLanguage>check("lang", () -> PrintLanguage.of(lang));
        checks.throwIfAny();
        AppointmentCardContent content =
                Objects.requireNonNull(transaction.execute(status -> content(patient, language)));
        return new PrintedDocument(renderer.render(content), fileName(content));
    }

    private AppointmentCardContent content(PatientId id, @Nullable ExerciseLanguage asked) {
        PatientDetails patient = patients.get(id);
        ExerciseLanguage language =
                asked == null ? ExerciseLanguage.orDutch(patient.language()) : asked;
        List<AppointmentRow> coming = coming(id);
        accessLog.record(
                new Access(
                        Access.Action.PRINT,
                        "Appointment",
                        null,
                        List.of(id.value()),
                        List.of("card")));
        var places = AppointmentPlaces.read(setup, clock.getZone());
        return new AppointmentCardContent(
                language.id(),
                letterheads.letterhead(),
                patient.name().full(),
                LocalDate.now(clock),
                coming.stream().map(appointment -> line(appointment, places)).toList(),
                setup.settings().cancellationHours());
    }

    private List<AppointmentRow> coming(PatientId patient) {
        Instant now = clock.instant();
        return agenda.ofPatient(patient, new PageRequest(0, PageRequest.MAX_SIZE)).items().stream()
                .filter(row -> row.status().takesTime() && row.start().isAfter(now))
                .sorted(Comparator.comparing(AppointmentRow::start))
                .toList();
    }

    private AppointmentCardContent.Line line(AppointmentRow appointment, AppointmentPlaces places) {
        ZonedDateTime start = appointment.start().atZone(clock.getZone());
        return new AppointmentCardContent.Line(
                start.toLocalDate(),
                start.toLocalTime(),
                appointment.practitionerName(),
                places.of(appointment));
    }

    private static String fileName(AppointmentCardContent content) {
        String name = content.language().equals("nl") ? "afspraken" : "appointments";
        return "%s-%s.pdf".formatted(name, content.printedOn());
    }
}
