package app.wervel.discharge.application;

import app.wervel.discharge.ClosingObstacle;
import app.wervel.discharge.Discharge;
import app.wervel.discharge.DischargeId;
import app.wervel.discharge.DischargeStatus;
import app.wervel.discharge.GoalJudgement;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the care for a complaint ends.
 *
 * @param id null: nobody has begun to write
 * @param version null with {@code id}; to send back with a change
 * @param goals of the plan, each with its last reading and what was judged so far; of a closed
 *     episode as they were then
 * @param obstacles what must be done before it can be closed; empty when it was
 */
public record DischargeDetails(
        @Nullable DischargeId id,
        @Nullable Long version,
        EpisodeId episode,
        PatientId patient,
        DischargeStatus status,
        Discharge.Words words,
        List<GoalJudgement> goals,
        List<ClosingObstacle> obstacles,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy,
        @Nullable String reopenReason,
        @Nullable Instant reopenedAt,
        @Nullable String reopenedBy) {
    private static final Discharge.Words NOTHING =
            new Discharge.Words(null, null, null, null, null, null);

    public DischargeDetails {
        goals = List.copyOf(goals);
        obstacles = List.copyOf(obstacles);
    }

    static DischargeDetails blank(
            EpisodeId episode,
            PatientId patient,
            List<GoalJudgement> goals,
            List<ClosingObstacle> obstacles) {
        return new DischargeDetails(
                null,
                null,
                episode,
                patient,
                DischargeStatus.DRAFT,
                NOTHING,
                goals,
                obstacles,
                null,
                null,
                null,
                null,
                null);
    }

    static DischargeDetails of(
            Discharge discharge, List<GoalJudgement> goals, List<ClosingObstacle> obstacles) {
        return new DischargeDetails(
                discharge.id(),
                Objects.requireNonNull(discharge.version()),
                discharge.episode(),
                discharge.patient(),
                discharge.status(),
                discharge.words(),
                goals,
                obstacles,
                discharge.closedOn(),
                discharge.closedByName(),
                discharge.reopenReason(),
                discharge.reopenedAt(),
                discharge.reopenedByName());
    }

    public boolean isClosed() {
        return status == DischargeStatus.CLOSED;
    }
}
