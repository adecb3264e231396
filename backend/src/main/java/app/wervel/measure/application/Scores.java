package app.wervel.measure.application;

import app.wervel.measure.Score;
import app.wervel.measure.ScoreId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Scores extends Repository<Score, ScoreId> {
    Score saveAndFlush(Score score);

    Optional<Score> findById(ScoreId id);

    Optional<Score> findByRequestId(UUID requestId);
}
