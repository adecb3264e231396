package app.wervel.patient.application;

import java.util.Locale;

/** What an event on a patient's timeline is about; by this the timeline is filtered. */
public enum TimelineKind {
    INTAKE,
    ALARM,
    CONSENT,
    EXAMINATION,
    BODY_CHART,
    PLAN,
    NOTE,
    MEASURE,
    MEDICINE,
    APPOINTMENT,
    LETTER,
    ATTACHMENT,
    EPISODE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
