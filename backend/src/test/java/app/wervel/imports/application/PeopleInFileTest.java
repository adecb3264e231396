package app.wervel.imports.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.imports.application.PeopleInFile.Twin;
import app.wervel.patient.application.PatientData;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeopleInFileTest {
    private static final LocalDate BORN = LocalDate.of(1980, 5, 5);

    private final PeopleInFile people = new PeopleInFile();

    private static PatientData person(String name, String given, LocalDate born, String phone) {
        return PatientData.minimal("", name, given, born, phone);
    }

    @Test
    void theSameNameAndBirthDateIsTheSamePersonHoweverItIsWritten() {
        assertThat(people.earlier(2, person("Zoë", "A", BORN, "0611111111"))).isEmpty();
        assertThat(people.earlier(3, person("ZOE", "B", BORN, "0622222222")))
                .contains(new Twin(2, false));
    }

    @Test
    void theSamePhoneWithTheSameBirthDateOrTheSameNameIsTheSamePerson() {
        assertThat(people.earlier(2, person("Visser", "Jan", BORN, "06 12345678"))).isEmpty();
        assertThat(people.earlier(3, person("Bakker", "Jan", BORN, "+31612345678")))
                .contains(new Twin(2, false));
        assertThat(people.earlier(4, person("Visser", "Jan", BORN.plusDays(1), "0612345678")))
                .contains(new Twin(2, false));
    }

    @Test
    void aFamilyMayShareAPhone() {
        assertThat(people.earlier(2, person("Visser", "Jan", BORN, "0612345678"))).isEmpty();
        assertThat(people.earlier(3, person("Visser", "Piet", BORN.plusYears(2), "0612345678")))
                .isEmpty();
    }
}
