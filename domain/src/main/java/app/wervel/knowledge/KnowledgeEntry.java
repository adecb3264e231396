package app.wervel.knowledge;

import app.wervel.triage.AnswerField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something worth knowing, for the practitioner.
 *
 * @param id key, for instance {@code disc-herniation}; medicines are {@code medicine-<substance>}
 * @param text a few paragraphs, parted by an empty line; of a claim: what is claimed
 * @param remark on the evidence, or null
 * @param views where guidelines differ
 * @param sources codes of the sources, by which their names are found
 * @param seeds the facts of the first inventory that it holds, by their ids
 * @param rules of the screening that it explains, by their ids
 * @param fields questions of the intake that it explains
 * @param patientText key of a text for the patient, or null
 * @param synonyms other words by which it is looked for, in both languages
 * @param rejection of a claim that is not used, else null
 */
public record KnowledgeEntry(
        String id,
        KnowledgeKind kind,
        LocalWords title,
        LocalWords text,
        Evidence evidence,
        @Nullable LocalWords remark,
        List<GuidelineView> views,
        List<String> sources,
        List<String> seeds,
        Set<String> rules,
        Set<AnswerField> fields,
        @Nullable String patientText,
        List<String> synonyms,
        @Nullable Rejection rejection) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public KnowledgeEntry {
        requireKey(id);
        views = List.copyOf(views);
        sources = List.copyOf(sources);
        seeds = List.copyOf(seeds);
        rules = Set.copyOf(rules);
        fields = Set.copyOf(fields);
        synonyms = List.copyOf(synonyms);
        if ((kind == KnowledgeKind.REJECTED_CLAIM) != (rejection != null)) {
            throw new IllegalArgumentException(
                    "%s: a claim that is not used has a reason, and nothing else has"
                            .formatted(id));
        }
        if (sources.isEmpty() && evidence == Evidence.SUPPORTED) {
            throw new IllegalArgumentException("%s: what is supported has a source".formatted(id));
        }
    }

    static void requireKey(String id) {
        if (!KEY.matcher(id).matches()) {
            throw new IllegalArgumentException("\"%s\" is no key".formatted(id));
        }
    }

    /**
     * Why the claim is not used.
     *
     * @throws NullPointerException when this is no claim: a bug
     */
    public Rejection rejected() {
        return Objects.requireNonNull(rejection, "not a claim");
    }

    public boolean explains(AnswerField field) {
        return fields.contains(field);
    }

    public boolean explains(String rule) {
        return rules.contains(rule);
    }
}
