package app.wervel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.patient.Bsn;
import app.wervel.patient.application.PatientData;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPeopleTest {
    private static final List<DemoCase> CASES = DemoCases.read();

    private static List<PatientData> people(LocalDate today) {
        var people = new DemoPeople(today);
        List<PatientData> all = new ArrayList<>();
        for (int i = 0; i < CASES.size(); i++) {
            all.add(people.next(i, CASES.get(i)));
        }
        return all;
    }

    @Test
    void areTheSameEachTime() {
        var day = LocalDate.of(2026, 11, 22);
        assertThat(people(day)).isEqualTo(people(day));
    }

    @Test
    void onlyBirthDatesMoveWithTheDay() {
        assertThat(people(LocalDate.of(2027, 7, 1)))
                .usingRecursiveComparison()
                .ignoringFields("birthDate")
                .isEqualTo(people(LocalDate.of(2026, 11, 22)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2028-02-29", "2028-08-31", "2027-01-01"})
    void keepTheirAgeSinceTheOldestIntake(LocalDate today) {
        var people = people(today);
        for (int i = 0; i < people.size(); i++) {
            LocalDate birthDate = people.get(i).birthDate();
            // A weekend moves an intake two days back.
            for (LocalDate day : List.of(today, today.minusDays(DemoCase.OLDEST + 2L))) {
                assertThat(Period.between(birthDate, day).getYears()).isEqualTo(CASES.get(i).age());
            }
        }
    }

    @Test
    void haveNumbersThatNobodyHas() {
        assertThat(people(LocalDate.of(2026, 11, 22)))
                .allSatisfy(person -> {
                    assertThat(person.phone()).startsWith("06 00");
                    if (person.email() != null) {
                        assertThat(person.email()).endsWith(".example");
                    }
                });
    }

    @Test
    void haveEachTheirOwnBsnThatPassesTheElevenTest() {
        var numbers = IntStream.range(0, DemoRecords.PATIENTS).mapToObj(DemoPeople::bsn).toList();
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(new Bsn(number).value()).startsWith("9999"));
    }
}
