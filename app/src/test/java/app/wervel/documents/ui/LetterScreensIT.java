package app.wervel.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.discharge.application.ReportRecipient;
import app.wervel.documents.ui.LetterMaker.Kind;
import app.wervel.episode.application.EpisodeService;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.ConsentData;
import app.wervel.patient.application.ConsentService;
import app.wervel.patient.application.PatientService;
import app.wervel.redflag.LetterStage;
import app.wervel.redflag.RedFlagStep.Letter;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Making a letter on the patient's page. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class LetterScreensIT extends SpringBrowserlessTest {
    @Autowired LetterMakers makers;
    @Autowired RedFlagQueries redFlags;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;
    @Autowired ConsentService consents;

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
    void aRequestOfAnAlarmIsNotedThereWhenItIsOpened() {
        var care = care();
        PatientId patient = care.patient();
        var intake = care.alarmingIntake(patient);
        LetterMaker maker = maker(patient);
        assertThat(maker.alarm.isVisible()).isFalse();

        maker.kind.setValue(Kind.REFERRAL);
        assertThat(maker.alarm.isVisible()).isTrue();
        maker.language.setValue(ExerciseLanguage.EN);
        maker.addressee.setValue("Huisarts Smit\nDorpsstraat 1");
        click(maker.open);

        var flag = redFlags.get(redFlags.findByIntake(intake).orElseThrow());
        assertThat(flag.steps().getLast().step())
                .isInstanceOfSatisfying(
                        Letter.class,
                        letter -> {
                            assertThat(letter.stage()).isEqualTo(LetterStage.PRINTED);
                            assertThat(letter.language()).isEqualTo("en");
                            assertThat(letter.to()).isEqualTo("Huisarts Smit");
                        });
    }

    /** As the browser does. */
    private static void click(Component component) {
        var element = component.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "click", JacksonUtils.createObjectNode()));
    }

    @Test
    void eachDoctorHasAConsentAndANameOfHisOwn() {
        var care = care();
        PatientId patient = care.patient();
        care.concludedIntake(patient);
        consents.record(patient, ConsentData.spoken("share_with_gp", true));
        LetterMaker maker = maker(patient);
        assertThat(maker.open.isVisible()).isTrue();
        maker.addressee.setValue("Huisarts Smit");

        maker.recipient.setValue(ReportRecipient.REFERRER);

        assertThat(maker.addressee.getValue()).isEmpty();
        assertThat(maker.reason.getText()).contains("deze arts", "Zonder toestemming");
        assertThat(maker.open.isVisible()).isFalse();
        maker.kind.setValue(Kind.SUMMARY);
        assertThat(maker.recipient.isVisible()).isFalse();
        assertThat(maker.open.isVisible()).isTrue();
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
