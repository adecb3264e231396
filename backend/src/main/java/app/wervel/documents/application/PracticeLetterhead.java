package app.wervel.documents.application;

import org.jspecify.annotations.Nullable;

/**
 * The practice as it stands on its paper.
 *
 * @param addressLine street and house number
 * @param afterHours what to do outside opening hours, in the language of the paper, or null when
 *     the practice says nothing about it
 */
public record PracticeLetterhead(
        String name,
        String addressLine,
        String postalCodeAndCity,
        String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String afterHours) {}
