package app.wervel.documents.ui;

import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.documents.application.LetterService;
import app.wervel.documents.application.QuestionnaireService;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientQueries;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import java.time.Clock;

/** Offers to make a letter; nothing of the record is read before somebody asks for it. */
@org.springframework.stereotype.Component
class LetterMakers {
    private final LetterService letters;
    private final QuestionnaireService questionnaires;
    private final AlarmOfLetter alarms;
    private final IntakeForms forms;
    private final IntakeQueries intakes;
    private final CarePlanQueries plans;
    private final PatientQueries patients;
    private final ErrorTexts texts;
    private final Clock clock;

    LetterMakers(
            LetterService letters,
            QuestionnaireService questionnaires,
            AlarmOfLetter alarms,
            IntakeForms forms,
            IntakeQueries intakes,
            CarePlanQueries plans,
            PatientQueries patients,
            ErrorTexts texts,
            Clock clock) {
        this.letters = letters;
        this.questionnaires = questionnaires;
        this.alarms = alarms;
        this.forms = forms;
        this.intakes = intakes;
        this.plans = plans;
        this.patients = patients;
        this.texts = texts;
        this.clock = clock;
    }

    Component folded(PatientId patient) {
        var details = new Details();
        details.setSummaryText(details.getTranslation("letters.make"));
        details.setId("letters-make");
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(maker(patient));
            }
        });
        return details;
    }

    private LetterMaker maker(PatientId patient) {
        return new LetterMaker(
                letters,
                questionnaires,
                alarms,
                forms,
                intakes,
                plans,
                patients,
                texts,
                clock.getZone(),
                patient);
    }
}
