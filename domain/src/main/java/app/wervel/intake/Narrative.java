package app.wervel.intake;

import app.wervel.shared.Texts;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The patient's story, in free text.
 *
 * @param requestForHelp what the patient wants to be able to do again, or to know (hulpvraag)
 * @param history illnesses and complaints, now and before, and what was done for them
 * @param earlierEpisodes whether this came before, and how it went
 * @param beliefs what the patient thinks that it is
 * @param worries what the patient fears
 * @param expectations what the patient expects of the treatment
 * @param medicinesFree medicines in words, beside those that the screening knows
 */
@Embeddable
public record Narrative(
        @Nullable String complaint,
        @Nullable String requestForHelp,
        @Nullable String history,
        @Nullable String earlierEpisodes,
        @Nullable String beliefs,
        @Nullable String worries,
        @Nullable String expectations,
        @Nullable String medicinesFree) {
    public static final Narrative NONE =
            new Narrative(null, null, null, null, null, null, null, null);

    /**
     * @throws app.wervel.shared.InvalidValue {@code text.too-long}, {@code text.invalid-characters}
     */
    public Narrative {
        complaint = Texts.optional(complaint, Texts.NOTE);
        requestForHelp = Texts.optional(requestForHelp, Texts.NOTE);
        history = Texts.optional(history, Texts.NOTE);
        earlierEpisodes = Texts.optional(earlierEpisodes, Texts.NOTE);
        beliefs = Texts.optional(beliefs, Texts.NOTE);
        worries = Texts.optional(worries, Texts.NOTE);
        expectations = Texts.optional(expectations, Texts.NOTE);
        medicinesFree = Texts.optional(medicinesFree, Texts.NOTE);
    }
}
