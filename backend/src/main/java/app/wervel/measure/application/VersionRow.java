package app.wervel.measure.application;

import app.wervel.measure.InstrumentVersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an instrument that was accepted.
 *
 * @param instrument id in the registry
 * @param title in its own language
 * @param importedByName null: it came with the program
 * @param sha256 of the file, in hexadecimal
 * @param inUse whether new scores are made with it
 */
public record VersionRow(
        InstrumentVersionId id,
        String instrument,
        String url,
        String version,
        String title,
        String language,
        @Nullable String copyright,
        String sha256,
        @Nullable String importedByName,
        Instant importedAt,
        boolean inUse) {}
