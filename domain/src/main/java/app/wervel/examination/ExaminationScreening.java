package app.wervel.examination;

import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.FiredRule;
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
 * @param because which findings spoke to which field, by id
 * @param readByNoRule findings that are not normal and that no rule reads
 */
public record ExaminationScreening(
        RuleSetVersion decidedBy,
        List<FiredRule> newly,
        List<FiredRule> noLonger,
        Map<AnswerField, List<String>> because,
        List<Finding> readByNoRule) {

    public static ExaminationScreening of(
            ScreeningEngine engine, Answers told, ExaminationContent content) {
        var read = FindingsInRules.of(told, content);
        List<FiredRule> before = engine.firingOn(told);
        List<FiredRule> after = engine.firingOn(read.answers());
        return new ExaminationScreening(
                engine.catalogue().version(),
                without(after, before),
                without(before, after),
                read.because(),
                read.readByNoRule());
    }

    private static List<FiredRule> without(List<FiredRule> rules, List<FiredRule> others) {
        Set<String> known = others.stream().map(FiredRule::id).collect(Collectors.toSet());
        return rules.stream().filter(rule -> !known.contains(rule.id())).toList();
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
