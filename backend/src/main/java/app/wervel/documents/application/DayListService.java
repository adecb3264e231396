package app.wervel.documents.application;

import app.wervel.documents.application.DayListContent.PractitionerDay;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.patient.PersonName;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints who comes on one day, read in one transaction. */
@Service
@PreAuthorize("hasAuthority('agenda:read')")
public class DayListService {
    private final AgendaQueries agenda;
    private final PracticeQueries practice;
    private final Letterheads letterheads;
    private final CurrentUser currentUser;
    private final DayListRenderer renderer;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DayListService(
            AgendaQueries agenda,
            PracticeQueries practice,
            Letterheads letterheads,
            CurrentUser currentUser,
            DayListRenderer renderer,
            AccessLog accessLog,
            TransactionTemplate transaction,
            Clock clock) {
        this.agenda = agenda;
        this.practice = practice;
        this.letterheads = letterheads;
        this.currentUser = currentUser;
        this.renderer = renderer;
        this.accessLog = accessLog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The appointments of a day that were not cancelled.
     *
     * @param practitioner null: everybody who has an appointment on that day
     * @param lang {@code nl} or {@code en}; null: the user's own language
     * @throws NotFound when there is no such practitioner
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}
     */
    public PrintedDocument print(
            LocalDate day, @Nullable UserId practitioner, @Nullable String lang) {
        var checks = new FieldChecks();
        var asked = checks.<@Nullable ExerciseLanguage>check("lang", () -> PrintLanguage.of(lang));
        checks.throwIfAny();
        var language =
                asked == null ? ExerciseLanguage.orDutch(currentUser.get().language()) : asked;
        DayListContent content =
                Objects.requireNonNull(
                        transaction.execute(status -> content(day, practitioner, language)));
        return new PrintedDocument(renderer.render(content), fileName(content));
    }

    private DayListContent content(
            LocalDate day, @Nullable UserId practitioner, ExerciseLanguage language) {
        Map<UserId, PractitionerLines> lines = new LinkedHashMap<>();
        if (practitioner != null) {
            lines.put(practitioner, new PractitionerLines(nameOf(practitioner)));
        }
        List<UUID> patients = new ArrayList<>();
        for (AppointmentRow row : appointments(day, practitioner)) {
            lines.computeIfAbsent(
                            row.practitioner(), id -> new PractitionerLines(row.practitionerName()))
                    .lines()
                    .add(line(row));
            if (row.patient() != null) {
                patients.add(row.patient().value());
            }
        }
        accessLog.record(
                new Access(
                        Access.Action.PRINT,
                        "Appointment",
                        null,
                        patients.stream().distinct().toList(),
                        List.of("dayList")));
        return new DayListContent(
                language.id(),
                letterheads.letterhead(),
                day,
                LocalDateTime.now(clock),
                lines.values().stream()
                        .sorted(Comparator.comparing(PractitionerLines::name))
                        .map(each -> new PractitionerDay(each.name(), each.lines()))
                        .toList());
    }

    /** Earliest first, and each group with its participants after it. */
    private List<AppointmentRow> appointments(LocalDate day, @Nullable UserId practitioner) {
        List<AppointmentRow> own =
                agenda
                        .between(
                                day.atStartOfDay(clock.getZone()).toInstant(),
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                                practitioner == null ? Set.of() : Set.of(practitioner))
                        .stream()
                        .filter(row -> row.session().equals(row.id()))
                        .filter(row -> row.status().takesTime())
                        .sorted(Comparator.comparing(AppointmentRow::start))
                        .toList();
        List<AppointmentRow> all = new ArrayList<>();
        for (AppointmentRow row : own) {
            all.add(row);
            if (row.patient() == null) {
                agenda.participants(row.id()).stream()
                        .filter(participant -> participant.status().takesTime())
                        .filter(participant -> !participant.id().equals(row.id()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private String nameOf(UserId practitioner) {
        return practice.practitioners().stream()
                .filter(row -> row.id().equals(practitioner))
                .map(PractitionerRow::displayName)
                .findFirst()
                .orElseThrow(() -> new NotFound("practitioner"));
    }

    private DayListContent.Line line(AppointmentRow row) {
        PersonName patient = row.patientName();
        return new DayListContent.Line(
                time(row.start()),
                time(row.end()),
                patient == null ? null : patient.sortable(),
                row.birthDate(),
                row.phone(),
                row.typeName(),
                row.roomName(),
                row.status(),
                row.note(),
                row.participants(),
                row.capacity());
    }

    private LocalTime time(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalTime();
    }

    private static String fileName(DayListContent content) {
        String name = content.language().equals("nl") ? "daglijst" : "day-list";
        return "%s-%s.pdf".formatted(name, content.day());
    }

    private record PractitionerLines(String name, List<DayListContent.Line> lines) {
        PractitionerLines(String name) {
            this(name, new ArrayList<>());
        }
    }
}
