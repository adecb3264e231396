package app.wervel.encounter.rest;

import app.wervel.encounter.application.EncounterData;
import app.wervel.encounter.application.EncounterData.ExerciseData;
import app.wervel.shared.InvalidInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole note. Absent means empty; of a new note, absent altogether means as the appointment says.
 *
 * @param version of the note that is changed; of a new one, absent
 * @param appointmentId of a new note: the appointment that it is about
 * @param kind absent: treatment
 * @param date of a new note, absent: as the appointment says, or today
 * @param reason of an amendment
 */
record EncounterRequest(
        @Nullable Long version,
        @Nullable UUID appointmentId,
        @Nullable UUID treatsFor,
        @Nullable String kind,
        @Nullable LocalDate date,
        @Nullable LocalTime timeIn,
        @Nullable LocalTime timeOut,
        @Nullable String subjective,
        @Nullable String objective,
        @Nullable String assessment,
        @Nullable String plan,
        @Nullable Integer pain,
        @Nullable Boolean newSymptoms,
        @Nullable String adjustment,
        @Nullable String adjustmentReason,
        @Nullable List<@Nullable ExerciseData> exercises,
        @Nullable String reason) {
    EncounterData data() {
        return new EncounterData(
                null,
                treatsFor,
                kind,
                date,
                timeIn,
                timeOut,
                subjective,
                objective,
                assessment,
                plan,
                pain,
                newSymptoms,
                adjustment,
                adjustmentReason,
                exercises);
    }

    /** Whether it says anything of the contact itself. */
    boolean saysSomething() {
        return subjective != null
                || objective != null
                || assessment != null
                || plan != null
                || pain != null
                || newSymptoms != null
                || exercises != null
                || kind != null
                || date != null
                || timeIn != null
                || timeOut != null
                || treatsFor != null
                || adjustment != null
                || adjustmentReason != null;
    }

    /**
     * @throws InvalidInput {@code text.required} on {@code version}
     */
    long expectedVersion() {
        return expected(version);
    }

    static long expected(@Nullable Long version) {
        if (version == null) {
            throw new InvalidInput("version", "text.required");
        }
        return version;
    }
}
