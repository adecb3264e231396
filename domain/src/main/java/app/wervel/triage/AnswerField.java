package app.wervel.triage;

import static app.wervel.triage.AnswerSpec.decimal;
import static app.wervel.triage.AnswerSpec.list;
import static app.wervel.triage.AnswerSpec.single;
import static app.wervel.triage.AnswerSpec.text;
import static app.wervel.triage.AnswerSpec.textOrList;
import static app.wervel.triage.AnswerSpec.valueOrList;
import static app.wervel.triage.AnswerSpec.yesNo;
import static app.wervel.triage.AnswerSpec.zeroOrMore;
import static app.wervel.triage.AnswerSpec.zeroTo;

import app.wervel.triage.AnswerSpec.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Every question of the screening, with the answers that it takes. The order is that of the rule
 * catalogue; a check at start-up compares the two.
 */
public enum AnswerField {
    /** Years, from the birth date. */
    AGE(zeroTo(120).asRequired()),
    /** Days since the complaint began. */
    DURATION_DAYS(zeroOrMore().asRequired()),
    SEX(single("f", "m", "x").orNull()),
    LOCATION(
            list(
                            "low_back",
                            "mid_back",
                            "upper_back",
                            "between_shoulder_blades",
                            "neck",
                            "shoulder",
                            "arm",
                            "hip",
                            "buttock",
                            "groin",
                            "thigh",
                            "knee",
                            "lower_leg",
                            "foot",
                            "abdomen",
                            "skin_band_thorax",
                            "missing_limb")
                    .byDefault("low_back")),
    ONSET(single("sudden", "gradual", "unknown").byDefault("unknown").asAlarm()),
    IMPROVING(yesNo()),
    SEEN_BY_GP(yesNo()),
    IN_TREATMENT(yesNo()),
    NEW_OR_CHANGED_SYMPTOMS(yesNo()),
    RADIATION(
            list("buttock_thigh", "one_leg_thigh_only", "one_leg_below_knee", "both_legs", "arm")
                    .asAlarm()),
    LEG_PAIN_WORSE_THAN_BACK(yesNo()),
    COUGH_SNEEZE_PROVOKES(yesNo()),
    TINGLING_ONE_LEG(yesNo()),
    /** Straight leg raise (Lasègue) positive; null: not examined. */
    SLR_POSITIVE(yesNo().orNull()),
    NUMBNESS(
            list(
                            "one_leg",
                            "both_legs",
                            "saddle_genital",
                            "saddle_unsure",
                            "arm",
                            "hands_feet",
                            "trunk")
                    .asAlarm()),
    WEAKNESS(
            list("one_leg_mild", "one_leg_severe", "one_leg_progressive", "both_legs", "arm")
                    .asAlarm()),
    EXAMINED_BY_THERAPIST(yesNo()),
    /** Muscle strength after the Medical Research Council, 5 is normal; null: not examined. */
    MRC_GRADE(zeroTo(5).orNull()),
    BLADDER_BOWEL_CHANGE(yesNo().asAlarm()),
    SEXUAL_FUNCTION_CHANGE(yesNo().asAlarm()),
    UNSTEADY_GAIT(yesNo().asAlarm()),
    CLUMSY_HANDS(yesNo().asAlarm()),
    TRAUMA(single("none", "accident", "fall", "lifting").byDefault("none").asAlarm()),
    /** Days since the injury; null: not known. */
    TRAUMA_DAYS_AGO(zeroOrMore().orNull()),
    TRAUMA_ASSESSED_BY_DOCTOR(yesNo()),
    CONTUSION_OR_ABRASION(yesNo()),
    FEVER_OR_CHILLS(yesNo().asAlarm()),
    UNEXPLAINED_WEIGHT_LOSS(yesNo().asAlarm()),
    MALAISE(yesNo().asAlarm()),
    CANCER_HISTORY(yesNo().asAlarm()),
    NIGHT_PAIN(yesNo().asAlarm()),
    UNREMITTING_OR_PROGRESSIVE(yesNo().asAlarm()),
    MECHANICAL_PATTERN(yesNo().orNull().asAlarm()),
    IMMUNOSUPPRESSED(yesNo().asAlarm()),
    IV_DRUG_USE(yesNo().asAlarm()),
    RECENT_INFECTION_OR_SPINAL_PROCEDURE(yesNo().asAlarm()),
    DIABETES(yesNo().asAlarm()),
    OSTEOPOROSIS(yesNo().asAlarm()),
    LONG_TERM_CORTICOSTEROIDS(yesNo().asAlarm()),
    /** Age in years when the back pain first began. */
    ONSET_AGE(zeroTo(120).orNull()),
    IMPROVES_WITH_EXERCISE(yesNo().orNull()),
    IMPROVES_WITH_REST(yesNo().orNull()),
    WAKES_SECOND_HALF_NIGHT_BETTER_UP(yesNo()),
    PULSATING_ABDOMEN(yesNo().asAlarm()),
    SMOKER(yesNo()),
    HYPERTENSION_OR_VASCULAR_DISEASE(yesNo()),
    FLANK_COLIC_OR_BLOOD_IN_URINE(yesNo().asAlarm()),
    LUMP(single("none", "painful_unexplained", "hot_red_swollen").byDefault("none").asAlarm()),
    RASH(single("none", "active_band_blisters", "healed_band").byDefault("none").asAlarm()),
    TICK_BITE_OR_ERYTHEMA_MIGRANS(yesNo().asAlarm()),
    MS_OR_AUTOIMMUNE(yesNo()),
    CHEMO_HISTORY(yesNo()),
    VEGAN_OR_B12_RISK(yesNo()),
    LEG_PAIN_WALKING_RELIEVED_BY_SITTING(yesNo()),
    AMPUTATION(yesNo()),
    BURNING_OR_SHOOTING(yesNo().asAlarm()),
    PREGNANT(yesNo()),
    LOAD_FACTORS(
            list(
                    "prolonged_sitting",
                    "heavy_lifting",
                    "bent_or_twisted_lifting",
                    "overhead_work",
                    "sport",
                    "unusual_activity",
                    "poor_posture")),
    YELLOW_FLAGS(
            list(
                    "avoids_movement",
                    "fear_of_movement",
                    "worry",
                    "low_mood",
                    "stress",
                    "passive_coping",
                    "poor_sleep",
                    "off_work")),
    MEDICINES(
            list(
                    "nortriptyline",
                    "amitriptyline_oral",
                    "amitriptyline_cream",
                    "other_antidepressant",
                    "methadone",
                    "fentanyl",
                    "morphine",
                    "tramadol",
                    "oxycodone",
                    "alprazolam",
                    "pregabalin",
                    "diclofenac",
                    "ibuprofen",
                    "paracetamol",
                    "prednisone",
                    "alpha_lipoic_acid",
                    "anticoagulant",
                    "naproxen",
                    "diazepam",
                    "oxazepam",
                    "temazepam",
                    "gabapentin",
                    "buprenorphine",
                    "other_antiepileptic")),
    /** STarT Back: sum of the nine questions. */
    START_BACK_TOTAL(zeroTo(9).orNull()),
    /** STarT Back: sum of the five psychosocial questions. */
    START_BACK_SUBSCALE(zeroTo(5).orNull()),
    /** Days since the pain in the leg began; null: not known. */
    LEG_PAIN_DAYS(zeroOrMore().orNull()),
    CHEST_PAIN_OR_BREATHLESS(yesNo().asAlarm()),
    TEARING_PAIN(yesNo().asAlarm()),
    COLLAPSE(yesNo().asAlarm()),
    LEG_COLD_PALE_SUDDEN(yesNo().asAlarm()),
    CALF_SWOLLEN_WARM(yesNo().asAlarm()),
    PREGNANCY_ALARM(yesNo()),
    KNOWN_STABLE_NEUROPATHY(yesNo()),
    PELVIC_SURGERY_OR_TRAUMA(yesNo()),
    PELVIC_MASS(yesNo()),
    ARM_INJURY(yesNo()),
    ARM_MASS(yesNo()),
    RADIOTHERAPY_HISTORY(yesNo()),
    MEDICINE_ALARM_SIGNS(yesNo()),
    PAIN_QUALITY(
            valueOrList(
                            "stabbing",
                            "cutting",
                            "throbbing",
                            "burning",
                            "shooting",
                            "aching",
                            "pressing",
                            "pulling",
                            "cramping",
                            "tingling",
                            "itching",
                            "cold_spot",
                            "numb",
                            "pain_on_light_touch")
                    .forTheRecord()),
    PAIN_PATTERN(valueOrList("constant", "on_movement", "on_load", "at_rest").forTheRecord()),
    AGGRAVATING(textOrList().forTheRecord()),
    EASING(textOrList().forTheRecord()),
    LUMP_SIDE(valueOrList("left", "middle", "right").forTheRecord()),
    LUMP_SIZE_CM(decimal().forTheRecord()),
    LUMP_CAME_AT_NIGHT(yesNo().forTheRecord()),
    SURGERY_HISTORY(text().forTheRecord()),
    FAMILY_HISTORY(text().forTheRecord()),
    PREGNANCY_WEEKS(decimal().forTheRecord());

    private static final Map<String, AnswerField> BY_ID =
            Arrays.stream(values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    AnswerField::id, UnaryOperator.identity()));
    private static final List<AnswerField> ALARM_FIELDS =
            Arrays.stream(values()).filter(AnswerField::isAlarmField).toList();
    private static final List<AnswerField> REQUIRED_FIELDS =
            Arrays.stream(values()).filter(AnswerField::isRequired).toList();

    private final String id = Ids.of(this);
    private final AnswerSpec spec;

    AnswerField(AnswerSpec spec) {
        this.spec = spec;
    }

    /** The name in the rule catalogue, in stored answers and in the REST interface. */
    public String id() {
        return id;
    }

    public static Optional<AnswerField> findById(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The fields that must all have been asked before a screening may be concluded "pluis". */
    public static List<AnswerField> alarmFields() {
        return ALARM_FIELDS;
    }

    /** The fields without which there is no assessment. */
    public static List<AnswerField> requiredFields() {
        return REQUIRED_FIELDS;
    }

    public AnswerKind kind() {
        return spec.kind();
    }

    /** The known values of a list or single field, in the catalogue's order; else empty. */
    public Set<String> allowedValues() {
        return spec.values();
    }

    /** Highest number that is accepted; empty where there is no upper limit. The lowest is 0. */
    public OptionalLong maximum() {
        return spec.maximum() == AnswerSpec.NO_MAXIMUM
                ? OptionalLong.empty()
                : OptionalLong.of(spec.maximum());
    }

    /** Whether null is an answer: asked, but not known or not examined. */
    public boolean isNullable() {
        return spec.is(Trait.NULLABLE);
    }

    public boolean isRequired() {
        return spec.is(Trait.REQUIRED);
    }

    public boolean isAlarmField() {
        return spec.is(Trait.ALARM);
    }

    /** Asked and kept, but read by no rule. */
    public boolean isRecordField() {
        return spec.is(Trait.RECORD);
    }

    /** The value that the rules take where a list or single field was not asked. */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(spec.defaultValue());
    }
}
