package app.wervel.imports.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImportMappingTest {
    private static CsvTable table(String text) {
        return CsvTableReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<ImportField, Integer> guessed(ImportKind kind, String headings) {
        var columns = ";".repeat(headings.length() - headings.replace(";", "").length());
        return ImportMapping.guess(kind, table(headings + "\nx" + columns)).columns();
    }

    @Test
    void dutchHeadingsOfPatientsAreKnown() {
        assertThat(
                        guessed(
                                ImportKind.PATIENTS,
                                "Achternaam;Tussenvoegsel;Voornaam;Geboortedatum;Geslacht;Telefoonnummer;E-mailadres;Straat;Huisnummer;Postcode;Woonplaats;BSN;Onbekend"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry(ImportField.FAMILY_NAME, 0),
                                Map.entry(ImportField.FAMILY_NAME_PREFIX, 1),
                                Map.entry(ImportField.GIVEN_NAME, 2),
                                Map.entry(ImportField.BIRTH_DATE, 3),
                                Map.entry(ImportField.SEX, 4),
                                Map.entry(ImportField.PHONE, 5),
                                Map.entry(ImportField.EMAIL, 6),
                                Map.entry(ImportField.STREET, 7),
                                Map.entry(ImportField.HOUSE_NUMBER, 8),
                                Map.entry(ImportField.POSTAL_CODE, 9),
                                Map.entry(ImportField.CITY, 10),
                                Map.entry(ImportField.BSN, 11)));
    }

    @Test
    void englishHeadingsOfAppointmentsAreKnown() {
        assertThat(
                        guessed(
                                ImportKind.APPOINTMENTS,
                                "Last name;Date of birth;Therapist;Appointment type;Start date;Start time;Duration;Room;Remarks"))
                .containsOnlyKeys(
                        ImportField.FAMILY_NAME,
                        ImportField.BIRTH_DATE,
                        ImportField.PRACTITIONER,
                        ImportField.TYPE,
                        ImportField.DATE,
                        ImportField.TIME,
                        ImportField.MINUTES,
                        ImportField.ROOM,
                        ImportField.NOTE);
    }

    @Test
    void oneColumnIsGuessedForOneFieldOnly() {
        assertThat(guessed(ImportKind.PATIENTS, "Naam;Achternaam;Telefoon;Mobiel"))
                .containsEntry(ImportField.FAMILY_NAME, 0)
                .containsEntry(ImportField.PHONE, 2)
                .doesNotContainValue(3);
    }

    @ParameterizedTest
    @CsvSource({
        "31-12-1980, DAY_FIRST",
        "5-5-1980, DAY_FIRST",
        "31/12/1980, DAY_FIRST_SLASHES",
        "1980-12-31, YEAR_FIRST",
        "onbekend, DAY_FIRST"
    })
    void theWayOfWritingDatesIsGuessed(String date, ImportDates expected) {
        var table = table("naam;geboortedatum\nVisser;" + date + "\nBakker;\n");

        assertThat(ImportMapping.guess(ImportKind.PATIENTS, table).dates()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ImportDates.class)
    void noSuchDayIsNoDate(ImportDates dates) {
        for (String text :
                List.of(
                        "31-02-1980",
                        "31/02/1980",
                        "1980-02-31",
                        "1-1-80",
                        "",
                        "x",
                        "00-00-0000")) {
            assertThat(dates.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void daysAndMonthsMayHaveOneDigit() {
        assertThat(ImportDates.DAY_FIRST.parse("5-6-1980")).contains(LocalDate.of(1980, 6, 5));
        assertThat(ImportDates.DAY_FIRST_SLASHES.parse("05/06/1980"))
                .contains(LocalDate.of(1980, 6, 5));
    }

    @Test
    void withoutWhatIsNeededItIsRefusedByField() {
        var table = table("kolom een;kolom twee\n1;2\n");

        assertThat(missing(ImportKind.PATIENTS, table))
                .containsExactlyInAnyOrder("family-name", "birth-date", "phone");
        assertThat(missing(ImportKind.APPOINTMENTS, table))
                .containsExactlyInAnyOrder(
                        "family-name", "birth-date", "practitioner", "type", "date", "time");
    }

    private static List<String> missing(ImportKind kind, CsvTable table) {
        var errors = new java.util.ArrayList<FieldError>();
        assertThatThrownBy(() -> ImportMapping.guess(kind, table).requireComplete(table))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> errors.addAll(refused.errors()));
        assertThat(errors).extracting(FieldError::code).containsOnly("imports.column-required");
        return errors.stream().map(FieldError::field).toList();
    }

    @Test
    void aColumnThatTheFileDoesNotHaveIsRefused() {
        var table = table("achternaam;geboortedatum;telefoon\nx;y;z\n");
        var mapping =
                new ImportMapping(
                        ImportKind.PATIENTS,
                        Map.of(
                                ImportField.FAMILY_NAME,
                                0,
                                ImportField.BIRTH_DATE,
                                1,
                                ImportField.PHONE,
                                7),
                        ImportDates.DAY_FIRST);

        assertThatThrownBy(() -> mapping.requireComplete(table))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                new FieldError("phone", "imports.column-unknown")));
    }
}
