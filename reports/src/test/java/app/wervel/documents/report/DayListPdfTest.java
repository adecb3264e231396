package app.wervel.documents.report;

import static app.wervel.documents.report.Paperwork.aDayList;
import static app.wervel.documents.report.Paperwork.aDayOf;
import static app.wervel.documents.report.Paperwork.aLine;
import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.documents.application.DayListContent;
import app.wervel.documents.application.DayListContent.Line;
import app.wervel.documents.application.DayListContent.PractitionerDay;
import app.wervel.scheduling.AppointmentStatus;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayListPdfTest {
    private static final DayListPdf LISTS = Paperwork.dayLists();
    private static final String WARNING =
            "Bevat persoonsgegevens. Vernietig deze lijst na gebruik.";

    @Test
    void aLineSaysWhoComesWhenAndHowToReachThem() {
        try (PrintedPdf pdf = print(aDayList("nl", aDayOf("Sanne de Boer", 2)))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Fysiotherapie De Linde · Daglijst",
                            "Sanne de Boer · maandag 23 november 2026",
                            "Gekomen Tijd Patiënt Geboren Telefoon Soort afspraak Ruimte Bijzonderheden",
                            "08:00–08:10 Patiënt nummer 1. 5 mei 1980 06 12 34 56 78 Behandeling Kamer 2",
                            "08:10–08:20 Patiënt nummer 2.",
                            WARNING,
                            "Afgedrukt op ma 23 nov 2026 om 14:05 uur",
                            "Bladzijde 1 van 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noLabelIsMissingAndNoPlaceholderIsLeft(String language) {
        try (PrintedPdf pdf = print(aDayList(language, aDayOf("Sanne de Boer", 3)))) {
            assertThat(pdf.text())
                    .doesNotContain("null", "{0}", "{1}")
                    .doesNotContain(PaperLabels.of(language).bundle().keySet());
        }
    }

    @Test
    void englishListHasEnglishLabelsAndDates() {
        try (PrintedPdf pdf = print(aDayList("en", aDayOf("Sanne de Boer", 1)))) {
            assertThat(pdf.text())
                    .contains(
                            "Sanne de Boer · Monday 23 November 2026",
                            "Destroy this list after use.",
                            "Printed on Mon 23 Nov 2026 at 14:05",
                            "Page 1 of 1")
                    .doesNotContain("Bladzijde", "Telefoon", "Kamer 2 null");
        }
    }

    @Test
    void sixtyLinesStandOnSeveralPagesAndNoneIsSplitOrLost() {
        try (PrintedPdf pdf = print(aDayList("nl", aDayOf("Sanne de Boer", 60)))) {
            assertThat(pdf.pages()).isBetween(3, 4);
            IntStream.rangeClosed(1, 60)
                    .forEach(number -> {
                        LocalTime from = LocalTime.of(8, 0).plusMinutes(10L * number - 10);
                        assertThat(pdf.text())
                                .containsOnlyOnce(
                                        "%s–%s Patiënt nummer %d. 5 mei 1980"
                                                .formatted(from, from.plusMinutes(10), number));
                    });
            for (int page = 1; page <= pdf.pages(); page++) {
                assertThat(pdf.textOfPage(page))
                        .contains(
                                "Sanne de Boer · maandag 23 november 2026",
                                "Gekomen Tijd Patiënt",
                                WARNING,
                                "Bladzijde %d van %d".formatted(page, pdf.pages()));
            }
        }
    }

    @Test
    void noLineWithALongNoteIsSplitOverPages() {
        List<Line> lines =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i ->
                                aLine(
                                        i,
                                        "Patiënt nummer %d.".formatted(i),
                                        "Komt met de rolstoel. ".repeat(1 + i % 7)
                                                + "Slot van %d.".formatted(i)))
                        .toList();
        try (PrintedPdf pdf = print(aDayList("nl", new PractitionerDay("Sanne de Boer", lines)))) {
            for (int i = 1; i <= 30; i++) {
                int page = pdf.pageOf("Patiënt nummer %d.".formatted(i));
                assertThat(page).isNotNegative();
                assertThat(pdf.textOfPages().get(page)).contains("Slot van %d.".formatted(i));
            }
        }
    }

    @Test
    void everyPractitionerBeginsOnANewPageEvenWhenTwoBearOneName() {
        try (PrintedPdf pdf =
                print(
                        aDayList(
                                "nl",
                                aDayOf("Sanne de Boer", 3),
                                aDayOf("Jan Smit", 0),
                                aDayOf("Jan Smit", 2)))) {
            assertThat(pdf.pages()).isEqualTo(3);
            assertThat(pdf.textOfPage(1)).contains("Sanne de Boer ·").doesNotContain("Jan Smit");
            assertThat(pdf.textOfPage(2))
                    .contains("Jan Smit ·", "Er zijn geen afspraken op deze dag.")
                    .doesNotContain("Gekomen");
            assertThat(pdf.textOfPage(3)).contains("Jan Smit ·", "Patiënt nummer 2.");
        }
    }

    @Test
    void anEmptyDayIsOnePageThatSaysSo() {
        try (PrintedPdf pdf = print(aDayList("nl"))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text())
                    .contains("maandag 23 november 2026", "Er zijn geen afspraken op deze dag.");
        }
    }

    @Test
    void longNamesArePrintedWhole() {
        String name =
                "Wilhelmina Catharina Josephina van der Wouden Oude Voshaar tot den Hoogen Bosch";
        try (PrintedPdf pdf =
                print(aDayList("nl", new PractitionerDay(name, List.of(aLine(1, name, null)))))) {
            assertThat(pdf.text()).contains("08:00–08:10 " + name, name + " · maandag");
        }
    }

    @Test
    void aGroupSaysHowManyTakePart() {
        Line group =
                new Line(
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        null,
                        null,
                        null,
                        "Valpreventie",
                        "Zaal",
                        AppointmentStatus.BOOKED,
                        null,
                        5,
                        8);
        try (PrintedPdf pdf =
                print(aDayList("nl", new PractitionerDay("Jan Smit", List.of(group))))) {
            assertThat(pdf.text())
                    .contains("09:00–10:00 Groep: 5 van 8 plaatsen bezet Valpreventie Zaal");
        }
    }

    @ParameterizedTest
    @EnumSource(AppointmentStatus.class)
    void aStatusIsSaidInWords(AppointmentStatus status) {
        for (String language : List.of("nl", "en")) {
            Line plain = aLine(1, "Jan", "Belt nog");
            Line line =
                    new Line(
                            plain.from(),
                            plain.until(),
                            plain.patientName(),
                            plain.birthDate(),
                            plain.phone(),
                            plain.type(),
                            plain.room(),
                            status,
                            plain.note(),
                            0,
                            1);
            try (PrintedPdf pdf =
                    print(aDayList(language, new PractitionerDay("Sanne", List.of(line))))) {
                String between = status == AppointmentStatus.BOOKED ? "" : " [A-Z][a-z ]+";
                assertThat(pdf.text()).containsPattern("Kamer 2" + between + " Belt nog");
            }
        }
    }

    @Test
    void everyPractitionersLinesAreOneTableWithEmbeddedFonts() {
        try (PrintedPdf pdf =
                print(aDayList("nl", aDayOf("Sanne de Boer", 60), aDayOf("Jan Smit", 2)))) {
            assertThat(pdf.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.document().getDocumentInformation().getTitle())
                    .isEqualTo("Daglijst maandag 23 november 2026");
            assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("nl");
            List<String> types =
                    pdf.structure().stream().map(PDStructureElement::getStructureType).toList();
            assertThat(types).filteredOn("Table"::equals).hasSize(2);
            assertThat(types).filteredOn("H1"::equals).isNotEmpty();
        }
    }

    private static PrintedPdf print(DayListContent content) {
        return new PrintedPdf(LISTS.render(content));
    }
}
