package app.wervel.shell;

import app.wervel.practice.UserId;
import java.time.Instant;

/**
 * What comes after a new absence: appointments that it makes impossible. Implemented by the feature
 * that keeps the agenda.
 */
public interface AbsenceFollowUp {
    /** Shows them with where they could go; nothing, when nobody is affected. */
    void show(UserId practitioner, Instant start, Instant end);
}
