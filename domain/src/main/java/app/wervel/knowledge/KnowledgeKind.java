package app.wervel.knowledge;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What an entry is about, in the order of the screen. */
public enum KnowledgeKind {
    /** A cause that can be named, with the pattern by which it shows. */
    SPECIFIC_CAUSE,
    /** Back pain without one cause that can be shown, and what plays a part in it. */
    COMMON_BACK_PAIN,
    NERVE_PAIN,
    DIAGNOSTICS,
    TREATMENT,
    SELF_CARE,
    MEDICINE,
    /** What somebody claims and Wervel does not use. */
    REJECTED_CLAIM;

    /** As in files, addresses and texts: {@code specific-cause}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws InvalidValue {@code knowledge.kind-unknown}
     */
    public static KnowledgeKind fromId(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("knowledge.kind-unknown"));
    }
}
