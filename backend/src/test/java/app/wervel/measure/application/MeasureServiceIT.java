package app.wervel.measure.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.measure.Change;
import app.wervel.measure.FormReading;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.MeasureMoment;
import app.wervel.measure.ScaleScore;
import app.wervel.measure.ScoreId;
import app.wervel.measure.ScoringResult.Reason;
import app.wervel.measure.TreatmentProfile;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.practice.application.CurrentUser;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.ResponseStatus;
import app.wervel.questionnaire.application.ResponseData;
import app.wervel.questionnaire.application.ResponseQueries;
import app.wervel.questionnaire.application.ResponseService;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class MeasureServiceIT {
    private static final List<String> START_BACK =
            List.of(
                    "low_mood",
                    "bothersomeness",
                    "fear",
                    "worry",
                    "leg_pain",
                    "walking",
                    "dressing",
                    "pain_elsewhere",
                    "catastrophising");

    @Autowired MeasureService measures;
    @Autowired MeasureQueries queries;
    @Autowired ProfileService profiles;
    @Autowired InstrumentImportService imports;
    @Autowired InstrumentRegistry registry;
    @Autowired EpisodeService episodes;
    @Autowired EpisodeQueries episodeQueries;
    @Autowired ResponseQueries responses;
    @Autowired ResponseService answers;
    @Autowired AccessLogQueries accessLog;
    @Autowired CurrentUser currentUser;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;

    private PatientId patient;
    private EpisodeId episode;
    private LocalDate today;

    @BeforeEach
    void anEpisode() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        episode = care.episode(patient);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void logOut() {
        users.logOut();
    }

    private static ScoreData pain(int average) {
        return ScoreData.today("nprs", "nl", average(average));
    }

    private static QuestionnaireAnswers average(int average) {
        return QuestionnaireAnswers.NONE.with("average", Answer.Numeric.of(average));
    }

    private ScoreData pain(int average, LocalDate on) {
        return new ScoreData(
                "nprs", null, on, null, "paper", "nl", average(average), UUID.randomUUID());
    }

    private static void assertRule(ThrowingCallable action, String code) {
        assertThatThrownBy(action)
                .asInstanceOf(type(DomainRuleViolation.class))
                .extracting(DomainRuleViolation::code)
                .isEqualTo(code);
    }

    private static void assertInvalid(ThrowingCallable action, String field, String code) {
        assertThatThrownBy(action)
                .asInstanceOf(type(InvalidInput.class))
                .extracting(InvalidInput::errors)
                .isEqualTo(List.of(new FieldError(field, code)));
    }

    private static void assertConflict(ThrowingCallable action, String code) {
        assertThatThrownBy(action)
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::code)
                .isEqualTo(code);
    }

    @Test
    void importedInstrumentIsFilledInScoredAndKeepsOldScoresWhenAnotherVersionComes() {
        imports.accept(TestInstrumentFiles.twenty("1", "Verzonnen recht"), "qbpds", Map.of());
        measures.record(
                episode,
                new ScoreData(
                        "qbpds",
                        null,
                        today.minusDays(21),
                        "start",
                        "screen",
                        "nl",
                        TestInstrumentFiles.all(4),
                        UUID.randomUUID()));
        var first = queries.ofEpisode(episode).course("qbpds").orElseThrow().scores();

        imports.accept(TestInstrumentFiles.twenty("2", "Verzonnen recht"), "qbpds", Map.of());
        measures.record(episode, ScoreData.today("qbpds", "nl", TestInstrumentFiles.all(2)));

        var course = queries.ofEpisode(episode).course("qbpds").orElseThrow();
        assertThat(course.scores())
                .extracting(ScoreRow::version, ScoreRow::total)
                .containsExactly(
                        tuple("1", BigDecimal.valueOf(80)), tuple("2", BigDecimal.valueOf(40)));
        assertThat(course.scores().getFirst()).isEqualTo(first.getFirst());
        assertThat(course.changes())
                .extracting(Change::sameVersion, Change::matters)
                .containsExactly(tuple(false, null));
        var response = Objects.requireNonNull(first.getFirst().response());
        var kept = responses.get(response);
        assertThat(kept.answers()).isEqualTo(TestInstrumentFiles.all(4));
        assertThat(kept.questionnaire().definition().version()).isEqualTo("1");
        assertThat(kept.language()).isEqualTo("nl");
    }

    @Test
    void draftOfAnotherPatientCompletesNothing() {
        var version = measures.toFillIn("nprs").questionnaire();
        var draft = answers.start(care.patient(), version, ResponseData.onScreen("nl", average(3)));

        assertThatThrownBy(() ->
                        measures.record(
                                episode, pain(4), new DraftVersion(draft.id(), draft.version())))
                .isInstanceOf(NotFound.class);

        assertThat(responses.get(draft.id()).status()).isEqualTo(ResponseStatus.DRAFT);
        assertThat(queries.ofEpisode(episode).course("nprs")).isEmpty();
    }

    @Test
    void scoreFromElsewhereLeavesWhatSomebodyIsFillingInAlone() {
        var version = measures.toFillIn("nprs").questionnaire();
        var draft = answers.start(patient, version, ResponseData.onScreen("nl", average(3)));

        measures.record(episode, pain(8));

        assertThat(responses.get(draft.id())).isEqualTo(draft);
        assertThat(queries.latestOf(episode).getFirst().latest().orElseThrow().total())
                .isEqualByComparingTo("8");
    }

    @Test
    void versionsAreThoseOfOneInstrument() {
        imports.accept(TestInstrumentFiles.twenty("1", "Verzonnen recht"), "qbpds", Map.of());
        imports.accept(TestInstrumentFiles.twenty("2", "Verzonnen recht"), "qbpds", Map.of());

        assertThat(measures.versions("qbpds"))
                .extracting(VersionRow::instrument)
                .containsOnly("qbpds");
        assertThat(measures.versions("qbpds")).extracting(VersionRow::version).contains("1", "2");
        assertThatThrownBy(() -> measures.versions("no-instrument")).isInstanceOf(NotFound.class);
    }

    @Test
    void skippedItemGivesNoScoreButKeepsTheAnswers() {
        imports.accept(TestInstrumentFiles.twenty("1", "Verzonnen recht"), "qbpds", Map.of());
        var score =
                measures.record(
                        episode,
                        ScoreData.today("qbpds", "nl", TestInstrumentFiles.all(3).without("q7")));
        assertThat(score.total()).isNull();
        assertThat(score.notScored()).isEqualTo(Reason.MISSING_ITEMS);
        assertThat(queries.latestOf(episode)).isEmpty();
    }

    @Test
    void painIsScoredWithWhatIsShipped() {
        var answers =
                average(6).with("now", Answer.Numeric.of(4)).with("worst", Answer.Numeric.of(9));
        var score = measures.record(episode, ScoreData.today("nprs", "en", answers));
        assertThat(score.total()).isEqualByComparingTo("6");
        assertThat(score.moment()).isEqualTo(MeasureMoment.START);
        assertThat(score.language()).isEqualTo("en");
        assertThat(score.scales())
                .containsExactly(
                        new ScaleScore("now", null, BigDecimal.valueOf(4)),
                        new ScaleScore("worst", null, BigDecimal.valueOf(9)));
    }

    @Test
    void activitiesKeepTheirNames() {
        var answers =
                QuestionnaireAnswers.NONE
                        .with("activity-1", new Answer.Words("Traplopen"))
                        .with("activity-1-score", Answer.Numeric.of(7));
        var score = measures.record(episode, ScoreData.today("psk", "nl", answers));
        assertThat(score.scales())
                .containsExactly(new ScaleScore("activity_1", "Traplopen", BigDecimal.valueOf(7)));
        assertThat(score.total()).isNull();
    }

    /** Scores of before the registry had no mean for them hold one: it stays, and is not shown. */
    @Test
    void meanOfEarlierActivitiesStaysAndIsNotShown() {
        var answers =
                QuestionnaireAnswers.NONE
                        .with("activity-1", new Answer.Words("Traplopen"))
                        .with("activity-1-score", Answer.Numeric.of(8))
                        .with("activity-2", new Answer.Words("Fietsen"))
                        .with("activity-2-score", Answer.Numeric.of(5));
        var psk = measures.record(episode, ScoreData.today("psk", "nl", answers));
        measures.record(episode, ScoreData.today("psfs", "nl", answers));
        UUID earlier = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO measure_score
                        SELECT w.* FROM measure_score s, jsonb_populate_record(s, jsonb_build_object(
                            'id', :earlier::text, 'request_id', :earlier::text, 'total', 6.5)) w
                        WHERE s.id = :id
                        """)
                .param("earlier", earlier.toString())
                .param("id", Objects.requireNonNull(psk.id()).value())
                .update();

        var shown = queries.ofEpisode(episode);
        assertThat(shown.course("psk").orElseThrow().scores())
                .hasSize(2)
                .extracting(ScoreRow::total)
                .containsOnlyNulls();
        assertThat(shown.course("psfs").orElseThrow().scores())
                .extracting(ScoreRow::total)
                .containsExactly(new BigDecimal("6.5"));
        assertThat(
                        jdbc.sql("SELECT total FROM measure_score WHERE id = :id")
                                .param("id", earlier)
                                .query(BigDecimal.class)
                                .single())
                .isEqualByComparingTo("6.5");
    }

    @Test
    void changeOfTwoPointsInPainMatters() {
        measures.record(episode, pain(7, today.minusDays(20)));
        measures.record(episode, pain(5));
        var latest = queries.latestOf(episode);
        assertThat(latest).hasSize(1);
        assertThat(latest.getFirst().changes())
                .extracting(Change::improvement, Change::matters)
                .containsExactly(tuple(BigDecimal.valueOf(2), true));
        assertThat(queries.changeSince(episode, "nprs", today.minusDays(10)))
                .extracting(Change::before)
                .containsExactly(BigDecimal.valueOf(7));
    }

    @Test
    void answerOutsideTheScaleIsRefusedBesideItsQuestion() {
        assertInvalid(
                () -> measures.record(episode, pain(11)),
                "average",
                "questionnaire.answer.out-of-range");
    }

    @Test
    void questionThatIsNotThereIsRefused() {
        var answers = average(5).with("q99", Answer.Numeric.of(1));
        assertInvalid(
                () -> measures.record(episode, ScoreData.today("nprs", "nl", answers)),
                "q99",
                "questionnaire.answer.unknown-question");
    }

    @Test
    void dayThatIsStillToComeIsRefused() {
        assertInvalid(
                () -> measures.record(episode, pain(5, today.plusDays(1))),
                "takenOn",
                "measure.date-in-future");
    }

    @Test
    void dayLongBeforeTheEpisodeIsRefused() {
        assertInvalid(
                () -> measures.record(episode, pain(5, today.minusDays(61))),
                "takenOn",
                "measure.date-before-episode");
    }

    @Test
    void nothingFilledInIsRefused() {
        assertInvalid(
                () ->
                        measures.record(
                                episode, ScoreData.today("nprs", "nl", QuestionnaireAnswers.NONE)),
                "answers",
                "measure.no-answers");
    }

    @Test
    void instrumentThatWasNotImportedIsRefused() {
        assertRule(
                () -> measures.record(episode, ScoreData.today("paindetect", "nl", average(5))),
                "measure.not-imported");
    }

    @Test
    void instrumentOrEpisodeThatIsNotThereIsNotFound() {
        assertThatThrownBy(() ->
                        measures.record(episode, ScoreData.today("nonsense", "nl", average(5))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> measures.record(EpisodeId.next(), pain(5)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void closedEpisodeTakesNoMoreScores() {
        episodes.close(episode, episodeQueries.get(episode).version());
        assertRule(() -> measures.record(episode, pain(5)), "episode.closed");
    }

    @Test
    void sameRequestTwiceIsOneScore() {
        var data = pain(5);
        var first = measures.record(episode, data);
        assertThat(measures.record(episode, data)).isEqualTo(first);
        assertThat(queries.ofEpisode(episode).course("nprs").orElseThrow().scores()).hasSize(1);
    }

    @Test
    void doubleClickAtOneMomentIsOneScore() throws InterruptedException {
        var data = pain(5);
        var save = users.inThread(Role.PRACTITIONER, () -> measures.record(episode, data).id());
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var saved : both.invokeAll(List.of(save, save))) {
                if (saved.state() == Future.State.FAILED) {
                    assertConflict(
                            () -> {
                                throw saved.exceptionNow();
                            },
                            "measure.saved-already");
                }
            }
        }
        assertThat(queries.ofEpisode(episode).course("nprs").orElseThrow().scores()).hasSize(1);
    }

    @Test
    void requestCannotBeUsedForAnotherEpisode() {
        var data = pain(5);
        measures.record(episode, data);
        var other = care.episode(care.patient());
        assertConflict(() -> measures.record(other, data), "measure.saved-already");
    }

    @Test
    void correctionTakesThePlaceAndTheOldScoreStays() {
        var wrong = measures.record(episode, pain(9));
        ScoreId id = Objects.requireNonNull(wrong.id());
        var right = measures.amend(id, pain(6), "Verkeerd overgenomen");
        var course = queries.ofEpisode(episode).course("nprs").orElseThrow();
        assertThat(course.scores()).extracting(ScoreRow::total).containsExactly(right.total());
        assertThat(course.replaced())
                .extracting(ScoreRow::id, ScoreRow::replaced)
                .containsExactly(tuple(id, true));
        assertThat(right.reason()).isEqualTo("Verkeerd overgenomen");
        assertConflict(() -> measures.amend(id, pain(3), "Nog eens"), "measure.replaced-already");
    }

    @Test
    void correctionWithoutADayKeepsTheDayOfTheScore() {
        ScoreId id =
                Objects.requireNonNull(measures.record(episode, pain(9, today.minusDays(3))).id());
        assertThat(measures.amend(id, pain(6), "Verkeerd overgenomen").takenOn())
                .isEqualTo(today.minusDays(3));
    }

    @Test
    void correctionNeedsItsReason() {
        ScoreId id = Objects.requireNonNull(measures.record(episode, pain(9)).id());
        assertInvalid(() -> measures.amend(id, pain(6), " "), "reason", "text.required");
    }

    @Test
    void startIsDueUntilItWasMeasured() {
        assertThat(due())
                .containsExactly(
                        tuple("nprs", MeasureMoment.START), tuple("psk", MeasureMoment.START));
        measures.record(episode, pain(5));
        assertThat(due()).containsExactly(tuple("psk", MeasureMoment.START));
    }

    private List<Tuple> due() {
        return queries.ofEpisode(episode).due().stream()
                .filter(due -> !due.instrument().id().equals("qbpds"))
                .map(due -> tuple(due.instrument().id(), due.moment()))
                .toList();
    }

    @Test
    void reasonNotToMeasureEndsThePrompt() {
        measures.skip(episode, "psk", "Patiënt begrijpt de vraag niet");
        assertThat(due()).containsExactly(tuple("nprs", MeasureMoment.START));
        assertRule(() -> measures.skip(episode, "psk", "Nog eens"), "measure.not-due");
        assertInvalid(() -> measures.skip(episode, "nprs", null), "reason", "text.required");
    }

    @Test
    void changeOfProfileMakesMeasuresDue() {
        measures.record(episode, pain(5));
        profiles.choose(episode, 0, 1, null);
        assertThat(due()).containsExactly(tuple("psk", MeasureMoment.START));
        profiles.choose(episode, 1, 3, "Piekert veel");
        assertThat(due())
                .containsExactly(
                        tuple("nprs", MeasureMoment.PROFILE_CHANGE),
                        tuple("psk", MeasureMoment.PROFILE_CHANGE));
        measures.record(episode, pain(5));
        assertThat(due()).containsExactly(tuple("psk", MeasureMoment.PROFILE_CHANGE));
    }

    @Test
    void dueStandsOnTheDayOfThePractitioner() {
        var page = queries.due(currentUser.get().id(), new PageRequest(0, 200));
        assertThat(page.items()).extracting(DueRow::patient).contains(patient);
    }

    @Test
    void startBackSuggestsAProfileWithItsRuleAndThePractitionerChooses() {
        importStartBack();
        measures.record(
                episode,
                ScoreData.today("sbst", "nl", startBack(List.of("fear", "worry", "low_mood"))));
        var suggestion = Objects.requireNonNull(queries.ofEpisode(episode).suggestion());
        assertThat(suggestion.rule()).isEqualTo("P-3");
        assertThat(suggestion.profile()).isEqualTo(TreatmentProfile.HIGH);
        assertThat(suggestion.source()).isEqualTo("Q15; Q16; Q17");
        assertThat(suggestion.subscale()).isEqualByComparingTo("4");
        assertThat(queries.ofEpisode(episode).profile()).isEmpty();

        var chosen = profiles.choose(episode, 0, 2, "Goed sociaal netwerk");
        assertThat(chosen)
                .extracting(ProfileRow::profile, ProfileRow::suggested)
                .containsExactly(tuple(TreatmentProfile.MODERATE, TreatmentProfile.HIGH));
    }

    private void importStartBack() {
        byte[] file = TestInstrumentFiles.startBack(START_BACK);
        var preview = (InstrumentPreview.Readable) imports.preview(file);
        imports.accept(
                file, "sbst", FormReading.meanings(registry.get("sbst"), preview.questionnaire()));
    }

    /** Very much bothered, and these statements agreed to. */
    private static QuestionnaireAnswers startBack(List<String> agreed) {
        QuestionnaireAnswers answers = QuestionnaireAnswers.NONE;
        for (int i = 0; i < START_BACK.size(); i++) {
            String meaning = START_BACK.get(i);
            Answer answer =
                    meaning.equals("bothersomeness")
                            ? new Answer.Choice("a3")
                            : new Answer.Flag(agreed.contains(meaning));
            answers = answers.with(String.valueOf(i + 1), answer);
        }
        return answers;
    }

    /** P-1, P-2 and P-3 on every pair of scores that nine answers can give. */
    @Test
    void everyStartBackScoreHasOneProfile() {
        importStartBack();
        var psychosocial = List.of("fear", "worry", "low_mood", "catastrophising");
        var physical = List.of("leg_pain", "walking", "dressing", "pain_elsewhere");
        for (int mind = 0; mind <= 4; mind++) {
            for (int body = 0; body <= 4; body++) {
                var agreed = new ArrayList<>(psychosocial.subList(0, mind));
                agreed.addAll(physical.subList(0, body));
                measures.record(episode, ScoreData.today("sbst", "nl", startBack(agreed)));
                var suggestion = Objects.requireNonNull(queries.ofEpisode(episode).suggestion());
                int subscale = mind + 1;
                int total = subscale + body;
                String rule = subscale >= 4 ? "P-3" : total <= 3 ? "P-1" : "P-2";
                assertThat(suggestion.rule()).as("%s of %s", subscale, total).isEqualTo(rule);
            }
        }
    }

    @Test
    void twoWhoChooseAProfileAtOnceAreTold() {
        profiles.choose(episode, 0, 1, null);
        assertThatThrownBy(() -> profiles.choose(episode, 0, 2, null))
                .isInstanceOf(StaleVersion.class);
        assertConflict(() -> profiles.choose(episode, 1, 1, null), "measure.profile-already");
        assertInvalid(
                () -> profiles.choose(episode, 1, 4, null), "profile", "measure.profile-unknown");
        assertInvalid(() -> profiles.choose(episode, 1, null, null), "profile", "text.required");
    }

    @Test
    void whatWasNotMeasuredLatelyIsDueAtTheEnd() {
        measures.record(episode, pain(5, today.minusDays(30)));
        assertThat(queries.dueAtEnd(episode))
                .extracting(due -> due.instrument().id(), DueMeasure::moment)
                .containsExactly(tuple("nprs", MeasureMoment.END));
        measures.record(episode, pain(3));
        assertThat(queries.dueAtEnd(episode)).isEmpty();
    }

    @Test
    void readingAndWritingStandInTheAccessLog() {
        measures.record(episode, pain(5));
        queries.ofEpisode(episode);
        assertThat(accessLog.page(patient.value(), new PageRequest(0, 50)).items())
                .extracting(AccessLogRow::objectType)
                .contains("Score", "QuestionnaireResponse");
    }

    @Test
    void numberOfQueriesDoesNotGrowWithTheScores() {
        measures.record(episode, pain(5));
        queries.ofEpisode(episode);
        int few = TestQueries.of(() -> queries.ofEpisode(episode)).size();
        for (int i = 0; i < 5; i++) {
            measures.record(episode, pain(i, today.minusDays(i)));
        }
        assertThat(TestQueries.of(() -> queries.ofEpisode(episode))).hasSize(few);
    }

    @Test
    void receptionSeesAndWritesNothing() {
        users.logInAs(Role.RECEPTION);
        assertThatThrownBy(() -> queries.ofEpisode(episode))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> measures.record(episode, pain(5)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> profiles.choose(episode, 0, 1, null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
