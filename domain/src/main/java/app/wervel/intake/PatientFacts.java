package app.wervel.intake;

import app.wervel.patient.Sex;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import org.jspecify.annotations.Nullable;

/**
 * What the screening takes from the patient's own data, never from the answers that are sent.
 *
 * @param age in full years when the intake began
 */
public record PatientFacts(int age, @Nullable Sex sex) {
    /** The answers with the patient's own age and sex, whatever they said of these. */
    public Answers completing(Answers answers) {
        var withAge = answers.with(AnswerField.AGE, age);
        return sex == null
                ? withAge.without(AnswerField.SEX)
                : withAge.with(AnswerField.SEX, sex.id());
    }
}
