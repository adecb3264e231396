package app.wervel.medicine;

import java.util.List;
import java.util.Locale;

/**
 * What of a medicine matters for the therapy. Each stands for a rule of the screening, which holds
 * its source. None is ever a reason to advise stopping: that belongs to the prescriber.
 */
public enum MedicineEffect {
    /** Drowsy or dizzy. */
    FALL("M-FALL", "DIZZY_MEDICATION", "FALL_RISK"),
    DRIVING("M-DRIVE"),
    /** Habituation and withdrawal. */
    DEPENDENCE("M-DEP"),
    /** Stomach, kidneys, interactions. */
    STOMACH("M-NSAID"),
    /** Weakens bone and hides infection. */
    BONE("M-STER", "OSTEOPOROSIS"),
    BLEEDING("M-BLD"),
    BLOOD_SUGAR("M-SUGAR");

    private final String rule;
    private final List<String> precautions;

    MedicineEffect(String rule, String... precautions) {
        this.rule = rule;
        this.precautions = List.of(precautions);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Id of the rule that says so. */
    public String rule() {
        return rule;
    }

    /** Tags of the exercise library that are to be minded with it. */
    public List<String> precautions() {
        return precautions;
    }
}
