package app.wervel.imports.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.wervel.imports.application.ImportReport.Duplicate;
import app.wervel.practice.Role;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.SafeCsv;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class PatientImportIT {
    private static final String HEADINGS =
            "Achternaam;Tussenvoegsel;Voornaam;Geboortedatum;Geslacht;Telefoon;E-mail;Straat;Woonplaats;Taal;BSN;Bijzonderheden\n";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired ImportService imports;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired EntityManagerFactory entities;

    private long before;
    private String name;
    private int phones;

    @BeforeEach
    void receptionIsAtWork() {
        users.logInAs(Role.RECEPTION);
        before = patients();
        int test = COUNT.incrementAndGet();
        // Nobody of another test is like somebody of this one.
        name = word(test);
        phones = 50_000_000 + test * 10;
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private long patients() {
        return jdbc.queryForObject("SELECT count(*) FROM patient", Long.class);
    }

    private static String letters(int number) {
        return number == 0 ? "" : letters(number / 26) + (char) ('a' + number % 26);
    }

    private static String word(int seed) {
        return new Random(seed)
                .ints(10, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private String phone(int number) {
        return "06%08d".formatted(phones + number);
    }

    private static CsvTable table(String lines) {
        return CsvTableReader.read((HEADINGS + lines).getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport preview(String lines) {
        var table = table(lines);
        return imports.preview(table, guess(table), ImportChoices.NONE, (done, total) -> {});
    }

    private ImportReport run(String lines, Long... accepted) {
        var table = table(lines);
        return imports.run(
                table,
                guess(table),
                new ImportChoices(Set.of(accepted), false),
                (done, total) -> {});
    }

    private static ImportMapping guess(CsvTable table) {
        return ImportMapping.guess(ImportKind.PATIENTS, table);
    }

    private String line(String given, String birthDate, String phone, String bsn) {
        return "%s;van;%s;%s;v;%s;;Lindelaan;Ede;Engels;%s;\n"
                .formatted(name, given, birthDate, phone, bsn);
    }

    private Map<String, Object> stored() {
        return jdbc.queryForMap("SELECT * FROM patient WHERE family_name = ?", name);
    }

    @Test
    void aLineBecomesAPatientAsIfRegisteredAtTheDesk() {
        var report = run(line("Joke", "05-06-1980", phone(1), "111222333"));

        assertThat(report.errors()).isEmpty();
        assertThat(report.stored()).isTrue();
        assertThat(report.ready()).isEqualTo(1);
        assertThat(stored())
                .containsEntry("family_name_prefix", "van")
                .containsEntry("given_name", "Joke")
                .containsEntry("birth_date", java.sql.Date.valueOf("1980-06-05"))
                .containsEntry("sex", "F")
                .containsEntry("phone", phone(1))
                .containsEntry("street", "Lindelaan")
                .containsEntry("city", "Ede")
                .containsEntry("language", "en")
                .containsEntry("bsn", "111222333");
        assertThat((Long) stored().get("number")).isGreaterThan(1000);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM access_log WHERE action = 'C' AND patients @> ARRAY[?]::uuid[]",
                                Long.class,
                                stored().get("id")))
                .isEqualTo(1);
    }

    @Test
    void aPreviewStoresNothingAndShowsTheLinesAsTheyWouldBecome() {
        var report = preview(line("Joke", "5-6-1980", phone(1), ""));

        assertThat(report.stored()).isFalse();
        assertThat(report.ready()).isEqualTo(1);
        assertThat(report.first()).hasSize(1);
        assertThat(report.first().getFirst().values())
                .containsEntry(ImportField.BIRTH_DATE, "05-06-1980")
                .containsEntry(ImportField.SEX, "f")
                .containsEntry(ImportField.LANGUAGE, "en");
        assertThat(patients()).isEqualTo(before);
    }

    @Test
    void ofAThousandLinesExactlyTheThirtySevenBrokenOnesAreToldAndNothingIsStored() {
        List<String> good = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            good.add(
                    "%s%s;;Jan;%02d-%02d-%d;m;06%08d;;;;;;\n"
                            .formatted(
                                    name,
                                    letters(i + 1),
                                    1 + i % 28,
                                    1 + i % 12,
                                    1930 + i % 80,
                                    10_000_000 + i));
        }
        List<String> broken = new ArrayList<>(good);
        Set<Long> brokenLines = new TreeSet<>();
        for (int i = 0; i < 37; i++) {
            int at = 11 + i * 26;
            broken.set(
                    at,
                    switch (i % 6) {
                        case 0 -> ";;Jan;01-01-1980;m;0612345678;;;;;;\n";
                        case 1 -> name + ";;Jan;31-02-1980;m;0612345678;;;;;;\n";
                        case 2 -> name + ";;Jan;01-01-1980;m;geen;;;;;;\n";
                        case 3 -> name + ";;Jan;01-01-1980;m;0612345678;;;;;123456789;\n";
                        case 4 -> name + ";;Jan;01-01-1980;m;0612345678;;;;\n";
                        default -> name + ";;Jan;01-01-1980;q;;a b@c;;;klingon;;\n";
                    });
            brokenLines.add(at + 2L);
        }

        var refused = run(String.join("", broken));

        assertThat(refused.stored()).isFalse();
        assertThat(refused.total()).isEqualTo(1000);
        assertThat(refused.errors().stream().map(ImportError::line).collect(Collectors.toSet()))
                .isEqualTo(brokenLines);
        assertThat(patients()).isEqualTo(before);

        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        var stored = run(String.join("", good));

        assertThat(stored.errors()).isEmpty();
        assertThat(stored.duplicates()).isEmpty();
        assertThat(stored.stored()).isTrue();
        assertThat(patients()).isEqualTo(before + 1000);
        assertThat(statistics.getPrepareStatementCount()).isLessThan(1100);
    }

    @Test
    void everythingThatIsWrongWithALineIsToldByColumn() {
        var report = preview(name + ";;Jan;01-01-1980;q;;a b@c;;;klingon;;\n");

        assertThat(report.errors())
                .extracting(ImportError::field, ImportError::code, ImportError::value)
                .containsExactlyInAnyOrder(
                        tuple(ImportField.SEX, "patient.sex-unknown", "q"),
                        tuple(ImportField.EMAIL, "patient.email-invalid", "a b@c"),
                        tuple(ImportField.LANGUAGE, "patient.language-unknown", "klingon"));
        assertThat(report.first().getFirst().faulty()).isTrue();
    }

    @Test
    void ofAWrongBsnOnlyTheLastDigitsAreShown() {
        var report = preview(line("Joke", "05-06-1980", phone(1), "123456789"));

        assertThat(report.errors()).extracting(ImportError::value).containsExactly("…789");
    }

    @Test
    void theSameFileTwiceFindsEverybodyAgain() {
        String file =
                line("Joke", "05-06-1980", phone(1), "") + line("Piet", "07-08-1950", phone(2), "");
        run(file);

        var again = run(file);

        assertThat(again.stored()).isFalse();
        assertThat(again.ready()).isZero();
        assertThat(again.duplicates()).extracting(Duplicate::line).containsExactly(2L, 3L);
        assertThat(again.duplicates().getFirst().known().name().familyName()).isEqualTo(name);
        assertThat(patients()).isEqualTo(before + 2);
    }

    @Test
    void aDuplicateIsLeftOutUnlessItIsSaidToBeSomebodyElse() {
        run(line("Joke", "05-06-1980", phone(1), ""));
        String file =
                line("Anna", "05-06-1980", phone(3), "") + line("Piet", "07-08-1950", phone(2), "");

        assertThat(run(file).ready()).isEqualTo(1);
        assertThat(patients()).isEqualTo(before + 2);
        assertThat(run(line("Anna", "05-06-1980", phone(3), ""), 2L).ready()).isEqualTo(1);
        assertThat(patients()).isEqualTo(before + 3);
    }

    @Test
    void theSamePersonTwiceInOneFileIsADuplicateToo() {
        String file =
                line("Joke", "05-06-1980", phone(1), "") + line("J.", "05-06-1980", phone(5), "");

        var report = run(file);

        assertThat(report.duplicates()).hasSize(1);
        assertThat(report.duplicates().getFirst().earlierLine()).isEqualTo(2);
        assertThat(patients()).isEqualTo(before + 1);
    }

    @Test
    void theSameBsnIsTheSamePersonWhateverIsAccepted() {
        run(line("Joke", "05-06-1981", phone(1), "123456782"));
        name = word(-phones);

        var report = run(line("Piet", "07-08-1950", phone(2), "123456782"), 2L);

        assertThat(report.duplicates()).hasSize(1);
        assertThat(report.duplicates().getFirst().sameBsn()).isTrue();
        assertThat(report.ready()).isZero();
        assertThat(patients()).isEqualTo(before + 1);
    }

    @Test
    void aFormulaIsStoredAsTheTextThatItIs() {
        var report = run("=cmd|'/c calc'!A0;;" + name + ";01-02-1933;m;0611223344;;;;;;\n");

        assertThat(report.stored()).isTrue();
        assertThat(
                        jdbc.queryForObject(
                                "SELECT family_name FROM patient WHERE given_name = ?",
                                String.class,
                                name))
                .isEqualTo("=cmd|'/c calc'!A0");
        assertThat(SafeCsv.harmless("=cmd|'/c calc'!A0")).startsWith("'");
    }

    @Test
    void progressCountsToTheEnd() {
        String file =
                IntStream.range(0, 250)
                        .mapToObj(i ->
                                "%s%s;;Jan;01-01-%d;m;06%08d;;;;;;\n"
                                        .formatted(
                                                name,
                                                letters(i + 1),
                                                1930 + i % 80,
                                                30_000_000 + i))
                        .collect(Collectors.joining());
        var table = table(file);
        List<Integer> heard = new ArrayList<>();

        imports.run(table, guess(table), ImportChoices.NONE, (done, total) -> heard.add(done));

        assertThat(heard).containsExactly(100, 200, 250);
    }

    @Test
    void withoutTheColumnsThatAreNeededNothingIsRead() {
        var table = CsvTableReader.read("x;y\n1;2\n".getBytes(StandardCharsets.UTF_8));
        var mapping = guess(table);

        assertThatThrownBy(
                        () -> imports.run(table, mapping, ImportChoices.NONE, (done, total) -> {}))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRACTITIONER", "ADMINISTRATOR"})
    void onlyReceptionImports(Role role) {
        users.logInAs(role);
        var table = table(line("Joke", "05-06-1980", phone(1), ""));
        var mapping = guess(table);
        byte[] file = HEADINGS.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(
                        () -> imports.run(table, mapping, ImportChoices.NONE, (done, total) -> {}))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        imports.preview(table, mapping, ImportChoices.NONE, (done, total) -> {}))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.read(file)).isInstanceOf(AccessDeniedException.class);
        assertThat(patients()).isEqualTo(before);
    }
}
