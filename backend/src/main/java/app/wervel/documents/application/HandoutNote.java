package app.wervel.documents.application;

import org.jspecify.annotations.Nullable;

/**
 * Something worth knowing beside the exercises.
 *
 * @param text paragraphs, parted by an empty line
 * @param dutch the same in Dutch, when this is a translation that nobody has reviewed; else null
 */
public record HandoutNote(String title, String text, @Nullable HandoutNote dutch) {}
