package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.bodychart.application.BodyChartService;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.discharge.application.ReportRecipient;
import app.wervel.documents.application.LetterBlock.Bullets;
import app.wervel.documents.application.LetterBlock.Closing;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Notice;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterBlock.Question;
import app.wervel.documents.application.LetterBlock.Signatures;
import app.wervel.episode.application.EpisodeService;
import app.wervel.examination.application.DiagnosisData;
import app.wervel.examination.application.DiagnosisService;
import app.wervel.examination.application.ExaminationData;
import app.wervel.examination.application.ExaminationData.FindingData;
import app.wervel.examination.application.ExaminationService;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentData;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.patient.application.ConsentService;
import app.wervel.patient.application.WithdrawalData;
import app.wervel.practice.Role;
import app.wervel.shared.Access;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingLetterRenderer;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.Urgency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class LetterServiceIT {
    @Autowired LetterService letters;
    @Autowired ConsentService consentService;
    @Autowired ConsentQueries consents;
    @Autowired QuestionnaireService questionnaires;
    @Autowired RuleCatalogue rules;
    @Autowired IntakeService intakes;
    @Autowired CarePlanService plans;
    @Autowired IntakeForms forms;
    @Autowired EpisodeService episodes;
    @Autowired ExaminationService examinations;
    @Autowired DiagnosisService diagnoses;
    @Autowired BodyChartService charts;
    @Autowired AccessLogQueries accessLog;
    @Autowired RecordingLetterRenderer printer;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;
    private PatientId patient;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
        practice = TestPractice.open(jdbc);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    private IntakeId concluded(
            Map<String, ?> answers, String screening, String urgency, @Nullable Boolean consent) {
        IntakeId intake = intakes.start(patient, IntakeDraft.direct(answers)).id();
        intakes.conclude(
                intake,
                new ConclusionData(
                        screening,
                        urgency,
                        "undetermined",
                        null,
                        null,
                        List.of(),
                        "Rustig blijven bewegen.",
                        null,
                        consent));
        return intake;
    }

    private static List<String> texts(LetterContent content) {
        return content.blocks().stream().flatMap(LetterServiceIT::texts).toList();
    }

    private static Stream<String> texts(LetterBlock block) {
        return switch (block) {
            case Heading heading -> Stream.of(heading.text());
            case Paragraph paragraph -> Stream.of(paragraph.text());
            case Notice notice -> Stream.of(notice.text());
            case LetterBlock.Picture picture -> Stream.of(picture.told());
            case LetterBlock.Chart chart -> Stream.of(chart.told());
            case Bullets bullets -> bullets.items().stream();
            case Facts facts ->
                    facts.facts().stream().map(fact -> fact.label() + ": " + fact.value());
            case Question question -> Stream.of(question.text());
            case Closing closing -> Stream.of(closing.signedBy());
            case Signatures signatures -> signatures.whose().stream();
        };
    }

    @Test
    void theGeneralPractitionerReadsWhatWasFoundAndConcluded() {
        var intake =
                concluded(Map.of("duration_days", 10), "pluis_met_terugkoppeling", "none", true);

        var document =
                letters.report(
                        intake,
                        new LetterRequest(null, "Huisarts De Wit\nDorpsstraat 1", "Belt u?"));

        assertThat(document.fileName())
                .matches("bericht-aan-de-huisarts-\\d{4}-\\d{2}-\\d{2}\\.pdf");
        var content = printer.last();
        assertThat(content.addressee()).containsExactly("Huisarts De Wit", "Dorpsstraat 1");
        assertThat(content.patientName()).startsWith("Joke van Plansma");
        assertThat(content.patientFacts()).containsExactly(new Fact("Geboren", "5 mei 1980"));
        assertThat(texts(content))
                .contains(
                        "Screening: pluis, met terugkoppeling aan de huisarts",
                        "Wanneer naar een arts: geen verwijzing",
                        "Fase: acuut (korter dan 6 weken)",
                        "Gegeven advies: Rustig blijven bewegen.",
                        "Belt u?",
                        "Test practitioner")
                .anyMatch(text -> text.startsWith("Niet gevraagd: "))
                .noneMatch(text -> text.contains("R-"));
    }

    @Test
    void theGeneralPractitionerReadsTheLastSignedFindingsAndDiagnosis() {
        var intake =
                concluded(Map.of("duration_days", 10), "pluis_met_terugkoppeling", "none", true);
        var episode = episodes.start(intake, "Rugpijn").id();
        var examination = examinations.start(episode);
        letters.report(intake, LetterRequest.PLAIN);
        assertThat(texts(printer.last())).noneMatch(text -> text.startsWith("Afwijkend"));
        var written =
                examinations.save(
                        examination.id(),
                        examination.version(),
                        new ExaminationData(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(
                                        new FindingData("strength_l5", "left", "4"),
                                        new FindingData("strength_l4", "left", "5"),
                                        new FindingData("slr", "right", "negative")),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                "Prikkeling van L5",
                                null));
        examinations.sign(written.id(), written.version());
        var diagnosis = diagnoses.start(episode);
        diagnosis =
                diagnoses.save(
                        diagnosis.id(),
                        diagnosis.version(),
                        new DiagnosisData(
                                "LRS links", List.of(), List.of(), true, null, List.of(), null));
        diagnoses.sign(diagnosis.id(), diagnosis.version());

        letters.report(intake, LetterRequest.PLAIN);

        assertThat(texts(printer.last()))
                .contains(
                        "Onderzoek en diagnose",
                        "Afwijkend: Kracht L5 links: MRC 4",
                        "Normaal gevonden bij: het overige van kracht, zenuwproeven",
                        "Conclusie van het onderzoek: Prikkeling van L5",
                        "Fysiotherapeutische diagnose: LRS links",
                        "Indicatie voor fysiotherapie: ja");
    }

    @Test
    void theSummaryHasTheBodyChartWithItsSignsInWords() {
        var intake =
                concluded(Map.of("duration_days", 10), "pluis_met_terugkoppeling", "none", true);
        letters.intakeSummary(intake, LetterRequest.PLAIN);
        assertThat(texts(printer.last())).noneMatch(text -> text.equals("Lichaamstekening"));
        var draft = care.draftIntake(patient);
        charts.keepRegionsOfIntake(
                patient, draft.value(), java.time.Instant.EPOCH, List.of("calf_left"));
        letters.intakeSummary(draft, LetterRequest.PLAIN);
        assertThat(texts(printer.last()))
                .contains("Lichaamstekening", "Kuit links: pijn")
                .anyMatch(text -> text.endsWith("De tekens: stippen: pijn."));
    }

    @Test
    void withoutConsentNobodyIsToldByLetter() {
        var refused =
                concluded(Map.of("duration_days", 10), "pluis_met_terugkoppeling", "none", false);
        assertThatThrownBy(() -> letters.report(refused, LetterRequest.PLAIN))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("documents.consent-refused");

        var notAsked = care.concludedIntake(care.patient());
        assertThatThrownBy(() -> letters.report(notAsked, LetterRequest.PLAIN))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("documents.no-consent");
    }

    @Test
    void aConsentThatWasWithdrawnAfterTheIntakeLetsNoLetterOut() {
        var intake =
                concluded(Map.of("duration_days", 10), "pluis_met_terugkoppeling", "none", true);
        letters.report(intake, LetterRequest.PLAIN);
        var given = consents.ofPatient(patient).getFirst();
        consentService.withdraw(given.id(), given.version(), WithdrawalData.SPOKEN_TODAY);

        assertThatThrownBy(() -> letters.report(intake, LetterRequest.PLAIN))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("documents.consent-withdrawn");
        assertThat(letters.reasonAgainst(intake, ReportRecipient.GP, false))
                .contains("documents.consent-withdrawn");
    }

    @Test
    void aConsentThatIsGivenLaterLetsTheLetterOut() {
        var intake = care.concludedIntake(patient);
        consentService.record(patient, ConsentData.spoken("share_with_gp", true));

        assertThat(letters.reasonAgainst(intake, ReportRecipient.GP, false)).isEmpty();
    }

    @Test
    void aReferralSaysHowSoonAndWhyAndAsksForAnAnswer() {
        var intake =
                concluded(
                        Map.of("duration_days", 2, "numbness", List.of("saddle_genital")),
                        "niet_pluis",
                        "emergency_now",
                        null);

        letters.referral(intake, new LetterRequest("en", null, null));

        assertThat(texts(printer.last()))
                .anyMatch(text -> text.endsWith("assess the patient: emergency, now."))
                .contains("The patient brings this letter in person.", "Your reply")
                .anyMatch(text -> text.startsWith("Numbness: "))
                .contains("May physiotherapy go on?");
    }

    @Test
    void theConsentForTheGpSaysNothingOfTheReferrer() {
        var intake =
                concluded(Map.of("duration_days", 10), "pluis_met_terugkoppeling", "none", true);
        var toReferrer = new LetterRequest(null, "Dr. Orthoman", null, "referrer");
        assertThatThrownBy(() -> letters.report(intake, toReferrer))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("documents.no-consent");
        assertThat(letters.reasonAgainst(intake, ReportRecipient.REFERRER, false))
                .contains("documents.no-consent");

        consentService.record(patient, ConsentData.spoken("share_with_referrer", true));

        letters.report(intake, toReferrer);
        assertThat(printer.last().title()).isEqualTo("Bericht aan de verwijzer");
        assertThat(printer.last().addressee()).containsExactly("Dr. Orthoman");
    }

    @Test
    void aRequestToAnotherDoctorThanTheGpIsTakenAlongByThePatient() {
        var intake =
                concluded(
                        Map.of("duration_days", 2, "numbness", List.of("saddle_genital")),
                        "niet_pluis",
                        "emergency_now",
                        true);

        letters.referral(intake, LetterRequest.PLAIN);
        assertThat(texts(printer.last())).doesNotContain("De patiënt neemt deze brief zelf mee.");

        letters.referral(intake, new LetterRequest(null, "Spoedeisende hulp", null));
        assertThat(texts(printer.last())).contains("De patiënt neemt deze brief zelf mee.");
    }

    @Test
    void aRecipientThatNobodyKnowsIsToldBesideItsField() {
        var intake = care.concludedIntake(patient);

        assertThatThrownBy(() ->
                        letters.report(intake, new LetterRequest(null, null, null, "everybody")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .singleElement()
                                        .satisfies(error -> {
                                            assertThat(error.field()).isEqualTo("recipient");
                                            assertThat(error.code())
                                                    .isEqualTo("discharge.recipient-unknown");
                                        }));
    }

    @Test
    void noDoctorIsAskedWhereTheConclusionDoesNot() {
        var calm = care.concludedIntake(patient);

        assertThatThrownBy(() -> letters.referral(calm, LetterRequest.PLAIN))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("documents.no-doctor");
        assertThat(letters.reasonAgainst(calm, ReportRecipient.GP, true))
                .contains("documents.no-doctor");
        assertThat(letters.reasonAgainst(calm, ReportRecipient.GP, false))
                .contains("documents.no-consent");
        var alarming = care.alarmingIntake(care.patient());
        assertThat(letters.reasonAgainst(alarming, ReportRecipient.GP, true)).isEmpty();
    }

    @Test
    void aLetterNeedsAConclusionButASummaryDoesNot() {
        var draft = care.draftIntake(patient);

        assertThatThrownBy(() -> letters.referral(draft, LetterRequest.PLAIN))
                .hasMessage("documents.not-concluded");
        assertThatThrownBy(() -> letters.report(draft, LetterRequest.PLAIN))
                .hasMessage("documents.not-concluded");
        letters.intakeSummary(draft, LetterRequest.PLAIN);
        assertThat(texts(printer.last()))
                .contains("Deze intake is nog niet afgerond. Er is nog geen conclusie.")
                .contains("Hoe de patiënt kwam: zonder verwijzing (directe toegang)")
                .contains("Duur van de klachten: 10 dagen");
    }

    @Test
    void theAgreementHoldsGoalsExercisesAndConsent() {
        var plan = plans.draft(care.episode(patient), List.of(GoalData.saying("Weer tuinieren.")));
        plans.prescribe(plan.id(), null, PrescriptionData.of("E01"));
        plans.prescribe(plan.id(), null, PrescriptionData.of("E26"));

        letters.agreement(plan.id(), LetterRequest.PLAIN);

        assertThat(texts(printer.last()))
                .contains(
                        "Klacht: Pijn laag in de rug",
                        "Weer tuinieren.",
                        "U krijgt oefeningen mee voor thuis: Knie naar borst.",
                        "Ik heb uitleg gekregen en vind dit behandelplan goed.",
                        "Patiënt, of wie namens de patiënt tekent");
    }

    @ParameterizedTest
    @EnumSource(IntakeFormId.class)
    void thePaperFormHasEveryQuestionOfItsFormWithEveryOption(IntakeFormId id) {
        users.logInAs(Role.RECEPTION);
        for (String lang : List.of("nl", "en")) {
            var locale = java.util.Locale.of(lang);
            questionnaires.print(patient, lang, id.id());

            List<LetterBlock.Question> printed =
                    printer.last().blocks().stream()
                            .filter(LetterBlock.Question.class::isInstance)
                            .map(LetterBlock.Question.class::cast)
                            .toList();
            assertThat(printer.last().title()).endsWith(forms.get(id).title().in(locale));
            forms.get(id).sections().stream()
                    .flatMap(section -> section.asked().stream())
                    .forEach(question ->
                            assertThat(printed)
                                    .as(question.id())
                                    .anySatisfy(block -> {
                                        assertThat(block.text())
                                                .startsWith(question.question().in(locale));
                                        assertThat(block.choices())
                                                .containsAll(
                                                        question.options().stream()
                                                                .map(option ->
                                                                        option.label().in(locale))
                                                                .toList());
                                    }));
        }
        assertThatThrownBy(() -> questionnaires.print(patient, "nl", "elbow"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().field()).isEqualTo("form"));
    }

    @Test
    void theUrgentBoxNamesWhatTheFormAsksAfter() {
        assertThat(urgent("low_back")).contains("zitvlak", "afgelopen week", "buik", "koud, bleek");
        assertThat(urgent("neck")).contains("handen", "afgelopen week").doesNotContain("kuit");
        assertThat(urgent("shoulder")).contains("handen").doesNotContain("zitvlak", "kuit");
        assertThat(urgent("hip")).contains("zitvlak", "kuit").doesNotContain("afgelopen week");
        for (String leg : List.of("knee", "ankle")) {
            assertThat(urgent(leg))
                    .contains("kuit", "koud, bleek", "112")
                    .doesNotContain("zitvlak", "handen", "rug");
        }
    }

    private String urgent(String form) {
        questionnaires.print(patient, "nl", form);
        return ((Notice) printer.last().blocks().get(1)).text();
    }

    @Test
    void everySignInTheUrgentBoxComesFromARuleThatAsksForHelpNow() {
        for (UrgentSign sign : UrgentSign.values()) {
            assertThat(sign.rules())
                    .as(sign.name())
                    .isNotEmpty()
                    .allSatisfy(id -> {
                        var rule = rules.findDefinition(id).orElseThrow();
                        assertThat(rule.level()).isIn(Urgency.EMERGENCY_NOW, Urgency.SAME_DAY);
                        assertThat(rule.action() == EmergencyAction.CALL_112)
                                .isEqualTo(sign.isForAnAmbulance());
                    });
        }
    }

    @Test
    void thePaperFormSaysItsVersionOnEveryPage() {
        questionnaires.print(patient, "en", "neck");

        assertThat(printer.last().edition())
                .isEqualTo(
                        forms.get(IntakeFormId.NECK).title().en()
                                + ", version "
                                + forms.get(IntakeFormId.NECK).version());
    }

    @Test
    void theQuestionnaireAsksEverythingAndReceptionMayPrintIt() {
        users.logInAs(Role.RECEPTION);

        questionnaires.print(patient, "nl");

        var content = printer.last();
        assertThat(content.patientName()).startsWith("Joke van Plansma");
        List<String> asked = texts(content);
        forms.get(IntakeFormId.LOW_BACK).sections().stream()
                .flatMap(section -> section.asked().stream())
                .forEach(question ->
                        assertThat(asked)
                                .anyMatch(text -> text.startsWith(question.question().nl())));
        assertThat(asked).contains("Dit deel vult uw fysiotherapeut in.");
        assertThat(content.blocks().get(1)).isInstanceOf(Notice.class);

        questionnaires.print(null, "en");
        assertThat(printer.last().patientName()).isNull();
        assertThat(texts(printer.last())).contains("Your name", "Your date of birth");
    }

    @Test
    void whatIsWrongIsToldFieldByField() {
        var intake = care.concludedIntake(patient);
        var request = new LetterRequest("fr", "x".repeat(301), "x".repeat(2_001));

        assertThatThrownBy(() -> letters.intakeSummary(intake, request))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(error -> error.field() + " " + error.code())
                                        .containsExactly(
                                                "lang documents.language-unknown",
                                                "addressee text.too-long",
                                                "remark text.too-long"));
        assertThatThrownBy(() -> letters.intakeSummary(IntakeId.next(), LetterRequest.PLAIN))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoPrintsForAColleagueDoesNotSayThatHeSawThePatientHimself() {
        var intake =
                concluded(Map.of("duration_days", 10), "pluis_met_terugkoppeling", "none", true);
        letters.report(intake, LetterRequest.PLAIN);
        assertThat(texts(printer.last())).anyMatch(text -> text.contains("zag ik uw patiënt"));

        jdbc.update(
                "UPDATE app_user SET display_name = 'Bo Collega' WHERE display_name = ?",
                "Test practitioner");
        try {
            letters.report(intake, LetterRequest.PLAIN);
            assertThat(texts(printer.last()))
                    .anyMatch(text -> text.contains("zag mijn collega Bo Collega uw patiënt"));
        } finally {
            jdbc.update(
                    "UPDATE app_user SET display_name = ? WHERE display_name = 'Bo Collega'",
                    "Test practitioner");
        }
    }

    @Test
    void theSummarySaysTheConsentThatWasGivenLast() {
        var intake =
                concluded(Map.of("duration_days", 10), "pluis_met_terugkoppeling", "none", true);

        letters.intakeSummary(intake, LetterRequest.PLAIN);

        assertThat(texts(printer.last())).contains("Huisarts mag worden ingelicht: ja");
    }

    @Test
    void theLogSaysThatItWasPrinted() {
        letters.intakeSummary(care.concludedIntake(patient), LetterRequest.PLAIN);

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 200)).items())
                .anyMatch(row ->
                        row.action() == Access.Action.PRINT && row.objectType().equals("Intake"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerPrintsNoLetter(Role role) {
        var intake = care.concludedIntake(patient);
        var plan = plans.draft(care.episode(patient), List.of());
        users.logInAs(role);

        assertThatThrownBy(() -> letters.intakeSummary(intake, LetterRequest.PLAIN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> letters.report(intake, LetterRequest.PLAIN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> letters.referral(intake, LetterRequest.PLAIN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> letters.agreement(plan.id(), LetterRequest.PLAIN))
                .isInstanceOf(AccessDeniedException.class);
    }
}
