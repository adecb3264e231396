package app.wervel.intake;

import app.wervel.triage.Urgency;

/** How soon a doctor must still be reached for a patient; the most urgent first. */
public enum OpenTask {
    EMERGENCY,
    TODAY,
    THIS_WEEK;

    /**
     * @param urgency of a conclusion that asks for a doctor
     */
    public static OpenTask of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY_NOW -> EMERGENCY;
            case SAME_DAY -> TODAY;
            case GP_SOON -> THIS_WEEK;
            case GP_ROUTINE, GP_IF_PERSISTS, NONE ->
                    throw new IllegalArgumentException(
                            "No doctor is asked for by urgency " + urgency);
        };
    }

    /** No treatment starts before it was answered. */
    public boolean isAlarm() {
        return this != THIS_WEEK;
    }
}
