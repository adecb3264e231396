package app.wervel.triage.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Evaluates the {@code cond} expressions of the catalogue as its semantics say, on raw answers and
 * without any of the code under test. For the comparison with the Java rules only.
 */
final class CondInterpreter {
    private static final Pattern TOKEN = Pattern.compile("\\s*('[^']*'|\\w+|>=|[(),])");

    private final JsonNode groups;
    private final JsonNode defaults;
    private final Map<String, Predicate<Map<String, Object>>> rules = new HashMap<>();

    private List<String> tokens = List.of();
    private int position;

    CondInterpreter(JsonNode catalogue) {
        this.groups = catalogue.get("groups");
        this.defaults = catalogue.get("field_defaults");
        for (JsonNode rule : catalogue.get("rule_catalogue")) {
            rules.put(rule.get("id").stringValue(), parse(rule.get("cond").stringValue()));
        }
    }

    boolean holds(String rule, Map<String, Object> answers) {
        return rules.get(rule).test(answers);
    }

    private Predicate<Map<String, Object>> parse(String cond) {
        tokens = tokenize(cond);
        position = 0;
        var expression = or();
        if (position != tokens.size()) {
            throw new IllegalArgumentException("Left over in \"%s\": %s".formatted(cond, rest()));
        }
        return expression;
    }

    private static List<String> tokenize(String cond) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(cond);
        int end = 0;
        while (matcher.lookingAt()) {
            found.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, cond.length());
        }
        if (!cond.substring(end).isBlank()) {
            throw new IllegalArgumentException("Cannot read \"%s\"".formatted(cond.substring(end)));
        }
        return found;
    }

    private Predicate<Map<String, Object>> or() {
        var result = and();
        while (accept("or")) {
            result = result.or(and());
        }
        return result;
    }

    private Predicate<Map<String, Object>> and() {
        var result = not();
        while (accept("and")) {
            result = result.and(not());
        }
        return result;
    }

    private Predicate<Map<String, Object>> not() {
        return accept("not") ? not().negate() : primary();
    }

    private Predicate<Map<String, Object>> primary() {
        if (accept("(")) {
            var inner = or();
            expect(")");
            return inner;
        }
        String name = next();
        if (!accept("(")) {
            return answers -> Boolean.TRUE.equals(value(answers, name));
        }
        return name.equals("count") ? count() : function(name, arguments());
    }

    private Predicate<Map<String, Object>> count() {
        List<Predicate<Map<String, Object>>> parts = new ArrayList<>();
        do {
            parts.add(or());
        } while (accept(","));
        expect(")");
        expect(">=");
        int wanted = Integer.parseInt(next());
        return answers -> parts.stream().filter(part -> part.test(answers)).count() >= wanted;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        do {
            arguments.add(next().replace("'", ""));
        } while (accept(","));
        expect(")");
        return arguments;
    }

    private Predicate<Map<String, Object>> function(String name, List<String> arguments) {
        String first = arguments.getFirst();
        List<String> more = arguments.subList(1, arguments.size());
        return switch (name) {
            case "has" -> answers -> more.stream().anyMatch(list(answers, first)::contains);
            case "any_of" -> answers -> !list(answers, first).isEmpty();
            case "meets" ->
                    answers -> list(answers, first).stream().anyMatch(members(more)::contains);
            case "equals" -> answers -> more.contains(String.valueOf(value(answers, first)));
            case "no" -> answers -> Boolean.FALSE.equals(answers.get(first));
            case "unsure" -> answers -> "unknown".equals(answers.get(first));
            case "known" -> answers -> value(answers, first) != null;
            case "at_most" -> answers -> compare(answers, arguments) <= 0;
            case "at_least" ->
                    answers -> compare(answers, arguments) >= 0 && isKnown(answers, arguments);
            case "rule" -> answers -> rules.get(first).test(answers);
            default -> throw new IllegalArgumentException("No function " + name);
        };
    }

    /** Number against limit; one that is not known and has no stand-in is above every limit. */
    private int compare(Map<String, Object> answers, List<String> arguments) {
        Object number = value(answers, arguments.getFirst());
        int limit = Integer.parseInt(arguments.get(1));
        if (number instanceof Integer known) {
            return Integer.compare(known, limit);
        }
        return arguments.size() > 2
                ? Integer.compare(Integer.parseInt(arguments.get(2)), limit)
                : 1;
    }

    private boolean isKnown(Map<String, Object> answers, List<String> arguments) {
        return arguments.size() > 2 || value(answers, arguments.getFirst()) != null;
    }

    private List<String> members(List<String> group) {
        return texts(groups.get(group.getFirst()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.stringValue()));
        return texts;
    }

    private List<?> list(Map<String, Object> answers, String field) {
        return (List<?>) value(answers, field);
    }

    /** The answer, or the default where the field was not asked. */
    private Object value(Map<String, Object> answers, String field) {
        if (answers.containsKey(field)) {
            return answers.get(field);
        }
        JsonNode standIn = defaults.get(field);
        if (standIn == null || standIn.isNull()) {
            return null;
        }
        if (standIn.isArray()) {
            return texts(standIn);
        }
        return standIn.isBoolean() ? (Object) standIn.booleanValue() : standIn.stringValue();
    }

    private boolean accept(String token) {
        if (position < tokens.size() && tokens.get(position).equals(token)) {
            position++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException("Expected %s before %s".formatted(token, rest()));
        }
    }

    private String next() {
        return tokens.get(position++);
    }

    private String rest() {
        return Arrays.toString(tokens.subList(position, tokens.size()).toArray());
    }
}
