package app.wervel.measure.application;

import app.wervel.episode.EpisodeId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Scores for a feature that shows them as part of its own record, and logs who read that. Whoever
 * is asked for the scores themselves uses {@link MeasureQueries}.
 */
@Component
public class EpisodeScores {
    private final ScoreReader scores;

    EpisodeScores(ScoreReader scores) {
        this.scores = scores;
    }

    /**
     * What was scored in an episode and was not replaced, the oldest first for each instrument;
     * with what the intake asked.
     */
    public List<ScoreRow> counting(EpisodeId episode) {
        return scores.courses(episode).stream()
                .flatMap(course -> course.scores().stream())
                .filter(score -> score.notScored() == null)
                .toList();
    }
}
