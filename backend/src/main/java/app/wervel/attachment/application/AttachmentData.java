package app.wervel.attachment.application;

import app.wervel.episode.EpisodeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a file that is added.
 *
 * @param kind id of an {@link app.wervel.attachment.AttachmentKind}
 * @param title what it is about, up to 200 characters; null: nothing beyond its kind
 * @param writtenOn the date on it; null: it bears none
 * @param episode the care to which it belongs; null: the patient in general
 */
public record AttachmentData(
        @Nullable String kind,
        @Nullable String title,
        @Nullable LocalDate writtenOn,
        @Nullable EpisodeId episode) {}
