package app.wervel.documents.report;

import app.wervel.documents.application.DayListContent;
import app.wervel.documents.application.DayListContent.Line;
import app.wervel.documents.application.DayListContent.PractitionerDay;
import app.wervel.documents.application.DayListRenderer;
import app.wervel.documents.report.PaperDesigns.Design;
import app.wervel.scheduling.AppointmentStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the day list: each practitioner begins on a new page, and no line is split over pages. */
@Component
class DayListPdf implements DayListRenderer {
    private final Paper paper;

    DayListPdf(Paper paper) {
        this.paper = paper;
    }

    @Override
    public byte[] render(DayListContent content) {
        PaperLabels labels = PaperLabels.of(content.language());
        String day = labels.dateInFull(content.day());
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("practiceName", PrintableText.of(content.practice().name()));
        parameters.put("day", day);
        parameters.put(
                "printedAt",
                labels.text("dayList.printedAt", labels.dateAndTime(content.printedAt())));
        return paper.print(
                Design.DAY_LIST,
                1f,
                labels,
                labels.text("dayList.documentTitle", day),
                content.practice(),
                parameters,
                rows(content, labels));
    }

    private static Collection<Map<String, ?>> rows(DayListContent content, PaperLabels labels) {
        if (content.practitioners().isEmpty()) {
            return List.of(nothing("", ""));
        }
        List<Map<String, ?>> rows = new ArrayList<>();
        for (PractitionerDay day : content.practitioners()) {
            // Two people may bear one name: the number keeps their pages apart.
            String part = Integer.toString(rows.size());
            String name = PrintableText.of(day.practitionerName());
            if (day.lines().isEmpty()) {
                rows.add(nothing(part, name));
            }
            rows.addAll(Paper.rows(part, "line", day.lines(), line -> cells(name, line, labels)));
        }
        return rows;
    }

    private static Map<String, ?> nothing(String part, String practitioner) {
        return Map.of("part", part, "kind", "nothing", "practitioner", practitioner);
    }

    private static Map<String, String> cells(String practitioner, Line line, PaperLabels labels) {
        return Map.of(
                "practitioner",
                practitioner,
                "time",
                "%s–%s".formatted(PaperLabels.time(line.from()), PaperLabels.time(line.until())),
                "patient",
                line.patientName() == null
                        ? labels.text(
                                "dayList.group",
                                Integer.toString(line.participants()),
                                Integer.toString(line.capacity()))
                        : PrintableText.of(line.patientName()),
                "born",
                line.birthDate() == null ? "" : labels.dateWithoutDay(line.birthDate()),
                "phone",
                textOrNothing(line.phone()),
                "type",
                PrintableText.of(line.type()),
                "room",
                textOrNothing(line.room()),
                "note",
                Stream.of(status(line.status(), labels), PrintableText.orNull(line.note()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
    }

    private static String textOrNothing(@Nullable String text) {
        return text == null ? "" : PrintableText.of(text);
    }

    /** In words; an appointment that nobody did anything with yet says nothing. */
    private static @Nullable String status(AppointmentStatus status, PaperLabels labels) {
        return switch (status) {
            case BOOKED -> null;
            case CONFIRMED -> labels.text("dayList.confirmed");
            case ARRIVED -> labels.text("dayList.arrived");
            case IN_TREATMENT -> labels.text("dayList.inTreatment");
            case DONE -> labels.text("dayList.done");
            case NO_SHOW -> labels.text("dayList.noShow");
            case CANCELLED -> labels.text("dayList.cancelled");
        };
    }
}
