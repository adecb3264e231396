package app.wervel.triage;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a rule; its condition is Java.
 *
 * @param id for example {@code R-CES-1}
 * @param weeks after how many weeks to see the general practitioner; exactly where the level is
 *     {@link Urgency#GP_IF_PERSISTS}
 * @param classification the class that the rule points to, if any
 * @param source where the rule comes from, as the clinical reference numbers it
 * @param action what to do now; exactly where the level is {@link Urgency#EMERGENCY_NOW}
 */
public record RuleDefinition(
        String id,
        RuleGroup group,
        Urgency level,
        @Nullable Integer weeks,
        @Nullable Classification classification,
        String textNl,
        String textEn,
        String source,
        @Nullable EmergencyAction action) {

    public RuleDefinition {
        requireText(id, "id", id);
        requireText(id, "Dutch text", textNl);
        requireText(id, "English text", textEn);
        requireText(id, "source", source);
        if ((level == Urgency.GP_IF_PERSISTS) != (weeks != null)) {
            throw new IllegalArgumentException(
                    "Rule %s of level %s cannot have weeks %s".formatted(id, level.id(), weeks));
        }
        if (weeks != null && weeks < 1) {
            throw new IllegalArgumentException(
                    "Rule %s must wait 1 week or more, but was %d".formatted(id, weeks));
        }
        if ((level == Urgency.EMERGENCY_NOW) != (action != null)) {
            throw new IllegalArgumentException(
                    "Rule %s of level %s cannot have action %s".formatted(id, level.id(), action));
        }
    }

    private static void requireText(String id, String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("Rule \"%s\" has no %s".formatted(id, name));
        }
    }

    /** The rule in words: Dutch where the locale is Dutch, else English. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("nl") ? textNl : textEn;
    }

    public Optional<EmergencyAction> findAction() {
        return Optional.ofNullable(action);
    }
}
