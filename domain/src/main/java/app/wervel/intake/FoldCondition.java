package app.wervel.intake;

import app.wervel.patient.Sex;
import app.wervel.triage.AnswerField;
import app.wervel.triage.AnswerKind;
import app.wervel.triage.Answers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an earlier answer says. It holds only where that question was asked: what is not
 * known makes no other question moot.
 */
public sealed interface FoldCondition {
    AnswerField field();

    boolean holds(Answers answers, @Nullable Sex sex);

    /**
     * The answer is one of these: known values, or {@code yes}, {@code no}, {@code unknown}. The
     * sex is the patient's own.
     */
    record Is(AnswerField field, List<String> values) implements FoldCondition {
        public Is {
            values = List.copyOf(values);
            boolean one = field.kind() == AnswerKind.SINGLE || field.kind() == AnswerKind.YES_NO;
            require(one && !values.isEmpty(), field, "is");
        }

        @Override
        public boolean holds(Answers answers, @Nullable Sex sex) {
            return given(answers, sex).filter(values::contains).isPresent();
        }

        private Optional<String> given(Answers answers, @Nullable Sex sex) {
            if (field == AnswerField.SEX) {
                return Optional.ofNullable(sex).map(Sex::id);
            }
            if (!answers.asked(field)) {
                return Optional.empty();
            }
            return field.kind() == AnswerKind.SINGLE
                    ? answers.single(field)
                    : answers.yesNo(field).map(answer -> answer.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Nothing of these was chosen. */
    record HoldsNoneOf(AnswerField field, List<String> values) implements FoldCondition {
        public HoldsNoneOf {
            values = List.copyOf(values);
            boolean known = field.allowedValues().containsAll(values);
            require(field.kind() == AnswerKind.LIST && known, field, "holdsNoneOf");
        }

        @Override
        public boolean holds(Answers answers, @Nullable Sex sex) {
            return answers.asked(field) && answers.list(field).stream().noneMatch(values::contains);
        }
    }

    /** The number is known and lower than this. */
    record Below(AnswerField field, long limit) implements FoldCondition {
        public Below {
            require(field.kind() == AnswerKind.NUMBER, field, "below");
        }

        @Override
        public boolean holds(Answers answers, @Nullable Sex sex) {
            var number = answers.number(field);
            return number.isPresent() && number.getAsLong() < limit;
        }
    }

    private static void require(boolean fits, AnswerField field, String operator) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "The condition \"%s\" does not fit the field %s"
                            .formatted(operator, field.id()));
        }
    }
}
