package app.wervel.intake.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion as it is typed. Nothing of it is filled in from the suggestion, but for the phase,
 * which is a calculation.
 *
 * @param screening {@code pluis}, {@code pluis_met_terugkoppeling} or {@code niet_pluis}
 * @param urgency as in the rule catalogue
 * @param classification as in the rule catalogue
 * @param phase {@code acute}, {@code subacute} or {@code chronic}; null: as the duration says
 * @param informed who was told what
 * @param consentToInformGp null: what the intake says of it
 */
public record ConclusionData(
        @Nullable String screening,
        @Nullable String urgency,
        @Nullable String classification,
        @Nullable String phase,
        @Nullable String reason,
        List<InformedData> informed,
        @Nullable String adviceGiven,
        @Nullable Boolean furtherExamination,
        @Nullable Boolean consentToInformGp) {

    public ConclusionData {
        informed = Collections.unmodifiableList(new ArrayList<>(informed));
    }

    public static ConclusionData of(
            String screening, String urgency, String classification, @Nullable String reason) {
        return new ConclusionData(
                screening, urgency, classification, null, reason, List.of(), null, null, null);
    }

    /** What is concluded of a patient belongs in no log. */
    @Override
    public String toString() {
        return "ConclusionData";
    }

    /**
     * @param party {@code doctor}, {@code patient} or {@code other}; null: a doctor
     * @param at null: now
     */
    public record InformedData(
            @Nullable String party,
            @Nullable String who,
            @Nullable String how,
            @Nullable Instant at,
            @Nullable String what) {
        public InformedData(
                @Nullable String who,
                @Nullable String how,
                @Nullable Instant at,
                @Nullable String what) {
            this(null, who, how, at, what);
        }
    }
}
