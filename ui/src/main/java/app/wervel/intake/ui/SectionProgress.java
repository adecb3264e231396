package app.wervel.intake.ui;

import app.wervel.intake.FormQuestion;
import app.wervel.intake.Question;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.patient.Sex;
import org.jspecify.annotations.Nullable;

/**
 * How far a section is.
 *
 * @param answered how many of its questions have an answer
 * @param total how many there are, without those that earlier answers make moot
 * @param needed how many of the open ones a conclusion waits for: alarm questions and required ones
 */
record SectionProgress(int answered, int total, int needed) {
    boolean isComplete() {
        return total > 0 && answered >= total;
    }

    static SectionProgress of(
            QuestionCatalogue catalogue,
            QuestionCatalogue.Section section,
            DraftModel model,
            @Nullable Sex sex) {
        int answered = 0;
        int total = 0;
        int needed = 0;
        for (FormQuestion question : section.asked()) {
            boolean asked = model.isAnswered(question);
            if (!asked && question.mootBecause(model.answers(), sex).isPresent()) {
                continue;
            }
            total++;
            if (asked) {
                answered++;
            } else if (isNeeded(catalogue, question)) {
                needed++;
            }
        }
        return new SectionProgress(answered, total, needed);
    }

    private static boolean isNeeded(QuestionCatalogue catalogue, FormQuestion question) {
        return question instanceof Question ofTheRules
                && (ofTheRules.alarm() || catalogue.required().contains(ofTheRules.field()));
    }

    /** Where every part counts once, and nothing is needed. */
    static SectionProgress ofParts(boolean... filled) {
        int answered = 0;
        for (boolean part : filled) {
            answered += part ? 1 : 0;
        }
        return new SectionProgress(answered, filled.length, 0);
    }
}
