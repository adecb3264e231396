package app.wervel.documents.report;

import app.wervel.documents.application.AppointmentCardContent;
import app.wervel.documents.application.DayListContent;
import app.wervel.documents.application.DayListContent.PractitionerDay;
import app.wervel.documents.application.EmergencySheetContent;
import app.wervel.documents.application.EmergencySheetContent.AnswerLine;
import app.wervel.documents.application.EmergencySheetContent.InformedLine;
import app.wervel.documents.application.HandoutChanges;
import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutExercise;
import app.wervel.documents.application.HandoutNote;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.documents.application.LetterBlock;
import app.wervel.documents.application.LetterContent;
import app.wervel.documents.application.PracticeLetterhead;
import app.wervel.documents.application.SafetyBox;
import app.wervel.scheduling.AppointmentStatus;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Invented papers to print in tests. */
final class Paperwork {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final LocalDateTime MONDAY_AFTERNOON = MONDAY.atTime(14, 5);

    private Paperwork() {}

    static HandoutPdf handouts() {
        return new HandoutPdf(new Paper(new PaperDesigns()));
    }

    static EmergencySheetPdf emergencySheets() {
        return new EmergencySheetPdf(new Paper(new PaperDesigns()));
    }

    static AppointmentCardPdf appointmentCards() {
        return new AppointmentCardPdf(new Paper(new PaperDesigns()));
    }

    static DayListPdf dayLists() {
        return new DayListPdf(new Paper(new PaperDesigns()));
    }

    /** Every kind of block once. */
    static LetterContent aLetter(String language, PracticeLetterhead practice) {
        return new LetterContent(
                language,
                "Bericht aan de huisarts",
                practice,
                List.of("Dokter De Wit", "Dorpsstraat 1"),
                MONDAY,
                "Mevrouw A. van den Berg",
                List.of(new LetterBlock.Fact("Geboren", "5 mei 1980")),
                List.of(
                        new LetterBlock.Paragraph("Geachte collega,"),
                        new LetterBlock.Notice("Graag vandaag zien."),
                        new LetterBlock.Heading("Conclusie"),
                        new LetterBlock.Facts(
                                List.of(
                                        new LetterBlock.Fact("Fase", "acuut"),
                                        new LetterBlock.Fact("Pijn", "5"))),
                        new LetterBlock.Bullets(List.of("Eerste punt", "Tweede punt")),
                        new LetterBlock.Question(
                                "Mag het doorgaan?", "Kruis aan", List.of("ja", "nee"), 2),
                        new LetterBlock.Signatures(List.of("Patiënt", "Fysiotherapeut")),
                        new LetterBlock.Closing("Sanne de Boer")));
    }

    /** In its own colour, with a number and a logo. */
    static PracticeLetterhead aPracticeWithALogo() {
        PracticeLetterhead plain = aPractice();
        return new PracticeLetterhead(
                plain.name(),
                plain.addressLine(),
                plain.postalCodeAndCity(),
                plain.phone(),
                plain.email(),
                plain.website(),
                plain.afterHours(),
                "04123456",
                "#7a1f5c",
                aLogo());
    }

    private static byte[] aLogo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 90, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static LetterPdf letters() {
        return new LetterPdf(new Paper(new PaperDesigns()));
    }

    static PracticeLetterhead aPractice() {
        return new PracticeLetterhead(
                "Fysiotherapie De Linde",
                "Lindelaan 12",
                "3571 AB Utrecht",
                "030 123 45 67",
                "info@delinde.example",
                "www.delinde.example",
                null);
    }

    static HandoutExercise anExercise(int number) {
        return new HandoutExercise(
                number,
                "Naam van oefening " + number,
                "Zo begint oefening %d.".formatted(number),
                "Zo beweegt u bij oefening %d.".formatted(number),
                "3 × 10 keer, %d keer per dag".formatted(number),
                "Links",
                "Pas op bij oefening %d.".formatted(number),
                "Slot van oefening %d.".formatted(number),
                null,
                null);
    }

    static HandoutExercise aNamed(int number, String name) {
        return new HandoutExercise(
                number,
                name,
                "Lig op uw rug.",
                "Til uw been op.",
                "5 keer",
                null,
                null,
                null,
                null,
                null);
    }

    static HandoutExercise withPicture(int number, byte[] picture) {
        HandoutExercise plain = anExercise(number);
        return new HandoutExercise(
                number,
                plain.name(),
                plain.start(),
                plain.action(),
                plain.doseLine(),
                plain.sideText(),
                plain.precaution(),
                plain.note(),
                picture,
                plain.dutch());
    }

    static HandoutContent aHandout(String language, int exercises) {
        return aHandout(language, exercises, Paperwork::anExercise);
    }

    static HandoutContent aHandout(
            String language, int exercises, IntFunction<HandoutExercise> exercise) {
        return aHandout(
                language,
                HandoutVariant.STANDARD,
                false,
                "Mevrouw A. van den Berg",
                IntStream.rangeClosed(1, exercises).mapToObj(exercise).toList());
    }

    static HandoutContent aDraft(String language, int exercises) {
        return aHandout(
                language,
                HandoutVariant.STANDARD,
                true,
                "Mevrouw A. van den Berg",
                aHandout(language, exercises).exercises());
    }

    static HandoutContent inLargePrint(int exercises) {
        return aHandout(
                "nl",
                HandoutVariant.LARGE_PRINT,
                false,
                "Mevrouw A. van den Berg",
                aHandout("nl", exercises).exercises());
    }

    static HandoutContent inVariant(
            HandoutVariant variant, String language, List<HandoutExercise> exercises) {
        return aHandout(language, variant, false, "Mevrouw A. van den Berg", exercises);
    }

    static HandoutExercise beside(HandoutExercise translated, HandoutExercise dutch) {
        return new HandoutExercise(
                translated.number(),
                translated.name(),
                translated.start(),
                translated.action(),
                translated.doseLine(),
                translated.sideText(),
                translated.precaution(),
                translated.note(),
                translated.picture(),
                dutch);
    }

    static HandoutContent withChanges(HandoutChanges changes) {
        HandoutContent plain = aHandout("nl", 1);
        return new HandoutContent(
                plain.language(),
                plain.beside(),
                plain.variant(),
                plain.diary(),
                plain.practice(),
                plain.practitionerName(),
                plain.patientName(),
                plain.date(),
                plain.version(),
                plain.draft(),
                plain.goals(),
                plain.exercises(),
                changes,
                new HandoutNote("Weetje", "Bewegen is goed.\n\nRust ook.", null),
                plain.safety());
    }

    /** The same with other numbers to call. */
    static HandoutContent withSafety(HandoutContent plain, SafetyBox safety) {
        return new HandoutContent(
                plain.language(),
                plain.beside(),
                plain.variant(),
                plain.diary(),
                plain.practice(),
                plain.practitionerName(),
                plain.patientName(),
                plain.date(),
                plain.version(),
                plain.draft(),
                plain.goals(),
                plain.exercises(),
                plain.changes(),
                plain.knowledge(),
                safety);
    }

    static HandoutContent aHandoutFor(String patient) {
        return aHandout("nl", HandoutVariant.STANDARD, false, patient, List.of(anExercise(1)));
    }

    private static HandoutContent aHandout(
            String language,
            HandoutVariant variant,
            boolean draft,
            String patient,
            List<HandoutExercise> exercises) {
        return new HandoutContent(
                language,
                exercises.stream().anyMatch(exercise -> exercise.dutch() != null),
                variant,
                true,
                aPractice(),
                "Sanne de Boer",
                patient,
                MONDAY,
                3,
                draft,
                List.of("Weer een uur in de tuin werken.", "Doorslapen."),
                exercises,
                null,
                null,
                new SafetyBox("030 765 43 21", "088 130 96 70", "112", "030 123 45 67"));
    }

    static EmergencySheetContent anEmergencySheet(String language, int answers) {
        return new EmergencySheetContent(
                language,
                aPractice(),
                "Sanne de Boer",
                "Mevrouw A. van den Berg",
                LocalDate.of(1980, 5, 5),
                MONDAY_AFTERNOON,
                "Nu naar de spoedeisende hulp",
                List.of("Ga nu naar de spoedeisende hulp.", "Bel 112 als het erger wordt."),
                List.of("Rugpijn met een doof gevoel rond het zadel"),
                IntStream.rangeClosed(1, answers)
                        .mapToObj(i ->
                                new AnswerLine("Vraag nummer %d?".formatted(i), "Antwoord " + i))
                        .toList(),
                List.of(
                        new InformedLine(
                                "Spoedeisende hulp",
                                "Patiënt komt met partner",
                                MONDAY_AFTERNOON.plusMinutes(6))));
    }

    static AppointmentCardContent anAppointmentCard(String language, int appointments) {
        return new AppointmentCardContent(
                language,
                aPractice(),
                "Mevrouw A. van den Berg",
                MONDAY,
                IntStream.range(0, appointments)
                        .mapToObj(i ->
                                new AppointmentCardContent.Line(
                                        MONDAY.plusDays(1 + 3L * i),
                                        LocalTime.of(9, 5),
                                        "Sanne de Boer",
                                        "Kamer " + (i + 1)))
                        .toList(),
                24);
    }

    /** A day from eight o'clock on, a patient every ten minutes. */
    static PractitionerDay aDayOf(String practitioner, int patients) {
        return new PractitionerDay(
                practitioner,
                IntStream.rangeClosed(1, patients)
                        .mapToObj(i -> aLine(i, "Patiënt nummer %d.".formatted(i), null))
                        .toList());
    }

    static DayListContent.Line aLine(int number, String patient, @Nullable String note) {
        LocalTime from = LocalTime.of(8, 0).plusMinutes(10L * number - 10);
        return new DayListContent.Line(
                from,
                from.plusMinutes(10),
                patient,
                LocalDate.of(1980, 5, 5),
                "06 12 34 56 78",
                "Behandeling",
                "Kamer 2",
                AppointmentStatus.BOOKED,
                note,
                0,
                1);
    }

    static DayListContent aDayList(String language, PractitionerDay... practitioners) {
        return new DayListContent(
                language, aPractice(), MONDAY, MONDAY_AFTERNOON, List.of(practitioners));
    }
}
