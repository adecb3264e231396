package app.wervel.benchmarks.agenda;

import app.wervel.benchmarks.Timings;
import app.wervel.encounter.application.EncounterFilter;
import app.wervel.encounter.application.EncounterQueries;
import app.wervel.encounter.application.ReferralQueries;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.medicine.application.MedicineQueries;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.TimelineQueries;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RescreeningQueries;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.shared.application.PageRequest;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long the page of a patient with 500 encounters takes, beside one with 5, in a practice of
 * 20,000 others: everything that its header, its first tab and its tab of notes read. And in how
 * many statements.
 *
 * <p>Argument: how often each is measured, default 200.
 */
public final class RecordBenchmark {
    private static final ZoneId ZONE = BenchmarkDatabase.ZONE;
    private static final int TIMELINE_PAGE = 25;
    private static final int MANY = 500;
    private static final int FEW = 5;
    private static final PatientId OFTEN = new PatientId(LargePractice.patient(1));
    private static final PatientId SELDOM = new PatientId(LargePractice.patient(2));

    /** 500 notes of the first patient, 5 of the second, 20,000 of the others. */
    private static final String RECORDS =
            """
            INSERT INTO intake (id, version, patient_id, practitioner_id, started_at, status, access, body_regions,
                activity_names, activity_scores, answers, form, form_version, region_answers)
            SELECT gen_random_uuid(), 0, id, '%1$s', now() - interval '700 days', 'DRAFT', 'REFERRAL', '{}',
                   '{}', '{}', '{}', 'LOW_BACK', '1.0', '{}'
            FROM patient;
            INSERT INTO episode_of_care (id, version, patient_id, intake_id, title, started_on, status, referred_treatments)
            SELECT gen_random_uuid(), 0, patient_id, id, 'Lage rugpijn', current_date - 690, 'OPEN', 9 FROM intake;
            INSERT INTO encounter (id, version, patient_id, episode_id, practitioner_id, status, kind, day, subjective,
                plan_text, pain, started_on, started_at, effective_day, effective_kind, amendments, signed_at, signed_by,
                signed_by_name)
            SELECT gen_random_uuid(), 1, c.patient_id, c.id, '%1$s', 'SIGNED', 'TREATMENT', current_date - each,
                   'Het gaat beter met bukken en tillen, nog stijf in de ochtend. ' || each, 'Oefeningen volgens plan.', 3,
                   current_date - each, now(), current_date - each, 'TREATMENT', 0, now() - each * interval '1 day', '%1$s', 'Fysio 1'
            FROM episode_of_care c
            CROSS JOIN LATERAL generate_series(1, CASE c.patient_id WHEN '%2$s' THEN 500 WHEN '%3$s' THEN 5
                ELSE 7 END) each;
            ANALYZE;
            """;

    private final ConfigurableApplicationContext context;

    private RecordBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        try (var database = new BenchmarkDatabase()) {
            database.practice()
                    .add(
                            RECORDS.formatted(
                                    LargePractice.practitioner(1), OFTEN.value(), SELDOM.value()));
            try (var context = database.start()) {
                new RecordBenchmark(context).run(times);
            }
        }
    }

    private void run(int times) throws Exception {
        System.out.println("| | times | median | 95% | 99% |\n| --- | --- | --- | --- | --- |");
        for (var patient : List.of(SELDOM, OFTEN)) {
            int notes = patient.equals(OFTEN) ? MANY : FEW;
            System.out.println(
                    Timings.of(
                            "patient page with %d notes: header and first tab".formatted(notes),
                            times,
                            _ -> page(patient)));
            System.out.println(
                    Timings.of("— its notes, first page", times, _ -> notes(patient, null, 0)));
            System.out.println(
                    Timings.of(
                            "— its notes, a word searched",
                            times,
                            _ -> notes(patient, "stijf ochtend", 0)));
        }
        System.out.println(
                Timings.of(
                        "— its notes, the last page",
                        times,
                        _ -> notes(OFTEN, null, MANY / 10 - 1)));
        System.out.println();
        for (var patient : List.of(SELDOM, OFTEN)) {
            System.out.printf(
                    "%d notes: %d statements for the page, %d for the notes%n",
                    patient.equals(OFTEN) ? MANY : FEW,
                    statements(() -> page(patient)),
                    statements(() -> notes(patient, null, 0)));
        }
    }

    /** What header and first tab read, in the order in which the page is built. */
    private void page(PatientId patient) {
        context.getBean(PatientQueries.class).get(patient);
        context.getBean(RedFlagQueries.class).openOf(patient);
        context.getBean(RescreeningQueries.class).openOf(patient);
        context.getBean(ClinicalProfileService.class).get(patient);
        context.getBean(MedicineQueries.class).takenBy(patient);
        context.getBean(AgendaQueries.class).nextOf(patient);
        context.getBean(ReferralQueries.class).ofPatient(patient);
        context.getBean(TimelineQueries.class).page(patient, Set.of(), null, TIMELINE_PAGE);
    }

    private void notes(PatientId patient, @Nullable String words, int page) {
        context.getBean(EpisodeQueries.class).ofPatient(patient);
        context.getBean(EncounterQueries.class)
                .page(patient, new EncounterFilter(null, words), new PageRequest(page, 10));
    }

    /** Our own and Hibernate's. */
    private static int statements(Runnable action) {
        var own = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var mapped = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
        var sent = new ListAppender<ILoggingEvent>();
        sent.start();
        for (var logger : List.of(own, mapped)) {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(sent);
        }
        action.run();
        for (var logger : List.of(own, mapped)) {
            logger.detachAppender(sent);
            logger.setLevel(Level.WARN);
        }
        return (int)
                sent.list.stream()
                        .filter(event ->
                                event.getLoggerName().equals("org.hibernate.SQL")
                                        || event.getFormattedMessage()
                                                .startsWith("Executing prepared SQL statement"))
                        .count();
    }
}
