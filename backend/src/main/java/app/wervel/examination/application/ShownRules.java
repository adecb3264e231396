package app.wervel.examination.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say with the findings, as it is shown and kept. A suggestion: the practitioner
 * concludes.
 *
 * @param newly rules that fire with the findings and did not without
 * @param noLonger rules that fired without the findings and do not with them
 * @param confirmed alarm rules that fired without the findings, and fire on the findings alone;
 *     none in what was signed before they were kept
 * @param because for each field of the rules, the findings that spoke to it
 * @param readByNoRule findings that are not normal and that no rule reads
 * @param patterns the rules that know the types of nerve pain that the practitioner thinks of; none
 *     in what was signed before they were kept
 * @param asksForADecision whether an emergency or a same-day contact is among what fires newly
 */
public record ShownRules(
        String ruleSetVersion,
        List<ShownRule> newly,
        List<ShownRule> noLonger,
        @Nullable List<ShownRule> confirmed,
        Map<String, List<String>> because,
        List<String> readByNoRule,
        @Nullable List<ShownPattern> patterns,
        boolean asksForADecision) {

    /**
     * @param type id of a {@link app.wervel.examination.NervePainType}
     * @param fires whether the answers with the findings fit it
     */
    public record ShownPattern(
            String type, String rule, String textNl, String textEn, String source, boolean fires) {
        public String text(Locale locale) {
            return locale.getLanguage().equals("nl") ? textNl : textEn;
        }
    }

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
