package app.wervel.discharge;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a record decides whether its episode can be closed.
 *
 * @param goalsNotJudged how many goals of the plan have no result yet
 * @param openRedFlags how many of the patient are not closed
 * @param draftAlarms how many intakes of the patient ask for a doctor today and nobody concluded
 * @param rescreeningsDue how many screenings are asked for and not done
 * @param unsignedNotes how many notes of the episode are still drafts
 */
public record ClosingFacts(
        int goalsNotJudged,
        boolean reasonChosen,
        int openRedFlags,
        int draftAlarms,
        int rescreeningsDue,
        int unsignedNotes) {

    /** In the order in which they are best dealt with; empty: the episode can be closed. */
    public List<ClosingObstacle> obstacles() {
        List<ClosingObstacle> found = new ArrayList<>();
        addIf(found, openRedFlags > 0, ClosingObstacle.OPEN_RED_FLAG);
        addIf(found, draftAlarms > 0, ClosingObstacle.DRAFT_ALARM);
        addIf(found, rescreeningsDue > 0, ClosingObstacle.RESCREENING_DUE);
        addIf(found, unsignedNotes > 0, ClosingObstacle.UNSIGNED_NOTES);
        addIf(found, goalsNotJudged > 0, ClosingObstacle.GOALS_NOT_JUDGED);
        addIf(found, !reasonChosen, ClosingObstacle.REASON_MISSING);
        return List.copyOf(found);
    }

    private static void addIf(
            List<ClosingObstacle> found, boolean holds, ClosingObstacle obstacle) {
        if (holds) {
            found.add(obstacle);
        }
    }
}
