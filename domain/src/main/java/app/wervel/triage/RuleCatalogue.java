package app.wervel.triage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A version of the rules: what is said of each rule, tied to its condition. */
public final class RuleCatalogue {
    private final RuleSetVersion version;
    private final Map<String, Rule> rules;

    /** A rule that can be tried. */
    record Rule(RuleDefinition definition, Condition condition) {}

    /**
     * @param definitions in the order in which fired rules are reported
     * @throws IllegalArgumentException naming the rules that have a definition without a condition,
     *     a condition without a definition, or two definitions
     */
    public RuleCatalogue(RuleSetVersion version, List<RuleDefinition> definitions) {
        this(version, definitions, ScreeningRules.all());
    }

    RuleCatalogue(
            RuleSetVersion version,
            List<RuleDefinition> definitions,
            Map<String, Condition> conditions) {
        this.version = version;
        this.rules = tie(definitions, conditions);
    }

    private static Map<String, Rule> tie(
            List<RuleDefinition> definitions, Map<String, Condition> conditions) {
        Map<String, Rule> tied = new LinkedHashMap<>();
        Set<String> withoutCondition = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        Set<String> withoutDefinition = new TreeSet<>(conditions.keySet());
        for (RuleDefinition definition : definitions) {
            Condition condition = conditions.get(definition.id());
            if (condition == null) {
                withoutCondition.add(definition.id());
            } else if (!withoutDefinition.remove(definition.id())) {
                twice.add(definition.id());
            } else {
                tied.put(definition.id(), new Rule(definition, condition));
            }
        }
        refuse("have no condition", withoutCondition);
        refuse("have no definition", withoutDefinition);
        refuse("are defined twice", twice);
        return tied;
    }

    private static void refuse(String problem, Set<String> ids) {
        if (!ids.isEmpty()) {
            throw new IllegalArgumentException("Screening rules %s: %s".formatted(problem, ids));
        }
    }

    public RuleSetVersion version() {
        return version;
    }

    /** What is said of each rule, in the catalogue's order. */
    public List<RuleDefinition> definitions() {
        return rules.values().stream().map(Rule::definition).toList();
    }

    public Optional<RuleDefinition> findDefinition(String id) {
        return Optional.ofNullable(rules.get(id)).map(Rule::definition);
    }

    /** The rules whose conditions hold, in the catalogue's order. */
    List<FiredRule> firing(Answers answers) {
        return rules.values().stream()
                .filter(rule -> rule.condition().holds(answers))
                .map(rule ->
                        new FiredRule(
                                rule.definition(), List.copyOf(rule.condition().because(answers))))
                .toList();
    }
}
