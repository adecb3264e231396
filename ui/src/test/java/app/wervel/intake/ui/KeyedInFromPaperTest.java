package app.wervel.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.FormQuestion;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.Question;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeFormReader;
import app.wervel.triage.Answers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who keys in the paper form, question by question, gets what a program sends in one message. */
class KeyedInFromPaperTest {
    private static final IntakeForms FORMS = new IntakeFormReader().read();

    @ParameterizedTest
    @EnumSource(IntakeFormId.class)
    void bothWaysGiveTheSameAnswers(IntakeFormId id) {
        QuestionCatalogue form = FORMS.get(id);
        List<FormQuestion> onPaper =
                form.sections().stream().flatMap(section -> section.asked().stream()).toList();
        for (int round = 0; round < 30; round++) {
            Map<String, Object> answers = new LinkedHashMap<>();
            Map<String, Object> region = new LinkedHashMap<>();
            var screen =
                    new DraftModel(
                            IntakeDraft.direct(Map.of()),
                            form,
                            Answers.none(),
                            RegionAnswers.none());
            // Backwards: paper is not always keyed in from the top.
            List<FormQuestion> order = new ArrayList<>(onPaper);
            Collections.reverse(order);
            for (FormQuestion question : order) {
                Object given = answer(question, round);
                assertThat(screen.answer(question, given)).as(question.id()).isEmpty();
                (question instanceof Question ? answers : region).put(question.id(), given);
            }

            assertThat(screen.answers()).isEqualTo(Answers.readDraft(answers));
            assertThat(screen.region()).isEqualTo(RegionAnswers.read(form, region));
            assertThat(screen.draft().answers()).isEqualTo(Answers.readDraft(answers).toMap());
            assertThat(new ArrayList<>(screen.draft().regionAnswers().entrySet()))
                    .isEqualTo(
                            new ArrayList<>(RegionAnswers.read(form, region).toMap().entrySet()));
        }
    }

    @ParameterizedTest
    @EnumSource(IntakeFormId.class)
    void whatIsTakenBackWasNotAsked(IntakeFormId id) {
        QuestionCatalogue form = FORMS.get(id);
        var screen =
                new DraftModel(
                        IntakeDraft.direct(Map.of()), form, Answers.none(), RegionAnswers.none());
        form.sections().stream()
                .flatMap(section -> section.asked().stream())
                .forEach(question -> {
                    screen.answer(question, answer(question, 0));
                    assertThat(screen.isAnswered(question)).isTrue();
                    screen.forget(question);
                    assertThat(screen.isAnswered(question)).isFalse();
                });

        assertThat(screen.draft().answers()).isEmpty();
        assertThat(screen.draft().regionAnswers()).isEmpty();
    }

    /** Another answer each round, so that every option has its turn. */
    private static Object answer(FormQuestion question, int round) {
        int options = question.options().size();
        return switch (question.kind()) {
            case YES_NO -> round % 3 == 0 ? true : round % 3 == 1 ? (Object) false : "unknown";
            case SINGLE -> question.options().get(round % options).value();
            case LIST ->
                    round % 4 == 0
                            ? List.of()
                            : List.of(
                                    question.options().get((round + 1) % options).value(),
                                    question.options().get(round % options).value());
            case NUMBER ->
                    question.takesDecimals()
                            ? new BigDecimal("2.5")
                            : (Object) Math.min(round, question.maximum().orElse(100));
            case TEXT -> "Zoals op papier, regel " + round;
        };
    }
}
