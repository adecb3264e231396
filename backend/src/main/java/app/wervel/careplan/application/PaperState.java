package app.wervel.careplan.application;

import app.wervel.careplan.PaperChange;
import app.wervel.careplan.PlanChanges;
import java.time.Instant;

/**
 * How far the paper that the patient holds is behind the plan.
 *
 * @param printVersion of that paper
 * @param at when it was printed
 * @param added exercises that do not stand on it
 * @param changed exercises that stand on it otherwise
 * @param stopped exercises that stand on it only
 */
public record PaperState(int printVersion, Instant at, int added, int changed, int stopped) {
    static PaperState of(CarePlanPrint print, PlanChanges since) {
        return new PaperState(
                print.printVersion(),
                print.at(),
                since.count(PaperChange.Kind.NEW),
                since.count(PaperChange.Kind.CHANGED),
                since.stopped().size());
    }

    public boolean upToDate() {
        return added + changed + stopped == 0;
    }
}
