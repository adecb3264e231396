package app.wervel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Examples of one rule: answers on which it fires, and answers on which it does not. */
final class RuleExamples {
    private final String id;
    private final Condition condition;
    private final List<DynamicTest> tests = new ArrayList<>();

    private RuleExamples(String id, Condition condition) {
        this.id = id;
        this.condition = condition;
    }

    /** The rule does not fire where nothing is asked but age and duration. */
    static RuleExamples rule(String id) {
        Condition condition = ScreeningRules.all().get(id);
        assertThat(condition).as("Condition of " + id).isNotNull();
        return new RuleExamples(id, condition)
                .silent(
                        "nothing asked but age and duration",
                        given("age", 40, "duration_days", 10));
    }

    RuleExamples fires(String when, Answers answers) {
        return expect(true, when, answers);
    }

    RuleExamples silent(String when, Answers answers) {
        return expect(false, when, answers);
    }

    private RuleExamples expect(boolean fires, String when, Answers answers) {
        String sentence = "%s %s: %s".formatted(id, fires ? "fires" : "does not fire", when);
        tests.add(
                DynamicTest.dynamicTest(
                        sentence,
                        () -> assertThat(condition.holds(answers)).as(sentence).isEqualTo(fires)));
        return this;
    }

    /** A yes/no field that fires the rule by itself, and whose other three states do not. */
    RuleExamples firesOnYes(String field, Object... others) {
        return expect(true, field + " is yes", with(field, true, others))
                .expect(false, field + " is no", with(field, false, others))
                .expect(false, field + " is not known", with(field, "unknown", others))
                .expect(false, field + " was not asked", given(others));
    }

    /** A yes/no field that keeps the rule from firing only when it is answered yes. */
    RuleExamples silentOnYes(String field, Object... others) {
        return expect(false, field + " is yes", with(field, true, others))
                .expect(true, field + " is no", with(field, false, others))
                .expect(true, field + " is not known", with(field, "unknown", others))
                .expect(true, field + " was not asked", given(others));
    }

    /** A yes/no field that must be answered no; not asked is not no. */
    RuleExamples firesOnNo(String field, Object... others) {
        return expect(true, field + " is no", with(field, false, others))
                .expect(false, field + " is yes", with(field, true, others))
                .expect(false, field + " is not known", with(field, "unknown", others))
                .expect(false, field + " is null", with(field, null, others))
                .expect(false, field + " was not asked", given(others));
    }

    /** Each of these list values fires the rule by itself; all other values together do not. */
    RuleExamples firesOnEachOf(AnswerField list, List<String> values, Object... others) {
        for (String value : values) {
            fires(list.id() + " holds " + value, with(list.id(), List.of(value), others));
        }
        List<String> rest =
                list.allowedValues().stream().filter(value -> !values.contains(value)).toList();
        silent(list.id() + " holds everything else", with(list.id(), rest, others));
        return silent(list.id() + " is empty", with(list.id(), List.of(), others));
    }

    /** Each of these values fires the rule; every other value does not. */
    RuleExamples firesOnlyWhen(AnswerField single, List<String> values, Object... others) {
        for (String value : single.allowedValues()) {
            expect(
                    values.contains(value),
                    single.id() + " is " + value,
                    with(single.id(), value, others));
        }
        return this;
    }

    Stream<DynamicTest> tests() {
        return tests.stream();
    }

    private static Answers with(String field, @Nullable Object value, Object... others) {
        var raw = map(others);
        raw.put(field, value);
        return Answers.readDraft(raw);
    }

    /** Answers so far, as field, value, field, value … */
    static Answers given(Object... fieldsAndValues) {
        return Answers.readDraft(map(fieldsAndValues));
    }

    /** Answers so far, one of them null. */
    static Answers givenNull(String field, Object... others) {
        return with(field, null, others);
    }

    private static Map<String, @Nullable Object> map(Object... fieldsAndValues) {
        Map<String, @Nullable Object> raw = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            raw.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return raw;
    }
}
