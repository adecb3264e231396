package app.wervel.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.documents.ui.LetterMaker.Kind;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Making a letter on the patient's page. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class LetterScreensIT extends SpringBrowserlessTest {
    @Autowired LetterMakers makers;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;

    private LetterMaker maker(PatientId patient) {
        var folded = (Details) makers.folded(patient);
        UI.getCurrent().add(folded);
        folded.setOpened(true);
        return (LetterMaker) folded.getContent().findFirst().orElseThrow();
    }

    private TestCare care() {
        return new TestCare(patients, profiles, intakes, episodes);
    }

    @Test
    void whatCannotBeMadeSaysWhyBeforeAnybodyWrites() {
        var care = care();
        PatientId patient = care.patient();
        care.alarmingIntake(patient);

        LetterMaker maker = maker(patient);

        assertThat(maker.kind.getValue()).isEqualTo(Kind.REPORT);
        assertThat(maker.reason.isVisible()).isTrue();
        assertThat(maker.reason.getText()).contains("Zonder toestemming");
        assertThat(maker.open.isVisible()).isFalse();

        maker.kind.setValue(Kind.REFERRAL);
        assertThat(maker.reason.isVisible()).isFalse();
        assertThat(maker.open.isVisible()).isTrue();
        assertThat(maker.remark.isVisible()).isTrue();

        maker.kind.setValue(Kind.AGREEMENT);
        assertThat(maker.reason.getText()).contains("nog geen plan");
    }

    @Test
    void withoutAnIntakeOnlyTheQuestionnaireIsLeft() {
        LetterMaker maker = maker(care().patient());

        assertThat(maker.reason.getText()).contains("nog geen intake");
        maker.kind.setValue(Kind.QUESTIONNAIRE);
        assertThat(maker.open.isVisible()).isTrue();
        assertThat(maker.addressee.isVisible()).isFalse();
    }

    @Test
    void whichIntakeIsAskedOnlyWhereThereAreSeveral() {
        var care = care();
        PatientId patient = care.patient();
        care.concludedIntake(patient);
        assertThat(maker(patient).intake.isVisible()).isFalse();

        care.concludedIntake(patient);
        LetterMaker maker = maker(patient);
        assertThat(maker.intake.isVisible()).isTrue();
        maker.kind.setValue(Kind.SUMMARY);
        assertThat(maker.open.isVisible()).isTrue();
    }
}
