package app.wervel.documents.application;

import app.wervel.practice.AccentColour;
import org.jspecify.annotations.Nullable;

/**
 * The practice as it stands on its paper.
 *
 * @param addressLine street and house number
 * @param afterHours what to do outside opening hours, in the language of the paper, or null when
 *     the practice says nothing about it
 * @param agb its number in the register of care providers, or null; on letters only
 * @param accentColour of name and headings, {@code #rrggbb}
 * @param logo a JPEG or PNG in the place of Wervel's mark, or null
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once to be printed, never compared
public record PracticeLetterhead(
        String name,
        String addressLine,
        String postalCodeAndCity,
        String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String afterHours,
        @Nullable String agb,
        String accentColour,
        byte @Nullable [] logo) {
    /** In Wervel's own colour and under its mark. */
    public PracticeLetterhead(
            String name,
            String addressLine,
            String postalCodeAndCity,
            String phone,
            @Nullable String email,
            @Nullable String website,
            @Nullable String afterHours) {
        this(
                name,
                addressLine,
                postalCodeAndCity,
                phone,
                email,
                website,
                afterHours,
                null,
                AccentColour.OWN.value(),
                null);
    }
}
