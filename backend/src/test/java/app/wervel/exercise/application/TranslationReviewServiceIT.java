package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.TranslationState;
import app.wervel.exercise.application.TranslationReviewService.SeenText;
import app.wervel.practice.Role;
import app.wervel.shared.Conflict;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

@BackendIT
@Import(TestTranslations.class)
class TranslationReviewServiceIT {
    private static final PageRequest ALL = new PageRequest(0, 200);

    @Autowired TranslationReviewService reviews;
    @Autowired TranslationQueries queries;
    @Autowired HandoutLanguageQueries languages;
    @Autowired HandoutLanguages files;
    @Autowired HandoutTexts texts;
    @Autowired ExerciseLibrary library;
    @Autowired JdbcClient jdbc;
    @Autowired TestUsers users;

    @BeforeEach
    void practitionerIsAtWork() {
        jdbc.sql("DELETE FROM translation_approval").update();
        jdbc.sql("DELETE FROM translation_remark").update();
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void everyTextOfATranslationIsToBeReviewed() {
        assertThat(queries.page("eo", true, ALL).items())
                .hasSizeGreaterThan(72)
                .allMatch(row -> row.state() == TranslationState.NOT_REVIEWED)
                .extracting(TranslationRow::unit)
                .startsWith("words")
                .contains("E01", "E72", String.join(".", "knowledge", "stay-active"));
    }

    @Test
    void anOriginalHasNothingToReview() {
        assertThat(queries.page("nl", false, ALL).items()).isEmpty();
        assertThat(texts.in(files.dutch()).wordsReviewed()).isTrue();
        assertThat(texts.in(files.dutch()).unreviewed(List.of(exercise("E01")), List.of()))
                .isEmpty();
    }

    @Test
    void anApprovalSaysWhoReviewedAndWhoEnteredIt() {
        approve("E01");

        TranslationRow row = row("E01");
        assertThat(row.state()).isEqualTo(TranslationState.REVIEWED);
        TranslationApprovalRow approval = row.approval();
        assertThat(approval).isNotNull();
        assertThat(approval.reviewer()).isEqualTo("L. Zamenhof");
        assertThat(approval.qualification()).isEqualTo("beëdigd vertaler");
        assertThat(approval.enteredBy()).isEqualTo("Test practitioner");
        assertThat(row("E02").state()).isEqualTo(TranslationState.NOT_REVIEWED);
        assertThat(queries.page("eo", true, ALL).items())
                .extracting(TranslationRow::unit)
                .doesNotContain("E01");
    }

    @Test
    void whatIsReviewedStandsAloneOnPaperAndTheRestBesideTheDutch() {
        approve("E01");

        HandoutText paper = texts.in(files.get("eo"));
        assertThat(paper.exercise(exercise("E01")).reviewed()).isTrue();
        assertThat(paper.exercise(exercise("E01")).words().name()).isEqualTo("E01 eo");
        assertThat(paper.exercise(exercise("E02")).reviewed()).isFalse();
        assertThat(paper.wordsReviewed()).isFalse();
        assertThat(
                        paper.unreviewed(
                                List.of(exercise("E01"), exercise("E02")), List.of("stay-active")))
                .containsExactly("words", "E02", String.join(".", "knowledge", "stay-active"));
    }

    @Test
    void allShownAreApprovedTogetherAndOnlyOnce() {
        List<SeenText> shown = seen();
        approve("E01");

        assertThat(reviews.approve("eo", shown, "L. Zamenhof", "beëdigd vertaler"))
                .isEqualTo(shown.size() - 1);
        assertThat(reviews.approve("eo", shown, "L. Zamenhof", "beëdigd vertaler")).isZero();
        assertThat(languages.all())
                .filteredOn(language -> language.id().equals("eo"))
                .singleElement()
                .satisfies(language -> {
                    assertThat(language.reviewed()).isTrue();
                    assertThat(language.reviewedUnits()).isEqualTo(shown.size());
                });
    }

    @Test
    void anApprovalOfAnEarlierTextNoLongerCounts() {
        approve("E01");
        jdbc.sql("UPDATE translation_approval SET text_hash = 'of what it said before'").update();

        assertThat(row("E01").state()).isEqualTo(TranslationState.CHANGED);
        assertThat(row("E01").approval()).isNotNull();
        assertThat(texts.in(files.get("eo")).exercise(exercise("E01")).reviewed()).isFalse();
        assertThat(queries.page("eo", true, ALL).items())
                .extracting(TranslationRow::unit)
                .contains("E01");
    }

    @Test
    void theHashChangesWithTheTranslationAndWithTheDutch() {
        var line = new TranslationUnit.TranslationLine("name", "Knie", "Genuo");

        assertThat(TranslationUnit.hash(List.of(line)))
                .isNotEqualTo(
                        TranslationUnit.hash(
                                List.of(
                                        new TranslationUnit.TranslationLine(
                                                "name", "Knie", "Genuoj"))))
                .isNotEqualTo(
                        TranslationUnit.hash(
                                List.of(
                                        new TranslationUnit.TranslationLine(
                                                "name", "Knieën", "Genuo"))))
                .hasSize(64);
    }

    @Test
    void aWithdrawnApprovalNoLongerCountsAndStays() {
        approve("E01");

        reviews.withdraw("eo", "E01");

        assertThat(row("E01").state()).isEqualTo(TranslationState.NOT_REVIEWED);
        assertThat(
                        jdbc.sql("SELECT withdrawn_by_name FROM translation_approval")
                                .query(String.class)
                                .single())
                .isEqualTo("Test practitioner");
        assertThatThrownBy(() -> reviews.withdraw("eo", "E01"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("exercise.translation-not-approved");
    }

    @Test
    void aReviewerHasANameAndAQualification() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> reviews.approve("eo", List.of(seen("E01")), " ", null))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).contains("name", "qualification"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> reviews.approve("eo", List.of(), "A", "B"))
                .withMessageContaining("units");
        assertThat(row("E01").state()).isEqualTo(TranslationState.NOT_REVIEWED);
    }

    @Test
    void whatChangedSinceItWasReadIsNotApproved() {
        assertThatThrownBy(() ->
                        reviews.approve(
                                "eo", List.of(seen("E02"), new SeenText("E01", "other")), "A", "B"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("exercise.translation-changed");
        assertThat(row("E02").state()).isEqualTo(TranslationState.NOT_REVIEWED);
    }

    @Test
    void aLanguageOrTextThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> queries.page("xx", false, ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.get("eo", "E99")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.approve("eo", List.of(new SeenText("E99", "x")), "A", "B"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theDutchStandsBesideTheTranslation() {
        assertThat(queries.get("eo", "E01").lines())
                .extracting(TranslationUnit.TranslationLine::key)
                .startsWith("name", "start", "action");
        assertThat(queries.get("eo", "words").lines())
                .anySatisfy(line -> {
                    assertThat(line.key()).isEqualTo("paper.version");
                    assertThat(line.dutch()).isEqualTo("versie …");
                })
                .anySatisfy(line -> {
                    assertThat(line.key()).isEqualTo("dosage.minutes");
                    assertThat(line.dutch()).startsWith("1 minuut · 2 minuten");
                });
    }

    @Test
    void aRemarkIsKeptUntilItIsSettled() {
        var remark = reviews.remark("eo", "E01", "  «Genuo» estas pli bona.  ");

        assertThat(row("E01").openRemarks()).isEqualTo(1);
        assertThat(queries.get("eo", "E01").remarks())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.remark()).isEqualTo("«Genuo» estas pli bona.");
                    assertThat(kept.enteredBy()).isEqualTo("Test practitioner");
                });
        assertThatThrownBy(() -> reviews.settle("nl", remark)).isInstanceOf(NotFound.class);
        reviews.settle("eo", remark);
        assertThat(queries.remarks("eo")).isEmpty();
        assertThatThrownBy(() -> reviews.settle("eo", remark)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.remark("eo", "E01", "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void thePaperAsksTheDatabaseOnce() {
        assertThat(askedOfReviews(() -> texts.in(files.get("eo")))).hasSize(1);
        assertThat(askedOfReviews(() -> queries.page("eo", false, ALL))).hasSize(2);
        assertThat(askedOfReviews(() -> languages.all())).hasSize(1);
    }

    /** Beside these the library asks once whether it is still the same. */
    private static List<String> askedOfReviews(Runnable action) {
        List<String> all = TestQueries.of(action);
        assertThat(all).hasSizeLessThan(6);
        return all.stream().filter(sql -> sql.contains("translation_")).toList();
    }

    @Test
    void administratorsReviewTooAndReceptionDoesNot() {
        users.logInAs(Role.ADMINISTRATOR);
        approve("E03");
        assertThat(row("E03").state()).isEqualTo(TranslationState.REVIEWED);

        users.logInAs(Role.RECEPTION);
        assertThatThrownBy(() -> reviews.withdraw("eo", "E03"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.page("eo", false, ALL))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> texts.in(files.dutch())).isInstanceOf(AccessDeniedException.class);
        users.logOut();
        assertThatThrownBy(() -> languages.all()).isInstanceOf(AuthenticationException.class);
    }

    private void approve(String unit) {
        assertThat(reviews.approve("eo", List.of(seen(unit)), "L. Zamenhof", "beëdigd vertaler"))
                .isEqualTo(1);
    }

    private List<SeenText> seen() {
        return queries.page("eo", false, ALL).items().stream()
                .map(row -> new SeenText(row.unit(), row.textHash()))
                .toList();
    }

    private SeenText seen(String unit) {
        return new SeenText(unit, row(unit).textHash());
    }

    private TranslationRow row(String unit) {
        return queries.get("eo", unit).row();
    }

    private Exercise exercise(String id) {
        return library.current().get(new ExerciseId(id));
    }
}
