package app.wervel.patient.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.encounter.application.EncounterData;
import app.wervel.encounter.application.EncounterService;
import app.wervel.measure.application.ProfileService;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.redflag.application.RescreeningQueries;
import app.wervel.redflag.application.RescreeningService;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class TimelineQueriesIT {
    @Autowired TimelineQueries timeline;
    @Autowired CarePlanService plans;
    @Autowired EncounterService encounters;
    @Autowired ProfileService profiles;
    @Autowired RescreeningService rescreening;
    @Autowired RescreeningQueries rescreenings;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestCare care;
    @Autowired TestUsers users;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private PatientId treated() {
        var patient = care.patient();
        var plan = plans.draft(care.episode(patient), List.of(GoalData.saying("Weer fietsen")));
        plans.activate(plan.id(), plan.version());
        return patient;
    }

    @Test
    void tellsFromIntakeToPlanNewestFirst() {
        var page = timeline.page(treated(), Set.of(), null, 50);

        assertThat(page.next()).isNull();
        assertThat(page.events())
                .extracting(TimelineEvent::textKey)
                .contains(
                        "timeline.intake.started",
                        "timeline.intake.pluis_met_terugkoppeling",
                        "timeline.episode.started",
                        "timeline.plan.started");
        assertThat(page.events())
                .isSortedAccordingTo((one, other) ->
                        TimelinePosition.OLDEST_FIRST.compare(other.position(), one.position()));
    }

    @Test
    void pagesWithoutLosingOrRepeatingAnEvent() {
        var patient = treated();
        var all = timeline.page(patient, Set.of(), null, 50).events();

        List<TimelineEvent> read = new ArrayList<>();
        TimelinePosition next = null;
        do {
            var page = timeline.page(patient, Set.of(), next, 1);
            read.addAll(page.events());
            next = page.next();
        } while (next != null);

        assertThat(read).isEqualTo(all);
        assertThat(new HashSet<>(read)).hasSameSizeAs(all);
    }

    @Test
    void tellsWhatWasAmendedChosenAndTakenBack() {
        var patient = care.patient();
        var episode = care.episode(patient);
        var draft = encounters.startInEpisode(episode, null, note("Links pijn", null));
        var signed = encounters.sign(draft.id(), draft.version());
        encounters.amend(
                signed.id(),
                signed.version(),
                note("Rechts pijn", signed.content().day()),
                "Zijde verwisseld");
        profiles.choose(episode, 0, 2, "Goed sociaal netwerk");
        rescreening.require(null, patient, "Verkeerde patiënt");
        rescreening.withdraw(
                rescreenings.openOf(patient).getFirst().id(), "Bij de verkeerde genoteerd");

        assertThat(timeline.page(patient, Set.of(), null, 50).events())
                .extracting(TimelineEvent::textKey)
                .containsSequence(
                        "timeline.alarm.rescreen-withdrawn",
                        "timeline.alarm.rescreen",
                        "timeline.measure.profile-moderate",
                        "timeline.note.amended",
                        "timeline.note.signed");
    }

    private static EncounterData note(String told, @Nullable LocalDate day) {
        return new EncounterData(
                null, null, null, day, null, null, told, null, null, "Plan", null, false, null,
                null, null);
    }

    @Test
    void showsOneKindAlone() {
        var page = timeline.page(treated(), Set.of(TimelineKind.PLAN), null, 50);

        assertThat(page.events())
                .extracting(TimelineEvent::kind)
                .isNotEmpty()
                .containsOnly(TimelineKind.PLAN);
    }

    @Test
    void asksEachFeatureOnceHoweverMuchHappened() {
        var patient = treated();
        int few = TestQueries.of(() -> timeline.page(patient, Set.of(), null, 50)).size();
        for (int i = 0; i < 5; i++) {
            care.episode(patient);
        }
        int many = TestQueries.of(() -> timeline.page(patient, Set.of(), null, 50)).size();

        assertThat(many).isEqualTo(few);
    }

    @Test
    void whoLooksIsLogged() {
        var patient = treated();
        timeline.page(patient, Set.of(), null, 50);

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 1)).items())
                .singleElement()
                .satisfies(row -> assertThat(row.objectType()).isEqualTo("Timeline"));
    }

    @Test
    void aPageHasAtLeastOneEvent() {
        assertThatThrownBy(() -> timeline.page(PatientId.next(), Set.of(), null, 0))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void receptionSeesNoTimeline() {
        var patient = care.patient();
        users.logInAs(Role.RECEPTION);

        assertThatThrownBy(() -> timeline.page(patient, Set.of(), null, 10))
                .isInstanceOf(AccessDeniedException.class);
    }
}
