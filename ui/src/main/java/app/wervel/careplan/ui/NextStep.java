package app.wervel.careplan.ui;

import app.wervel.careplan.application.CarePlanDetails;
import java.util.Locale;

/** What comes next in a draft. A hint: each step can be done at any time. */
enum NextStep {
    GOAL,
    EXERCISE,
    PRECAUTIONS,
    ACTIVATE;

    static NextStep of(CarePlanDetails plan) {
        if (plan.goals().isEmpty()) {
            return GOAL;
        }
        if (plan.prescriptions().isEmpty()) {
            return EXERCISE;
        }
        return plan.unconfirmed().isEmpty() ? ACTIVATE : PRECAUTIONS;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
