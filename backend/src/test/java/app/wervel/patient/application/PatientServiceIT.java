package app.wervel.patient.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.shared.Access;
import app.wervel.shared.Conflict;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class PatientServiceIT {
    private static final PageRequest FIRST_PAGE = new PageRequest(0, 50);

    @Autowired PatientService patients;
    @Autowired PatientQueries queries;
    @Autowired ClinicalProfileService clinical;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    @BeforeEach
    void receptionIsAtTheDesk() {
        users.logInAs(Role.RECEPTION);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "b",
                "berg",
                "Bergström",
                "bergstrom",
                "van den Bergstrom",
                "den bergström",
                "bergstrom zoë",
                "zoe",
                "zoë van den bergström",
                "bergstorm",
                "bergstrim",
                "Berg strom",
                "1984-02-29",
                "29-02-1984",
                "29/2/1984",
                "06-11 22 33 44",
                "0611223344",
                "+31611223344",
                "0031 6 11223344"
            })
    void findsAPatientAsPeopleAskForHer(String query) {
        var zoe = register("van den", "Bergström", "Zoë", "1984-02-29", "06 11223344");

        assertThat(queries.page(query, new PageRequest(0, 200)).items())
                .extracting(PatientRow::id)
                .contains(zoe.id());
    }

    @Test
    void findsAPatientByHerNumber() {
        var patient = register(null, "Nummerman", "Ina", "1970-01-02", "0201234567");

        assertThat(
                        queries.page(String.valueOf(patient.number()), FIRST_PAGE)
                                .items()
                                .getFirst()
                                .id())
                .isEqualTo(patient.id());
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "%",
                "_",
                "'; DROP TABLE patient; --",
                "\\",
                "x%y",
                "👩‍⚕️",
                "....",
                "van",
                "😀 😀",
                "a b c d e f g h i j k l m n o p"
            })
    void aStrangeQueryFindsNobodyAndBreaksNothing(String query) {
        register(null, "Zandstra", "Wout", "1991-03-04", "0612121212");

        assertThat(queries.page(query, FIRST_PAGE).items())
                .noneMatch(row -> row.name().familyName().equals("Zandstra"));
    }

    @Test
    void aSearchByNameIsAnsweredByTheIndex() {
        var plan =
                jdbc.execute(
                        (org.springframework.jdbc.core.StatementCallback<String>)
                                statement -> {
                                    statement.execute("SET enable_seqscan = off");
                                    try (var rows =
                                            statement.executeQuery(
                                                    "EXPLAIN SELECT id FROM patient WHERE search_name LIKE '%' || search_form('berg') || '%' OR search_form('berg') <<% search_name")) {
                                        var lines = new StringBuilder();
                                        while (rows.next()) {
                                            lines.append(rows.getString(1)).append('\n');
                                        }
                                        return lines.toString();
                                    } finally {
                                        statement.execute("RESET enable_seqscan");
                                    }
                                });

        assertThat(plan)
                .contains("Bitmap Index Scan on patient_search_name")
                .doesNotContain("Seq Scan");
    }

    @Test
    void warnsOfALikelyDuplicateUntilSomebodySaysItIsAnotherPerson() {
        register(null, "Hoekstra", "Jelle", "1975-05-05", "0650505050");
        var again =
                PatientData.minimal(
                        null, "Hoekstraa", "Jelle", LocalDate.parse("1975-05-05"), "0699999999");

        assertThat(queries.likelyDuplicates(again)).isNotEmpty();
        assertThatThrownBy(() -> patients.register(again, false))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict ->
                                assertThat(conflict.code()).isEqualTo("patient.likely-duplicate"));
        assertThat(patients.register(again, true).number()).isPositive();
    }

    @Test
    void ofTwentyDesksThatRegisterOnePersonAtOnceOneDoes() throws Exception {
        var data =
                PatientData.minimal(
                        null, "Tegelijk", "Mo", LocalDate.parse("1987-08-09"), "0687878787");
        var start = new CountDownLatch(1);
        List<Future<Boolean>> desks = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int desk = 0; desk < 20; desk++) {
                desks.add(
                        threads.submit(
                                users.inThread(
                                        Role.RECEPTION,
                                        () -> {
                                            start.await();
                                            return registers(data);
                                        })));
            }
            start.countDown();
        }

        assertThat(desks).filteredOn(Future::resultNow).hasSize(1);
    }

    private boolean registers(PatientData data) {
        try {
            patients.register(data, false);
            return true;
        } catch (Conflict likelyDuplicate) {
            return false;
        }
    }

    @Test
    void tellsEveryWrongFieldAtOnce() {
        var wrong =
                new PatientData(
                        " ",
                        null,
                        null,
                        null,
                        LocalDate.parse("2190-01-01"),
                        "q",
                        null,
                        null,
                        null,
                        "no address",
                        "xx",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "123456789",
                        null,
                        null);

        assertThatThrownBy(() -> patients.register(wrong, false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(InvalidInput.FieldError::field)
                                        .containsExactlyInAnyOrder(
                                                "familyName",
                                                "birthDate",
                                                "sex",
                                                "bsn",
                                                "language",
                                                "email"));
    }

    @Test
    void refusesAChangeOnAnOldVersionAndOverwritesNothing() {
        var patient = register(null, "Postma", "Lies", "1960-06-06", "0656565656");
        var first = patients.change(patient.id(), patient.version(), patient.data());

        assertThatThrownBy(() -> patients.change(patient.id(), patient.version() - 1, first.data()))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void everyAccessIsInTheLogWithItsUser() {
        var patient = register(null, "Logman", "Ad", "1950-01-01", "0201112223");
        queries.get(patient.id());
        patients.change(patient.id(), patient.version(), patient.data());

        var log =
                users.as(
                        Role.ADMINISTRATOR, () -> accessLog.page(patient.id().value(), FIRST_PAGE));

        assertThat(log.items())
                .extracting(AccessLogRow::action)
                .containsExactly(Access.Action.UPDATE, Access.Action.READ, Access.Action.CREATE);
        assertThat(log.items()).extracting(AccessLogRow::userName).containsOnly("Test reception");
    }

    @Test
    void aSearchLogsEveryPatientThatItShowed() {
        var patient = register(null, "Zoekema", "Ot", "1950-01-01", "0201112224");
        queries.page("zoekema", FIRST_PAGE);

        var log =
                users.as(
                        Role.ADMINISTRATOR, () -> accessLog.page(patient.id().value(), FIRST_PAGE));

        assertThat(log.items().getFirst().action()).isEqualTo(Access.Action.SEARCH);
    }

    @Test
    void theLogCannotBeChangedByTheApplication() {
        register(null, "Vast", "Jan", "1950-01-01", "0201112225");

        assertThatThrownBy(() -> jdbc.update("DELETE FROM access_log"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.update("UPDATE access_log SET user_name = 'x'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.execute("CREATE TABLE mine (id int)"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void receptionNeverReadsTheClinicalProfileAndTheAttemptIsLogged() {
        var patient = register(null, "Dicht", "Eva", "1950-01-01", "0201112226");
        int before = refusals();

        assertThatThrownBy(() -> clinical.get(patient.id()))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(refusals()).isEqualTo(before + 1);
    }

    @Test
    void theAdministratorChangesNoPatient() {
        var patient = register(null, "Beheer", "Eva", "1950-01-01", "0201112227");
        users.logInAs(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> patients.change(patient.id(), patient.version(), patient.data()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinical.get(patient.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyReadsAPatientWithoutLoggingIn() {
        users.logOut();

        assertThatThrownBy(() -> queries.get(new PatientId(UUID.randomUUID())))
                .isInstanceOf(org.springframework.security.core.AuthenticationException.class);
    }

    @Test
    void practitionersKeepClinicalAlertsApart() {
        var patient = register(null, "Alert", "Bo", "1950-01-01", "0201112228");
        users.logInAs(Role.PRACTITIONER);

        var saved =
                clinical.change(
                        patient.id(),
                        -1,
                        "Flauwte bij opstaan",
                        List.of("FALL_RISK", "FALL_RISK", "DIZZY_MEDICATION"));

        assertThat(clinical.get(patient.id())).isEqualTo(saved);
        assertThat(saved.precautions()).containsExactly("DIZZY_MEDICATION", "FALL_RISK");
    }

    private int refusals() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM access_log WHERE action = 'X'", Integer.class);
    }

    private PatientDetails register(
            String prefix, String family, String given, String birthDate, String phone) {
        return patients.register(
                PatientData.minimal(prefix, family, given, LocalDate.parse(birthDate), phone),
                true);
    }
}
