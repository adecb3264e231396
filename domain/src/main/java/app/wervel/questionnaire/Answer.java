package app.wervel.questionnaire;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One answer to one question. Its text form is for nobody's log: answers are patient data. */
public sealed interface Answer {
    record Flag(boolean value) implements Answer {
        @Override
        public String toString() {
            return "Flag";
        }
    }

    /** A number; 1, 1.0 and 1.00 are the same answer. */
    record Numeric(BigDecimal value) implements Answer {
        private static final int MAX_DIGITS = 18;

        /**
         * @throws InvalidValue {@code questionnaire.answer.number} for a number of more digits than
         *     anything that is measured or counted
         */
        public Numeric {
            if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS) {
                throw new InvalidValue("questionnaire.answer.number");
            }
            BigDecimal shortest = value.stripTrailingZeros();
            value = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }

        public static Numeric of(long value) {
            return new Numeric(BigDecimal.valueOf(value));
        }

        public boolean isWhole() {
            return value.scale() == 0;
        }

        @Override
        public String toString() {
            return "Numeric";
        }
    }

    record Day(LocalDate value) implements Answer {
        private static final int FIRST_YEAR = 1800;
        private static final int LAST_YEAR = 2200;

        /**
         * @throws InvalidValue {@code questionnaire.answer.date} for a year that nobody means
         */
        public Day {
            if (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR) {
                throw new InvalidValue("questionnaire.answer.date");
            }
        }

        @Override
        public String toString() {
            return "Day";
        }
    }

    record Words(String value) implements Answer {
        /**
         * @throws InvalidValue {@code text.required}, {@code text.too-long} or {@code
         *     text.invalid-characters}
         */
        public Words {
            value = Texts.required(value, Texts.NOTE);
        }

        @Override
        public String toString() {
            return "Words";
        }
    }

    /**
     * One of the options of the question.
     *
     * @param code of the option
     */
    record Choice(String code) implements Answer {
        @Override
        public String toString() {
            return "Choice";
        }
    }
}
