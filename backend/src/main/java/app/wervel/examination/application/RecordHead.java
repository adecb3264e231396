package app.wervel.examination.application;

import app.wervel.episode.EpisodeId;
import app.wervel.examination.RecordStatus;
import app.wervel.patient.PatientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose record it is, and who wrote and signed it.
 *
 * @param amendments what was added after it was signed, the oldest first
 */
public record RecordHead(
        long version,
        PatientId patient,
        EpisodeId episode,
        @Nullable String episodeTitle,
        String startedByName,
        Instant startedAt,
        RecordStatus status,
        @Nullable String signedByName,
        @Nullable Instant signedAt,
        List<Amendment> amendments) {
    public RecordHead {
        amendments = List.copyOf(amendments);
    }

    public boolean isDraft() {
        return status == RecordStatus.DRAFT;
    }

    public record Amendment(String text, String writtenByName, Instant writtenAt) {}
}
