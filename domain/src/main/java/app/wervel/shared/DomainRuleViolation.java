package app.wervel.shared;

import java.util.List;

/**
 * A rule of the domain refused a request. The code has a text in every language (bundle key {@code
 * error.<code>}); the details name things that are no patient data (tags, field names).
 */
public final class DomainRuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> details;

    public DomainRuleViolation(String code) {
        this(code, List.of());
    }

    public DomainRuleViolation(String code, List<String> details) {
        super(details.isEmpty() ? code : code + " " + details);
        this.code = code;
        this.details = List.copyOf(details);
    }

    public String code() {
        return code;
    }

    /** What the refusal is about: names of fields or tags, in the order in which they are shown. */
    public List<String> details() {
        return details;
    }
}
