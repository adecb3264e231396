package app.wervel.redflag;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What a red flag came to, as the practitioner who closes it decides. */
public enum RedFlagOutcome {
    /** Physiotherapy starts, or goes on as it was. */
    TREATMENT_GOES_ON,
    /** It goes on with changes or precautions. */
    TREATMENT_ADAPTED,
    /** A doctor treats the patient; physiotherapy waits or stops. */
    DOCTOR_TREATS,
    /** The patient comes no more, or chose otherwise. */
    PATIENT_DECIDED,
    /** The practitioner concluded that no doctor is needed, against the rules' suggestion. */
    NOT_NEEDED,
    /** As the doctor's answer says; of items that were answered and closed in one step. */
    AS_ANSWERED;

    /** The name in texts and in the REST interface. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws InvalidValue {@code redflag.outcome-unknown}
     */
    public static RedFlagOutcome fromId(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("redflag.outcome-unknown"));
    }
}
