package app.wervel.examination;

import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.FiredRule;
import app.wervel.triage.RuleDefinition;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.RuleSetVersion;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.Urgency;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules say with the findings, beside what they said of the patient's answers alone. It
 * shows; the practitioner concludes.
 *
 * @param newly rules that fire with the findings and did not without
 * @param noLonger rules that fired without the findings and do not with them
 * @param confirmed alarm rules that fired without the findings, and fire on the findings alone
 * @param because which findings spoke to which field, by id
 * @param readByNoRule findings that are not normal and that no rule reads
 * @param patterns the rules that know the types of nerve pain that the practitioner thinks of
 */
public record ExaminationScreening(
        RuleSetVersion decidedBy,
        List<FiredRule> newly,
        List<FiredRule> noLonger,
        List<FiredRule> confirmed,
        Map<AnswerField, List<String>> because,
        List<Finding> readByNoRule,
        List<Pattern> patterns) {

    /**
     * @param fires whether the answers with the findings fit the pattern
     */
    public record Pattern(NervePainType type, RuleDefinition rule, boolean fires) {}

    public static ExaminationScreening of(
            ScreeningEngine engine, Answers told, ExaminationContent content) {
        var read = FindingsInRules.of(told, content);
        List<FiredRule> before = engine.firingOn(told);
        List<FiredRule> after = engine.firingOn(read.answers());
        return new ExaminationScreening(
                engine.catalogue().version(),
                without(after, before),
                without(before, after),
                confirmed(engine, before, content),
                read.because(),
                read.readByNoRule(),
                patterns(engine, after, content));
    }

    private static List<FiredRule> confirmed(
            ScreeningEngine engine, List<FiredRule> before, ExaminationContent content) {
        Set<String> known = ids(before);
        return engine.firingOn(FindingsInRules.of(Answers.none(), content).answers()).stream()
                .filter(rule -> rule.definition().group() == RuleGroup.ALARM)
                .filter(rule -> known.contains(rule.id()))
                .toList();
    }

    private static List<Pattern> patterns(
            ScreeningEngine engine, List<FiredRule> firing, ExaminationContent content) {
        Set<String> fired = ids(firing);
        return content.types().stream()
                .sorted()
                .flatMap(type ->
                        type.rules().stream()
                                .flatMap(id -> engine.catalogue().findDefinition(id).stream())
                                .map(rule -> new Pattern(type, rule, fired.contains(rule.id()))))
                .toList();
    }

    private static List<FiredRule> without(List<FiredRule> rules, List<FiredRule> others) {
        Set<String> known = ids(others);
        return rules.stream().filter(rule -> !known.contains(rule.id())).toList();
    }

    private static Set<String> ids(List<FiredRule> rules) {
        return rules.stream().map(FiredRule::id).collect(Collectors.toSet());
    }

    /** The alarm rules among those that fire newly, the strongest first. */
    public List<FiredRule> newAlarms() {
        return newly.stream()
                .filter(rule -> rule.definition().group() == RuleGroup.ALARM)
                .sorted(Comparator.comparing(FiredRule::level).reversed())
                .toList();
    }

    /** Whether an emergency or a same-day contact fires newly: it must be decided on in words. */
    public boolean asksForADecision() {
        return newAlarms().stream().anyMatch(rule -> rule.level().isAtLeast(Urgency.SAME_DAY));
    }
}
