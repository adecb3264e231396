package app.wervel.questionnaire.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.practice.Role;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.application.QuestionnairePreview.Acceptable;
import app.wervel.questionnaire.application.QuestionnairePreview.ImportProblem;
import app.wervel.questionnaire.application.QuestionnairePreview.Refused;
import app.wervel.shared.Conflict;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestQuestionnaires;
import app.wervel.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class QuestionnaireStoreIT {
    @Autowired QuestionnaireStore store;
    @Autowired QuestionnaireQueries queries;
    @Autowired TestUsers users;

    private final String url = TestQuestionnaires.newUrl();

    @BeforeEach
    void anAdministratorIsThere() {
        users.logInAs(Role.ADMINISTRATOR);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void anInstrumentWithoutCopyrightIsRefused() {
        byte[] file = TestQuestionnaires.instrument(url, "1", null);

        assertThat(store.preview(file))
                .isEqualTo(
                        new Refused(
                                List.of(
                                        new ImportProblem(
                                                "copyright", "questionnaire.no-copyright"))));
        assertThatThrownBy(() -> store.accept(file))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                new FieldError(
                                                        "copyright",
                                                        "questionnaire.no-copyright")));
        assertThat(queries.latest(url)).isEmpty();
    }

    @Test
    void withCopyrightItIsShownBeforeItIsAcceptedAndKeptAsItCame() {
        byte[] file = TestQuestionnaires.instrument(url, "1", "Iemand, 2020");

        var preview = (Acceptable) store.preview(file);
        assertThat(preview.questionnaire().allItems()).hasSize(20);
        assertThat(preview.alreadyAccepted()).isFalse();
        assertThat(queries.latest(url)).isEmpty();

        var accepted = store.accept(file);
        assertThat(accepted.sha256()).isEqualTo(preview.sha256()).hasSize(64);
        assertThat(queries.latest(url)).contains(accepted);
        assertThat(queries.source(accepted.id())).isEqualTo(file);
        assertThat(queries.list())
                .filteredOn(row -> row.url().equals(url))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.copyright()).isEqualTo("Iemand, 2020");
                    assertThat(row.acceptedBy()).isEqualTo("Test administrator");
                    assertThat(row.shipped()).isFalse();
                });
    }

    @Test
    void theSameFileTwiceIsTheSameQuestionnaire() {
        byte[] file = TestQuestionnaires.instrument(url, "1", "Iemand");
        var first = store.accept(file);

        assertThat(store.accept(file)).isEqualTo(first);
        assertThat(((Acceptable) store.preview(file)).alreadyAccepted()).isTrue();
    }

    @Test
    void anotherFileUnderTheSameVersionIsAConflict() {
        store.accept(TestQuestionnaires.instrument(url, "1", "Iemand"));
        byte[] other = TestQuestionnaires.instrument(url, "1", "Iemand anders");

        assertThat(store.preview(other))
                .isEqualTo(
                        new Refused(
                                List.of(
                                        new ImportProblem(
                                                "version", "questionnaire.version-taken"))));
        assertThatThrownBy(() -> store.accept(other))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        taken -> assertThat(taken.code()).isEqualTo("questionnaire.version-taken"));
    }

    @Test
    void aLaterVersionStandsBesideTheEarlierOne() {
        var first = store.accept(TestQuestionnaires.instrument(url, "1", "Iemand"));
        byte[] file = TestQuestionnaires.instrument(url, "2", "Iemand");

        assertThat(((Acceptable) store.preview(file)).otherVersions()).containsExactly("1");
        var second = store.accept(file);

        assertThat(queries.latest(url)).contains(second);
        assertThat(queries.get(first.id())).isEqualTo(first);
    }

    @Test
    void twoWhoAcceptTheSameFileAtOnceGetTheSame() throws Exception {
        byte[] file = TestQuestionnaires.instrument(url, "1", "Iemand");
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var accepting =
                    users.inThread(
                            Role.ADMINISTRATOR,
                            () -> {
                                together.await();
                                return store.accept(file);
                            });
            var one = threads.submit(accepting);
            var other = threads.submit(accepting);

            assertThat(one.get()).isEqualTo(other.get());
        }
    }

    @Test
    void aBadFileIsAnAnswerNotAnException() {
        assertThat(store.preview("{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(ImportProblem::code)
                                        .containsExactly("questionnaire.file.no-json"));
        assertThatThrownBy(() -> store.accept(new byte[0])).isInstanceOf(InvalidInput.class);
    }

    @Test
    void markupInAFileStaysText() {
        byte[] file =
                TestQuestionnaires.file(
                        url,
                        "1",
                        "Iemand",
                        "{\"linkId\": \"q\", \"type\": \"text\", \"text\": \"<script>x</script>\"}");

        assertThat(store.accept(file).definition().find("q"))
                .map(QuestionItem::text)
                .hasValueSatisfying(
                        text -> assertThat(text.base()).isEqualTo("<script>x</script>"));
    }

    /** Else it would stand where a later Wervel brings its own. */
    @Test
    void anAddressOfOursIsRefused() {
        byte[] file =
                TestQuestionnaires.instrument(
                        "https://wervel.app/fhir/Questionnaire/measure-nprs", "9.0", "Iemand");

        assertThat(store.preview(file))
                .isEqualTo(
                        new Refused(List.of(new ImportProblem("url", "questionnaire.url-ours"))));
        assertThatThrownBy(() -> store.accept(file)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void receptionBringsInNothing() {
        users.logInAs(Role.RECEPTION);

        assertThatThrownBy(() -> store.preview(new byte[0]))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> store.accept(new byte[0]))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyReadsTheListWithoutLoggingIn() {
        users.logOut();

        assertThatThrownBy(queries::list)
                .isInstanceOf(
                        org.springframework.security.authentication
                                .AuthenticationCredentialsNotFoundException.class);
    }
}
