package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.documents.StoredDocumentId;
import app.wervel.exercise.application.TestTranslations;
import app.wervel.exercise.application.TranslationQueries;
import app.wervel.exercise.application.TranslationReviewService;
import app.wervel.exercise.application.TranslationReviewService.SeenText;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.practice.Role;
import app.wervel.shared.Access;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingHandoutRenderer;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
@Import(TestTranslations.class)
class StoredDocumentIT {
    private static final PageRequest FIRST_PAGE = new PageRequest(0, 50);

    @Autowired HandoutService handouts;
    @Autowired StoredDocumentService documents;
    @Autowired StoredDocumentQueries queries;
    @Autowired CarePlanService plans;
    @Autowired ClinicalProfileService profiles;
    @Autowired AccessLogQueries accessLog;
    @Autowired RecordingHandoutRenderer printer;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired TranslationQueries translations;
    @Autowired TranslationReviewService reviews;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;
    private PatientId patient;
    private CarePlanId plan;

    @BeforeEach
    void practitionerHasMadeAPlan() {
        users.logInAs(Role.PRACTITIONER);
        practice = TestPractice.open(jdbc);
        patient = care.patient();
        plan =
                plans.draft(
                                care.episode(patient),
                                List.of(GoalData.saying("Weer een uur kunnen zitten")))
                        .id();
        plans.prescribe(plan, null, PrescriptionData.of("E20"));
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    @Test
    void theHandoutOfAnActivePlanIsKeptAndPrintedAgainAsItWas() {
        plans.activate(plan, null);
        byte[] first = handouts.print(plan, HandoutOptions.STANDARD).bytes();
        int drawn = printer.count();

        byte[] second = handouts.print(plan, HandoutOptions.STANDARD).bytes();

        assertThat(second).isEqualTo(first);
        assertThat(printer.count()).isEqualTo(drawn);
        var row = onlyDocument();
        assertThat(row.planVersion()).isEqualTo(1);
        assertThat(row.language()).isEqualTo("nl");
        assertThat(row.variant()).isEqualTo("standard");
        assertThat(row.unreviewed()).isEmpty();
        assertThat(row.prints()).isEqualTo(2);
        assertThat(row.bytes()).isEqualTo(first.length);
    }

    @Test
    void everyPrintIsLoggedWithTheDocumentThatCameOut() {
        plans.activate(plan, null);
        handouts.print(plan, HandoutOptions.STANDARD);
        StoredDocumentId id = onlyDocument().id();
        documents.reprint(id);

        assertThat(queries.prints(id)).extracting(PrintRow::first).containsExactly(false, true);
        assertThat(queries.prints(id)).extracting(PrintRow::by).containsOnly("Test practitioner");
        assertThat(accessLog.page(patient.value(), new PageRequest(0, 200)).items())
                .filteredOn(row -> row.objectType().equals("Document"))
                .filteredOn(row -> row.action() == Access.Action.PRINT)
                .extracting(AccessLogRow::objectId)
                .containsExactly(id.value(), id.value());
    }

    @Test
    void aReprintFromTheListGivesTheBytesThatWereKept() {
        plans.activate(plan, null);
        byte[] printed = handouts.print(plan, HandoutOptions.STANDARD).bytes();
        StoredDocumentId id = onlyDocument().id();

        assertThat(documents.reprint(id).bytes()).isEqualTo(printed);
        assertThat(documents.open(id).bytes()).isEqualTo(printed);
        assertThat(queries.prints(id)).as("looking is no print").hasSize(2);
    }

    @Test
    void paperThatMayNoLongerBeRightIsReadButNotHandedOutAgain() {
        plans.activate(plan, null);
        handouts.print(plan, "nl", null);
        StoredDocumentRow kept = queries.page(patient, FIRST_PAGE).items().getFirst();
        assertThat(kept.latest()).isTrue();

        profiles.change(patient, -1, null, List.of("ACUTE_FRACTURE"));

        assertThatThrownBy(() -> documents.reprint(kept.id()))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("documents.not-to-hand-out");
        assertThat(documents.open(kept.id()).bytes()).isNotEmpty();
    }

    @Test
    void aSheetOfAnEarlierVersionSaysThatItIsNotTheLatest() {
        plans.activate(plan, null);
        handouts.print(plan, "nl", null);
        plans.prescribe(plan, null, PrescriptionData.of("E01"));

        StoredDocumentRow kept = queries.page(patient, FIRST_PAGE).items().getFirst();

        assertThat(kept.latest()).isFalse();
        assertThat(documents.reprint(kept.id()).bytes()).isNotEmpty();
    }

    @Test
    void anotherLanguageVariantOrDesignIsAnotherDocument() {
        plans.activate(plan, null);
        handouts.print(plan, HandoutOptions.of("nl", "standard"));
        handouts.print(plan, HandoutOptions.of("en", "standard"));
        handouts.print(plan, HandoutOptions.of("nl", "large"));
        printer.redesign();
        handouts.print(plan, HandoutOptions.of("nl", "standard"));

        assertThat(queries.page(patient, FIRST_PAGE).items())
                .extracting(StoredDocumentRow::language, StoredDocumentRow::variant)
                .containsExactly(
                        tuple("nl", "standard"),
                        tuple("nl", "large"),
                        tuple("en", "standard"),
                        tuple("nl", "standard"));
    }

    @Test
    void aChangedPlanIsAnotherDocument() {
        plans.activate(plan, null);
        handouts.print(plan, HandoutOptions.STANDARD);
        plans.prescribe(plan, null, PrescriptionData.of("E01"));
        handouts.print(plan, HandoutOptions.STANDARD);

        assertThat(queries.page(patient, FIRST_PAGE).total()).isEqualTo(2);
    }

    @Test
    void whatAReviewerApprovedStandsAlone() {
        plans.activate(plan, null);
        List<SeenText> texts =
                translations.page("eo", true, new PageRequest(0, 200)).items().stream()
                        .map(row -> new SeenText(row.unit(), row.textHash()))
                        .toList();
        reviews.approve("eo", texts, "L. Zamenhof", "beëdigd vertaler");
        try {
            handouts.print(plan, HandoutOptions.of("eo", null));

            assertThat(onlyDocument().unreviewed()).isEmpty();
            assertThat(printer.last().beside()).isFalse();
            assertThat(printer.last().exercises().getFirst().dutch()).isNull();
        } finally {
            jdbc.update("DELETE FROM translation_approval");
        }
    }

    @Test
    void aTranslationThatNobodyReviewedIsKeptWithWhatWasNotReviewed() {
        plans.activate(plan, null);
        handouts.print(plan, HandoutOptions.of("eo", null));

        assertThat(onlyDocument().unreviewed()).contains("E20");
        assertThat(printer.last().beside()).isTrue();
        HandoutExercise translated = printer.last().exercises().getFirst();
        assertThat(translated.dutch()).isNotNull();
        assertThat(translated.dutch().name()).isNotEqualTo(translated.name());
    }

    @Test
    void aTextThatWasNotTranslatedGoesInDutchAndSaysSoFirst() {
        plans.activate(plan, null);
        handouts.print(plan, new HandoutOptions("eo", "standard", "how-exercises-help", true));

        assertThat(printer.last().knowledge().title()).isEqualTo("Hoe oefeningen helpen");
        assertThat(printer.last().knowledge().text())
                .startsWith("Deze tekst is er alleen in het Nederlands.\n\nOefeningen");
        assertThat(printer.last().knowledge().dutch()).isNull();
        assertThat(onlyDocument().unreviewed())
                .noneMatch(unit -> unit.endsWith("how-exercises-help"));
    }

    @Test
    void aDraftIsNeverKept() {
        handouts.print(plan, HandoutOptions.STANDARD);

        assertThat(queries.page(patient, FIRST_PAGE).items()).isEmpty();
    }

    @Test
    void aPreviewIsNeverKept() {
        plans.activate(plan, null);
        handouts.preview(plan, HandoutOptions.STANDARD);

        assertThat(queries.page(patient, FIRST_PAGE).items()).isEmpty();
    }

    @Test
    void aDocumentThatIsNotAsItWasIsNotShown() {
        plans.activate(plan, null);
        handouts.print(plan, HandoutOptions.STANDARD);
        StoredDocumentId damaged = new StoredDocumentId(UUID.randomUUID());
        jdbc.update(
                """
                INSERT INTO stored_document
                SELECT ?, kind, patient_id, care_plan_id, plan_version, language, variant, unreviewed,
                       repeat('0', 64), sha256, file_name, 'other'::bytea, created_at, created_by
                FROM stored_document WHERE id = ?
                """,
                damaged.value(),
                onlyDocument().id().value());

        assertThatThrownBy(() -> documents.open(damaged))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("documents.damaged");
        assertThatThrownBy(() -> documents.reprint(damaged)).isInstanceOf(Conflict.class);
    }

    @Test
    void aDocumentThatDoesNotExistIsNotFound() {
        StoredDocumentId unknown = StoredDocumentId.next();

        assertThatThrownBy(() -> documents.open(unknown)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.prints(unknown)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerSeesNoClinicalPaper(Role role) {
        plans.activate(plan, null);
        handouts.print(plan, HandoutOptions.STANDARD);
        StoredDocumentId id = onlyDocument().id();
        users.logInAs(role);

        assertThatThrownBy(() -> queries.page(patient, FIRST_PAGE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.prints(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> documents.open(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> documents.reprint(id)).isInstanceOf(AccessDeniedException.class);
    }

    private StoredDocumentRow onlyDocument() {
        var rows = queries.page(patient, FIRST_PAGE).items();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
