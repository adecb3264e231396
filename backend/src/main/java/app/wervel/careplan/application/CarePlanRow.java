package app.wervel.careplan.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.episode.EpisodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A care plan in a list. */
public record CarePlanRow(
        CarePlanId id,
        EpisodeId episode,
        CarePlanStatus status,
        int printVersion,
        @Nullable Instant activatedAt,
        int goals,
        int prescriptions) {}
