package app.wervel.documents.report;

import app.wervel.documents.application.AppointmentCardContent;
import app.wervel.documents.application.AppointmentCardContent.Line;
import app.wervel.documents.application.AppointmentCardRenderer;
import app.wervel.documents.report.PaperDesigns.Design;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the appointment card: one appointment after another, in large type. */
@Component
class AppointmentCardPdf implements AppointmentCardRenderer {
    private final Paper paper;

    AppointmentCardPdf(Paper paper) {
        this.paper = paper;
    }

    @Override
    public byte[] render(AppointmentCardContent content) {
        PaperLabels labels = PaperLabels.of(content.language());
        return paper.print(
                Design.APPOINTMENT_CARD,
                1f,
                labels,
                labels.text("card.title"),
                content.practice(),
                parameters(content, labels),
                rows(content, labels));
    }

    private static Map<String, @Nullable Object> parameters(
            AppointmentCardContent content, PaperLabels labels) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("practiceName", PrintableText.of(content.practice().name()));
        parameters.put("practiceContact", Paper.contactLines(content.practice()));
        parameters.put("patientName", PrintableText.of(content.patientName()));
        parameters.put(
                "printedOn", labels.text("card.printedOn", labels.date(content.printedOn())));
        parameters.put("cancellation", cancellation(content, labels));
        return parameters;
    }

    /** Until when it can be called off, and by which number; both only where they are known. */
    private static String cancellation(AppointmentCardContent content, PaperLabels labels) {
        String phone = PrintableText.orNull(content.practice().phone());
        String call =
                phone == null ? labels.text("card.tellUs") : labels.text("card.callUs", phone);
        return content.cancellationHours() == 0
                ? call
                : labels.text("card.cancellation", Integer.toString(content.cancellationHours()))
                        + "\n"
                        + call;
    }

    private static Collection<Map<String, ?>> rows(
            AppointmentCardContent content, PaperLabels labels) {
        if (content.appointments().isEmpty()) {
            return List.of(Map.of("kind", "nothing"));
        }
        return Paper.rows(
                "appointments",
                "appointment",
                content.appointments(),
                appointment -> cells(appointment, labels));
    }

    private static Map<String, String> cells(Line appointment, PaperLabels labels) {
        String place = PrintableText.orNull(appointment.place());
        String name = PrintableText.of(appointment.practitionerName());
        return Map.of(
                "date",
                labels.dateInFull(appointment.date()),
                "time",
                labels.text("card.time", PaperLabels.time(appointment.time())),
                "where",
                place == null ? name : name + " · " + place);
    }
}
