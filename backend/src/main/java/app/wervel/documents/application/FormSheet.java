package app.wervel.documents.application;

import app.wervel.documents.application.LetterBlock.Question;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.patient.application.PatientDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A form to be filled in with a pen: whose it is and of which version stands on every page, for
 * pages get apart.
 *
 * @param patient null: whoever fills it in writes down who it is
 */
record FormSheet(ExerciseLanguage language, LetterTexts texts, @Nullable PatientDetails patient) {
    /** Who filled it in, and when. */
    List<LetterBlock> head() {
        Question filledIn = line("questionnaire.filled-in");
        return patient == null
                ? List.of(line("questionnaire.name"), line("questionnaire.born"), filledIn)
                : List.of(filledIn);
    }

    private Question line(String key) {
        return new Question(texts.text(key), null, List.of(), 1);
    }

    /** The figures of a scale, to be ticked. */
    static List<String> scale(int lowest, int highest) {
        return IntStream.rangeClosed(lowest, highest).mapToObj(Integer::toString).toList();
    }

    /**
     * @param edition what the form is, with its version
     */
    LetterContent content(
            String title,
            String edition,
            PracticeLetterhead practice,
            LocalDate date,
            List<LetterBlock> blocks) {
        return new LetterContent(
                language.id(),
                title,
                practice,
                List.of(),
                date,
                patient == null ? null : patient.name().full(),
                patient == null
                        ? List.of()
                        : List.of(
                                new LetterBlock.Fact(
                                        texts.text("letter.born"),
                                        texts.date(patient.birthDate()))),
                blocks,
                edition);
    }
}
