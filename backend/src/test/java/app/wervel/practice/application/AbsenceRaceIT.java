package app.wervel.practice.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.AbsenceKind;
import app.wervel.practice.HoursKind;
import app.wervel.practice.Role;
import app.wervel.shared.InvalidInput;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestLocks;
import app.wervel.testing.TestUsers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Several who note something of one practitioner at once: one is first, the others are told. */
@BackendIT
class AbsenceRaceIT {
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 25;
    private static final Instant MONDAY = Instant.parse("2027-03-01T08:00:00Z");

    @Autowired AbsenceService absences;
    @Autowired WorkingHoursService hours;
    @Autowired TestAgenda agenda;
    @Autowired TestUsers users;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcTemplate jdbc;

    private TestAgenda.Place place;

    @BeforeEach
    void somebodyWorksHere() {
        place = agenda.open();
        // Now, not in the middle of a transaction that others wait for.
        users.as(Role.RECEPTION, () -> true);
    }

    @Test
    void ofAbsencesInOneTimeOneIsNotedAndTheOthersAreTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var start = MONDAY.plus(Duration.ofDays(round));

            var answers =
                    atOnce(
                            Role.RECEPTION,
                            number ->
                                    absences.add(
                                            place.practitioner(),
                                            start.plusSeconds(number * 60L),
                                            start.plusSeconds(7200),
                                            AbsenceKind.OTHER,
                                            null));

            assertThat(Collections.frequency(answers, "done")).isEqualTo(1);
            assertThat(Collections.frequency(answers, "absence.overlap")).isEqualTo(AT_ONCE - 1);
        }
    }

    @Test
    void ofWorkInOneTimeOneIsNotedAndTheOthersAreTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var day = LocalDate.of(2027, 3, 6).plusWeeks(round);

            var answers =
                    atOnce(
                            Role.ADMINISTRATOR,
                            number ->
                                    hours.add(
                                            new WorkingHoursData(
                                                    place.practitioner(),
                                                    place.location(),
                                                    HoursKind.WORK,
                                                    DayOfWeek.SATURDAY,
                                                    LocalTime.of(9, number),
                                                    LocalTime.of(12, 0),
                                                    day,
                                                    day)));

            assertThat(Collections.frequency(answers, "done")).isEqualTo(1);
            assertThat(Collections.frequency(answers, "working-hours.overlap"))
                    .isEqualTo(AT_ONCE - 1);
        }
    }

    /** Where both had written, each would wait for the other until the database ends one. */
    @Test
    void whoeverIsSecondWaitsBeforeWritingAndIsToldInTheEnd() throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<String> second =
                    transaction.execute(status -> {
                        absence(9, 11);
                        var begun = thread.submit(() -> answer(() -> absence(10, 12)));
                        TestLocks.awaitSomebodyWhoWaits(jdbc);
                        absence(11, 13);
                        return begun;
                    });

            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo("absence.overlap");
        }
    }

    private void absence(int from, int until) {
        users.as(
                Role.RECEPTION,
                () ->
                        absences.add(
                                place.practitioner(),
                                MONDAY.plus(Duration.ofHours(from)),
                                MONDAY.plus(Duration.ofHours(until)),
                                AbsenceKind.OTHER,
                                null));
    }

    private interface Note {
        void note(int number);
    }

    private List<String> atOnce(Role role, Note note) throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        List<Callable<String>> all = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            int each = number;
            all.add(
                    users.inThread(
                            role,
                            () -> {
                                together.await();
                                return answer(() -> note.note(each));
                            }));
        }
        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<String> answer : threads.invokeAll(all, 1, TimeUnit.MINUTES)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static String answer(Runnable note) {
        try {
            note.run();
            return "done";
        } catch (InvalidInput refused) {
            return refused.errors().getFirst().code();
        }
    }
}
