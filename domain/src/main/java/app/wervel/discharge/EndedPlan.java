package app.wervel.discharge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A plan that ended with its episode.
 *
 * @param active whether it was being followed; otherwise it was still a draft
 */
@Embeddable
public record EndedPlan(@Column(name = "care_plan_id") UUID plan, boolean active) {}
