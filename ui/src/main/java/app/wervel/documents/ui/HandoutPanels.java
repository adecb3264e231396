package app.wervel.documents.ui;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.ui.HandoutPanel;
import app.wervel.documents.application.HandoutService;
import app.wervel.exercise.application.HandoutLanguage;
import app.wervel.exercise.application.HandoutLanguageQueries;
import app.wervel.exercise.application.HandoutLanguages;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientQueries;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the handout beside the plan, in the patient's language. */
@Component
class HandoutPanels implements HandoutPanel {
    private final HandoutService handouts;
    private final HandoutLanguages languages;
    private final HandoutLanguageQueries reviews;
    private final PatientQueries patients;
    private final ErrorTexts texts;

    HandoutPanels(
            HandoutService handouts,
            HandoutLanguages languages,
            HandoutLanguageQueries reviews,
            PatientQueries patients,
            ErrorTexts texts) {
        this.handouts = handouts;
        this.languages = languages;
        this.reviews = reviews;
        this.patients = patients;
        this.texts = texts;
    }

    @Override
    public Sheet create(PatientId patient, CarePlanId plan, CarePlanStatus status, boolean draft) {
        String own = patients.get(patient).language();
        return new HandoutSheet(
                handouts,
                texts,
                plan,
                status,
                draft,
                reviews.all(),
                languages.forPatient(own),
                knowledge());
    }

    /** Titles in the language of the screen, by their key. */
    private Map<String, String> knowledge() {
        String screen = UI.getCurrent().getLocale().getLanguage();
        HandoutLanguage language = languages.find(screen).orElseGet(languages::dutch);
        Map<String, String> titles = new LinkedHashMap<>();
        language.knowledge().forEach((key, text) -> titles.put(key, text.title()));
        return titles;
    }
}
