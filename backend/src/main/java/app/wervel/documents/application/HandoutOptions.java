package app.wervel.documents.application;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a handout, as it was chosen or typed.
 *
 * @param lang id of a language of paper; null or blank: the patient's where paper is printed in it,
 *     else Dutch
 * @param variant id of a {@link HandoutVariant}; null or blank: the standard sheet
 * @param knowledge key of a text worth knowing that is printed along; null or blank: none
 * @param diary whether the standard and the large sheet end with a diary of one week
 */
public record HandoutOptions(
        @Nullable String lang,
        @Nullable String variant,
        @Nullable String knowledge,
        boolean diary) {
    /** A standard sheet with its diary, in the patient's language. */
    public static final HandoutOptions STANDARD = new HandoutOptions(null, null, null, true);

    /** With its diary. */
    public static HandoutOptions of(@Nullable String lang, @Nullable String variant) {
        return new HandoutOptions(lang, variant, null, true);
    }
}
