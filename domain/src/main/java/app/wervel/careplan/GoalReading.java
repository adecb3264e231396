package app.wervel.careplan;

import app.wervel.practice.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * How far a goal was on one day, in the unit of its measure.
 *
 * @param byName who entered it, by the name of that time
 */
@Embeddable
public record GoalReading(
        @AttributeOverride(name = "value", column = @Column(name = "goal_id")) GoalId goal,
        @Column(name = "read_on") LocalDate on,
        @Column(name = "reading") int value,
        @AttributeOverride(name = "value", column = @Column(name = "read_by")) UserId by,
        @Column(name = "read_by_name") String byName) {
    /** One a week for a year, and then some. */
    public static final int MOST_PER_GOAL = 60;
}
