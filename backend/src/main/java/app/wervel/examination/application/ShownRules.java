package app.wervel.examination.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the rules say with the findings, as it is shown and kept. A suggestion: the practitioner
 * concludes.
 *
 * @param newly rules that fire with the findings and did not without
 * @param noLonger rules that fired without the findings and do not with them
 * @param because for each field of the rules, the findings that spoke to it
 * @param readByNoRule findings that are not normal and that no rule reads
 * @param asksForADecision whether an emergency or a same-day contact is among what fires newly
 */
public record ShownRules(
        String ruleSetVersion,
        List<ShownRule> newly,
        List<ShownRule> noLonger,
        Map<String, List<String>> because,
        List<String> readByNoRule,
        boolean asksForADecision) {

    /**
     * @param because fields that made it fire
     * @param findings of this examination among the reasons; empty where the patient's answers are
     *     the reason
     */
    public record ShownRule(
            String id,
            String group,
            String level,
            String textNl,
            String textEn,
            String source,
            List<String> because,
            List<String> findings) {
        public String text(Locale locale) {
            return locale.getLanguage().equals("nl") ? textNl : textEn;
        }
    }
}
