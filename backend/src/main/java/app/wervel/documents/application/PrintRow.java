package app.wervel.documents.application;

import java.time.Instant;

/**
 * Somebody printed a paper.
 *
 * @param first whether this print made it
 */
public record PrintRow(Instant at, String by, boolean first) {}
