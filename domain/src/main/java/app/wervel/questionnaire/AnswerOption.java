package app.wervel.questionnaire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen as an answer.
 *
 * @param code what is stored; unique within the question
 * @param score what the option counts for (FHIR {@code ordinalValue}); null where it does not count
 */
public record AnswerOption(String code, Wording label, @Nullable BigDecimal score) {}
