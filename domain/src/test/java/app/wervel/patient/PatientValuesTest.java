package app.wervel.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientValuesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "111222333,111222333",
        "111.222.333,111222333",
        "12345672,012345672",
        "123456782,123456782"
    })
    void aBsnPassesTheElevenTestAndEightDigitsGetALeadingZero(String typed, String kept) {
        assertThat(new Bsn(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222334",
                "000000000",
                "00000000",
                "1112223",
                "1112223333",
                "11122233a",
                "",
                "111222332"
            })
    void whatFailsTheElevenTestIsNoBsn(String typed) {
        assertThatThrownBy(() -> new Bsn(typed))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("patient.bsn-invalid");
    }

    @Test
    void aBsnNeverShowsItselfWhole() {
        assertThat(new Bsn("111222333")).hasToString("••••••333");
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 12345678", "+31 (0)30 123 45 67", "0032 2 123 45 67", "112 112"})
    void phoneNumbersAreKeptAsGiven(String typed) {
        assertThat(new PhoneNumber(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "bel mij",
                "06-1234567890123456",
                "06 1234 abc",
                "++31612345678"
            })
    void otherThingsAreNoPhoneNumber(String typed) {
        assertThatThrownBy(() -> new PhoneNumber(typed)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.nl", "jan.de.groot+wervel@sub.voorbeeld.example"})
    void mailAddressesThatCouldExist(String typed) {
        assertThat(new EmailAddress(" " + typed + " ").value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "a b@c.nl",
                "@c.nl",
                "a@.nl",
                "a@b..nl",
                "a@b.nl,c@d.nl",
                "<a@b.nl>"
            })
    void otherThingsAreNoMailAddress(String typed) {
        assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aNameIsSpokenWithItsPrefixAndSortedWithoutIt() {
        var name = new PersonName(" Berg ", "van den", "Sanne", null);

        assertThat(name.full()).isEqualTo("Sanne van den Berg");
        assertThat(name.sortable()).isEqualTo("Berg, Sanne van den");
        assertThat(new PersonName("Berg", null, null, "S.J.").full()).isEqualTo("S.J. Berg");
        assertThat(new PersonName("Berg", null, null, null).sortable()).isEqualTo("Berg");
    }

    @Test
    void somebodyCanBeReachedByPhoneOrByMail() {
        assertThat(new ContactDetails(null, null, "a@b.nl", null).phone()).isNull();
        assertThatThrownBy(() -> new ContactDetails(" ", null, "", null))
                .hasMessage("patient.phone-or-email-required");
    }

    @Test
    void nobodyIsBornTomorrowOrLongerAgoThanPeopleLive() {
        assertThat(Patient.possibleBirthDate(TODAY, TODAY)).isEqualTo(TODAY);
        assertThat(Patient.possibleBirthDate(TODAY.minusYears(120), TODAY))
                .isEqualTo(TODAY.minusYears(120));
        assertThatThrownBy(() -> Patient.possibleBirthDate(TODAY.plusDays(1), TODAY))
                .hasMessage("patient.birth-date-impossible");
        assertThatThrownBy(
                        () -> Patient.possibleBirthDate(TODAY.minusYears(120).minusDays(1), TODAY))
                .hasMessage("patient.birth-date-impossible");
    }

    @ParameterizedTest
    @CsvSource({"2008-11-23,18", "2008-11-24,17", "2004-02-29,22"})
    void ageIsCountedInFullYears(LocalDate birthDate, int age) {
        assertThat(Patient.ageOn(birthDate, TODAY)).isEqualTo(age);
    }
}
