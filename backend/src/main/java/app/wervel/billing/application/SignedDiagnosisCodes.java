package app.wervel.billing.application;

import app.wervel.episode.EpisodeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The code of the last signed physiotherapy diagnosis of each episode. */
@Component
class SignedDiagnosisCodes implements DiagnosisCodes {
    private final JdbcClient jdbc;

    SignedDiagnosisCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<EpisodeId, String> of(Collection<EpisodeId> episodes) {
        Map<EpisodeId, String> codes = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT DISTINCT ON (episode_id) episode_id, code FROM physio_diagnosis
                        WHERE status = 'SIGNED' AND episode_id = ANY (:episodes)
                        ORDER BY episode_id, started_at DESC, id DESC
                        """)
                .param("episodes", episodes.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query(row -> {
                    String code = row.getString("code");
                    if (code != null) {
                        codes.put(new EpisodeId(row.getObject("episode_id", UUID.class)), code);
                    }
                });
        return codes;
    }
}
