package app.wervel.documents.application;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.triage.AnswerField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What stands at the top of an intake's paper form, for nobody reads the answers before the
 * appointment: signs of rules that ask for help now or today. A form names those that it asks
 * after.
 */
enum UrgentSign {
    SADDLE(
            "questionnaire.urgent.saddle",
            AnswerField.BLADDER_BOWEL_CHANGE,
            List.of("R-CES-1", "R-CES-2")),
    LEGS("questionnaire.urgent.legs", AnswerField.WEAKNESS, List.of("R-NEU-1", "R-NEU-2")),
    HANDS("questionnaire.urgent.hands", AnswerField.CLUMSY_HANDS, List.of("R-UMN-1")),
    FEVER("questionnaire.urgent.fever", AnswerField.FEVER_OR_CHILLS, List.of("R-INF-1", "R-INF-4")),
    TRAUMA("questionnaire.urgent.trauma", AnswerField.TRAUMA, List.of("R-TRA-1")),
    CALF("questionnaire.urgent.calf", AnswerField.CALF_SWOLLEN_WARM, List.of("R-VTE-1")),
    CHEST("questionnaire.urgent.chest", AnswerField.CHEST_PAIN_OR_BREATHLESS, List.of("R-CAR-1")),
    COLD_LEG("questionnaire.urgent.cold-leg", AnswerField.LEG_COLD_PALE_SUDDEN, List.of("R-VAS-1")),
    BELLY("questionnaire.urgent.belly", AnswerField.PULSATING_ABDOMEN, List.of("R-AAA-1"));

    private static final Set<UrgentSign> FOR_AN_AMBULANCE = EnumSet.of(CHEST, COLD_LEG, BELLY);

    /** R-TRA-1 is about back and neck. */
    private static final Set<IntakeFormId> SPINE =
            EnumSet.of(IntakeFormId.LOW_BACK, IntakeFormId.NECK, IntakeFormId.GENERAL);

    private final String key;
    private final AnswerField field;
    private final List<String> rules;

    UrgentSign(String key, AnswerField field, List<String> rules) {
        this.key = key;
        this.field = field;
        this.rules = rules;
    }

    /** The rules of the screening that it comes from. */
    List<String> rules() {
        return rules;
    }

    boolean isForAnAmbulance() {
        return FOR_AN_AMBULANCE.contains(this);
    }

    private boolean standsOn(QuestionCatalogue form) {
        return form.asks(field) && (this != TRAUMA || SPINE.contains(form.form()));
    }

    /** The words of a form, a line for each sign. */
    static String notice(QuestionCatalogue form, LetterTexts texts) {
        StringBuilder notice = new StringBuilder(texts.text("questionnaire.urgent"));
        for (UrgentSign sign : values()) {
            if (sign.standsOn(form) && !sign.isForAnAmbulance()) {
                notice.append("\n\u2022 ").append(texts.text(sign.key));
            }
        }
        notice.append('\n').append(texts.text("questionnaire.urgent.112"));
        for (UrgentSign sign : FOR_AN_AMBULANCE) {
            if (sign.standsOn(form)) {
                notice.append("\n\u2022 ").append(texts.text(sign.key));
            }
        }
        return notice.toString();
    }
}
