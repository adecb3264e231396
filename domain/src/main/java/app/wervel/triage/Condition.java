package app.wervel.triage;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The condition of a rule: says whether it holds, and because of which answers. The factory methods
 * are the words in which the rules are written; their meaning is that of the rule catalogue.
 */
sealed interface Condition {
    boolean holds(Answers answers);

    /**
     * The fields that were asked and made this condition true, in the order in which it reads them.
     * A field that only has its default never counts. Empty when the condition does not hold.
     */
    default Set<AnswerField> because(Answers answers) {
        if (!holds(answers)) {
            return Set.of();
        }
        Set<AnswerField> asked = new LinkedHashSet<>(supporting(answers));
        asked.removeIf(field -> !answers.asked(field));
        return asked;
    }

    /** The fields that make this condition true, asked or not; called only where it holds. */
    Set<AnswerField> supporting(Answers answers);

    /** Every field that this condition reads, in reading order. */
    Set<AnswerField> fields();

    /** Answered yes. */
    static Condition yes(AnswerField field) {
        return answered(field, YesNo.YES);
    }

    /** Answered no; a question that was not asked is not answered no. */
    static Condition no(AnswerField field) {
        return answered(field, YesNo.NO);
    }

    /** The patient does not know. */
    static Condition unsure(AnswerField field) {
        return answered(field, YesNo.UNKNOWN);
    }

    private static Condition answered(AnswerField field, YesNo answer) {
        requireKind(field, AnswerKind.YES_NO);
        return new Fact(field, answers -> answers.yesNo(field).filter(answer::equals).isPresent());
    }

    /** The list holds at least one of the values. */
    static Condition has(AnswerField list, String... values) {
        requireKind(list, AnswerKind.LIST);
        return holdsOneOf(list, requireKnown(list, values));
    }

    /** The list holds a member of the group. */
    static Condition meets(ValueGroup group) {
        return holdsOneOf(group.field(), group.members());
    }

    private static Condition holdsOneOf(AnswerField list, Set<String> values) {
        return new Fact(list, answers -> answers.list(list).stream().anyMatch(values::contains));
    }

    /** The list is not empty. */
    static Condition anyValueOf(AnswerField list) {
        requireKind(list, AnswerKind.LIST);
        return new Fact(list, answers -> !answers.list(list).isEmpty());
    }

    /** The field is one of the values. */
    static Condition is(AnswerField single, String... values) {
        requireKind(single, AnswerKind.SINGLE);
        Set<String> known = requireKnown(single, values);
        return new Fact(
                single, answers -> answers.single(single).filter(known::contains).isPresent());
    }

    /** The number is known, and is this one. */
    static Condition is(AnswerField number, long value) {
        return allOf(atLeast(number, value), atMost(number, value));
    }

    /** The number is known and not above the limit. */
    static Condition atMost(AnswerField number, long limit) {
        requireKind(number, AnswerKind.NUMBER);
        return new Fact(
                number,
                answers -> answers.number(number).stream().anyMatch(value -> value <= limit));
    }

    /** The number is not above the limit; one that is not known counts as 0. */
    static Condition atMostOrUnknown(AnswerField number, long limit) {
        requireKind(number, AnswerKind.NUMBER);
        return new Fact(number, answers -> answers.number(number).orElse(0) <= limit);
    }

    /** The number is known and not below the limit. */
    static Condition atLeast(AnswerField number, long limit) {
        requireKind(number, AnswerKind.NUMBER);
        return new Fact(
                number,
                answers -> answers.number(number).stream().anyMatch(value -> value >= limit));
    }

    /** The number is known. */
    static Condition known(AnswerField number) {
        requireKind(number, AnswerKind.NUMBER);
        return new Fact(number, answers -> answers.number(number).isPresent());
    }

    static Condition not(Condition condition) {
        return new Not(condition);
    }

    static Condition allOf(Condition... conditions) {
        return new AtLeast(conditions.length, List.of(conditions));
    }

    static Condition anyOf(Condition... conditions) {
        return new AtLeast(1, List.of(conditions));
    }

    /** At least so many of the conditions hold. */
    static Condition atLeastSoMany(int count, Condition... conditions) {
        return new AtLeast(count, List.of(conditions));
    }

    private static void requireKind(AnswerField field, AnswerKind kind) {
        if (field.kind() != kind || field.isRecordField()) {
            throw new IllegalArgumentException(
                    "No rule can read %s as a %s".formatted(field.id(), kind));
        }
    }

    private static Set<String> requireKnown(AnswerField field, String... values) {
        List<String> wanted = Arrays.asList(values);
        if (wanted.isEmpty() || !field.allowedValues().containsAll(wanted)) {
            throw new IllegalArgumentException(
                    "Not all of %s are values of %s".formatted(wanted, field.id()));
        }
        return Set.copyOf(wanted);
    }

    /** What one field says. */
    record Fact(AnswerField field, Predicate<Answers> test) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return test.test(answers);
        }

        @Override
        public Set<AnswerField> supporting(Answers answers) {
            return fields();
        }

        @Override
        public Set<AnswerField> fields() {
            return Set.of(field);
        }
    }

    /** The opposite; every field inside supports it. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return !condition.holds(answers);
        }

        @Override
        public Set<AnswerField> supporting(Answers answers) {
            return fields();
        }

        @Override
        public Set<AnswerField> fields() {
            return condition.fields();
        }
    }

    /** At least so many hold: all of them is "and", one of them is "or". */
    record AtLeast(int count, List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().filter(one -> one.holds(answers)).count() >= count;
        }

        @Override
        public Set<AnswerField> supporting(Answers answers) {
            Set<AnswerField> fields = new LinkedHashSet<>();
            conditions.stream()
                    .filter(one -> one.holds(answers))
                    .forEach(one -> fields.addAll(one.supporting(answers)));
            return fields;
        }

        @Override
        public Set<AnswerField> fields() {
            Set<AnswerField> fields = new LinkedHashSet<>();
            conditions.forEach(one -> fields.addAll(one.fields()));
            return fields;
        }
    }
}
