package app.wervel.triage;

import static app.wervel.triage.AnswerField.LOCATION;
import static app.wervel.triage.AnswerField.MEDICINES;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Values of a list field that mean the same to a rule. */
public enum ValueGroup {
    SPINE(LOCATION, "low_back", "mid_back", "upper_back", "between_shoulder_blades", "neck"),
    /** Medicines that make drowsy or dizzy. */
    SEDATING(
            MEDICINES,
            "nortriptyline",
            "amitriptyline_oral",
            "other_antidepressant",
            "methadone",
            "fentanyl",
            "morphine",
            "tramadol",
            "oxycodone",
            "alprazolam",
            "pregabalin",
            "diazepam",
            "oxazepam",
            "temazepam",
            "gabapentin",
            "buprenorphine",
            "other_antiepileptic"),
    OPIOID(
            MEDICINES,
            "methadone",
            "fentanyl",
            "morphine",
            "tramadol",
            "oxycodone",
            "buprenorphine"),
    /** Medicines that are dangerous together with an opioid. */
    OPIOID_PARTNER(
            MEDICINES,
            "alprazolam",
            "diazepam",
            "oxazepam",
            "temazepam",
            "pregabalin",
            "gabapentin"),
    /** Anti-inflammatory painkillers. */
    NSAID(MEDICINES, "diclofenac", "ibuprofen", "naproxen"),
    THORACIC(LOCATION, "mid_back", "upper_back", "between_shoulder_blades"),
    ANTIDEPRESSANT(MEDICINES, "nortriptyline", "amitriptyline_oral", "other_antidepressant");

    private final AnswerField field;
    private final Set<String> members;

    ValueGroup(AnswerField field, String... members) {
        this.field = field;
        this.members = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(members)));
    }

    /** The name in the rule catalogue. */
    public String id() {
        return Ids.of(this);
    }

    /** The field whose values these are. */
    public AnswerField field() {
        return field;
    }

    public Set<String> members() {
        return members;
    }
}
