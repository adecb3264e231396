package app.wervel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.testing.TestDatabaseInitializer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo practice holds when it was filled. In a database of its own: other tests book and
 * register people in the one that they share. First of all, because the holder of who is logged in
 * belongs to the application that was started last.
 */
@Order(1)
@SpringBootTest(properties = {"wervel.empty=false", "wervel.test=demo-practice"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class DemoPracticeIT {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300 | patient",
                "45 | intake",
                "20 | intake WHERE access = 'DIRECT'",
                "10 | intake WHERE access = 'REFERRAL'",
                "1 | red_flag WHERE state <> 'CLOSED' AND urgency IN ('GP_SOON', 'SAME_DAY', 'EMERGENCY_NOW')",
                "1 | intake WHERE status = 'DRAFT'",
                "5 | red_flag_step WHERE kind = 'answered'",
                "10 | intake_conclusion WHERE screening = 'PLUIS'",
                "5 | intake_conclusion WHERE classification = 'RADICULAR'",
                "20 | care_plan WHERE status = 'ACTIVE'",
                "1 | care_plan WHERE status = 'DRAFT'",
                "1 | care_plan WHERE status = 'ENDED'",
                "5 | care_plan_confirmation",
                "5 | clinical_profile WHERE clinical_alert IS NOT NULL",
                "5 | patient WHERE organisational_alert IS NOT NULL",
                "10 | patient WHERE emergency_contact_phone IS NOT NULL",
                "30 | patient WHERE bsn IS NOT NULL",
                "1 | patient WHERE upper(language) = 'EN'",
                "1 | patient WHERE upper(language) = 'TR'",
                "2 | location",
                "5 | room",
                "2 | equipment",
                "6 | appointment_type",
                "1 | appointment_type WHERE capacity > 1",
                "1 | absence WHERE end_at > now()",
                "6 | (SELECT DISTINCT practitioner_id FROM working_hours WHERE kind = 'WORK') AS p",
                "1 | working_hours WHERE until_minute = 20 * 60",
                "300 | appointment WHERE status = 'DONE'",
                "300 | appointment WHERE status IN ('BOOKED', 'CONFIRMED')",
                "3 | appointment WHERE status = 'NO_SHOW'",
                "3 | appointment WHERE cancelled_late",
                "3 | appointment WHERE status = 'CANCELLED' AND NOT cancelled_late",
                "3 | appointment WHERE patient_id IS NULL",
                "15 | appointment WHERE session_id <> id",
                "2 | (SELECT series_id FROM appointment GROUP BY series_id HAVING count(*) >= 4 AND series_id IS NOT NULL) AS s",
                "5 | waiting_list_entry WHERE status = 'WAITING'",
                "1 | waiting_list_entry WHERE gives_up_id IS NOT NULL"
            })
    void holdsAtLeast(long expected, String rows) {
        assertThat(count(rows)).isGreaterThanOrEqualTo(expected);
    }

    @Test
    void everyPractitionerHasTakenIntakes() {
        assertThat(
                        jdbc.queryForList(
                                "SELECT DISTINCT u.username FROM intake i JOIN app_user u ON u.id = i.practitioner_id",
                                String.class))
                .containsExactlyInAnyOrder("anna", "bram", "carlijn", "daan", "esther", "faisal");
    }

    static List<JsonNode> vignettes() {
        try (var file =
                DemoPracticeIT.class.getResourceAsStream("/app/wervel/triage/vignettes.json")) {
            List<JsonNode> all = new ArrayList<>();
            JSON.readTree(file).get("vignettes").forEach(all::add);
            return all;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void allTwentyVignettesArePatientsHere() {
        assertThat(vignettes()).hasSize(20);
        assertThat(
                        DemoCases.read().stream()
                                .map(DemoCase::vignette)
                                .filter(java.util.Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(
                        vignettes().stream().map(each -> each.get("id").asString()).toList());
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void theVignettesIntakeGotItsSuggestion(JsonNode vignette) {
        var found =
                jdbc.queryForList(
                        """
                        SELECT i.status, c.suggested_urgency, c.suggestion, date_part('year', age(p.birth_date)) AS age, p.sex
                        FROM intake i JOIN patient p ON p.id = i.patient_id LEFT JOIN intake_conclusion c ON c.intake_id = i.id
                        WHERE i.complaint = ?
                        """,
                        vignette.get("complaint_nl").asString());
        assertThat(found).hasSize(1);
        var intake = found.getFirst();
        assertThat(((Number) intake.get("age")).intValue()).isEqualTo(vignette.get("age").asInt());
        assertThat(intake.get("sex"))
                .isEqualTo(vignette.get("sex").asString().toUpperCase(java.util.Locale.ROOT));
        if (intake.get("status").equals("DRAFT")) {
            assertThat(vignette.get("id").asString()).isEqualTo("V-G19");
            return;
        }
        var expected = vignette.get("expected");
        assertThat(String.valueOf(intake.get("suggested_urgency")))
                .isEqualToIgnoringCase(expected.get("urgency").asString());
        List<String> rules = new ArrayList<>();
        JSON.readTree((String) intake.get("suggestion"))
                .get("rules")
                .forEach(rule -> rules.add(rule.get("id").asString()));
        List<String> expectedRules = new ArrayList<>();
        expected.get("rules_fired").forEach(rule -> expectedRules.add(rule.asString()));
        assertThat(rules).containsExactlyInAnyOrderElementsOf(expectedRules);
    }

    @Test
    void nobodyConcludedPluisWhereTheRulesAskForADoctor() {
        assertThat(
                        count(
                                "intake_conclusion WHERE screening = 'PLUIS' AND suggested_urgency NOT IN ('NONE', 'GP_IF_PERSISTS')"))
                .isZero();
    }

    @Test
    void everyActivatedPlanHasAGoalAndThreeToSixExercises() {
        assertThat(
                        count(
                                """
                                care_plan p WHERE activated_at IS NOT NULL AND NOT (
                                    EXISTS (SELECT FROM care_plan_goal g WHERE g.care_plan_id = p.id)
                                    AND (SELECT count(*) FROM care_plan_prescription x WHERE x.care_plan_id = p.id) BETWEEN 3 AND 6)
                                """))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake WHERE started_at > now()",
                "intake WHERE referral_date > current_date",
                "intake_conclusion WHERE concluded_at > now()",
                "intake_informed WHERE at > now() OR recorded_at > now()",
                "red_flag_step WHERE at > now() OR recorded_at > now()",
                "episode_of_care WHERE started_on > current_date OR closed_on > current_date",
                "care_plan WHERE activated_at > now()",
                "care_plan_confirmation WHERE confirmed_at > now()",
                "access_log WHERE at > now()",
                "appointment WHERE created_at > now()",
                "appointment_history WHERE at > now()",
                "appointment WHERE status IN ('DONE', 'NO_SHOW') AND end_at > now()",
                "appointment WHERE status IN ('ARRIVED', 'IN_TREATMENT') AND start_at > now() + interval '1 hour'",
                "waiting_list_entry WHERE created_at > now()",
                "patient WHERE birth_date > current_date"
            })
    void nothingLiesInTheFuture(String rows) {
        assertThat(count(rows)).isZero();
    }

    @Test
    void oneThingFollowsTheOther() {
        assertThat(
                        count(
                                """
                                intake i
                                JOIN intake_conclusion c ON c.intake_id = i.id
                                LEFT JOIN intake_informed n ON n.intake_id = i.id
                                LEFT JOIN red_flag f ON f.intake_id = i.id
                                LEFT JOIN red_flag_step a ON a.red_flag_id = f.id AND a.kind = 'answered'
                                LEFT JOIN episode_of_care e ON e.intake_id = i.id
                                LEFT JOIN care_plan p ON p.episode_id = e.id
                                LEFT JOIN care_plan_goal g ON g.care_plan_id = p.id
                                WHERE i.referral_date >= i.started_at OR c.concluded_at <= i.started_at OR n.at < i.started_at
                                   OR a.at <= c.concluded_at OR e.started_on < (i.started_at - interval '1 day')::date
                                   OR p.activated_at <= c.concluded_at OR e.closed_on < p.activated_at::date
                                   OR g.target_date <= i.started_at::date
                                """))
                .isZero();
    }

    @Test
    void everyAppointmentLiesInWorkingHoursOutsideBreaksAndAbsences() {
        assertThat(
                        count(
                                """
                                appointment a
                                CROSS JOIN LATERAL (SELECT a.start_at AT TIME ZONE 'Europe/Amsterdam' AS s,
                                    a.end_at AT TIME ZONE 'Europe/Amsterdam' AS e) t
                                WHERE NOT EXISTS (SELECT FROM working_hours w WHERE w.practitioner_id = a.practitioner_id
                                        AND w.kind = 'WORK' AND w.weekday = date_part('isodow', t.s)
                                        AND w.from_minute <= date_part('hour', t.s) * 60 + date_part('minute', t.s)
                                        AND w.until_minute >= date_part('hour', t.e) * 60 + date_part('minute', t.e))
                                   OR EXISTS (SELECT FROM working_hours w WHERE w.practitioner_id = a.practitioner_id
                                        AND w.kind = 'BREAK' AND w.weekday = date_part('isodow', t.s)
                                        AND w.from_minute < date_part('hour', t.e) * 60 + date_part('minute', t.e)
                                        AND w.until_minute > date_part('hour', t.s) * 60 + date_part('minute', t.s))
                                   OR EXISTS (SELECT FROM absence x WHERE x.practitioner_id = a.practitioner_id
                                        AND x.start_at < a.end_at AND x.end_at > a.start_at)
                                """))
                .isZero();
    }

    @Test
    void everyAppointmentTellsHowItCameToBeAsItIs() {
        assertThat(
                        count(
                                """
                                appointment a WHERE a.status IS DISTINCT FROM (
                                    SELECT h.status FROM appointment_history h WHERE h.appointment_id = a.id
                                    ORDER BY h.id DESC LIMIT 1)
                                   OR NOT EXISTS (SELECT FROM appointment_history h
                                        WHERE h.appointment_id = a.id AND h.action = 'BOOKED')
                                   OR (a.patient_id IS NOT NULL AND NOT EXISTS (SELECT FROM access_log l
                                        WHERE l.object_id = a.id AND l.action = 'C'))
                                """))
                .isZero();
    }

    @Test
    void theAgendaIsAboutSixtyPerCentFull() {
        Double booked =
                jdbc.queryForObject(
                        """
                        SELECT sum(extract(epoch FROM end_at - start_at)) / 60 FROM appointment
                        WHERE session_id = id AND status <> 'CANCELLED'
                        """,
                        Double.class);
        Double perWeek =
                jdbc.queryForObject(
                        """
                        SELECT sum(CASE kind WHEN 'WORK' THEN 1 ELSE -1 END * (until_minute - from_minute))
                        FROM working_hours
                        """,
                        Double.class);
        assertThat(booked / (perWeek * 7)).isBetween(0.45, 0.70);
    }

    @Test
    void thePastGoesBackHalfAYear() {
        assertThat(count("intake WHERE started_at < now() - interval '5 months'")).isPositive();
        assertThat(count("intake WHERE started_at < now() - interval '7 months'")).isZero();
    }

    @Test
    void whatWasConcludedCannotBeChangedInTheDemoPracticeEither() {
        assertThatThrownBy(() -> jdbc.update("UPDATE intake_conclusion SET reason = 'x'"))
                .isInstanceOf(DataAccessException.class);
    }

    private long count(String rows) {
        Long found = jdbc.queryForObject("SELECT count(*) FROM " + rows, Long.class);
        return found == null ? 0 : found;
    }
}
