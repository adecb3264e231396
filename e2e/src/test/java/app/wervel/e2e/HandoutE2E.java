package app.wervel.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** From a new patient to the sheet of paper, wholly over REST, by the packaged application. */
class HandoutE2E extends Journey {
    private static final String PRACTITIONER = "demo-practitioner";
    private static final List<String> EXERCISES = List.of("E01", "E02", "E06", "E09", "E23", "E38");

    /** Every alarm question asked, and answered with no. */
    private static final String NO_ALARM =
            """
            {"duration_days": 12, "onset": "gradual", "improving": true, "seen_by_gp": false, "radiation": [], "numbness": [], "weakness": [],
             "bladder_bowel_change": false, "sexual_function_change": false, "unsteady_gait": false, "clumsy_hands": false, "trauma": "none",
             "fever_or_chills": false, "unexplained_weight_loss": false, "malaise": false, "cancer_history": false, "night_pain": false,
             "unremitting_or_progressive": false, "mechanical_pattern": true, "immunosuppressed": false, "iv_drug_use": false,
             "recent_infection_or_spinal_procedure": false, "diabetes": false, "osteoporosis": false, "long_term_corticosteroids": false,
             "pulsating_abdomen": false, "flank_colic_or_blood_in_urine": false, "lump": "none", "rash": "none",
             "tick_bite_or_erythema_migrans": false, "burning_or_shooting": false, "chest_pain_or_breathless": false, "tearing_pain": false,
             "collapse": false, "leg_cold_pale_sudden": false, "calf_swollen_warm": false}\
            """;

    @ParameterizedTest
    @CsvSource({
        "nl, Uw oefeningen, Knie naar borst, Opstaan uit stoel",
        "en, Your exercises, Single knee to chest, Sit to stand"
    })
    void aPlanOfSixExercisesBecomesASheetThatCanBeRead(
            String language, String title, String first, String last) throws IOException {
        String plan = activePlan("Papier-" + language);

        byte[] pdf =
                wervel.get(
                                "/api/v1/care-plans/"
                                        + plan
                                        + "/handout.pdf?lang="
                                        + language
                                        + "&variant=standard",
                                PRACTITIONER)
                        .body();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = pages(document);
            String text = String.join("\n", pages);
            assertThat(text)
                    .contains(
                            title,
                            first,
                            last,
                            "Papier-" + language,
                            "Weer een uur in de tuin werken",
                            "Anna de Wit");
            assertThat(text)
                    .doesNotContainPattern("\\bE\\d\\d\\b")
                    .doesNotContainIgnoringCase("borg")
                    .doesNotContainIgnoringCase("concept");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language);
            EXERCISES.forEach(exercise -> assertStandsWholeOnOnePage(pages, exercise, language));
        }
    }

    @Test
    void aDraftSaysOnEveryPageThatItIsOne() throws IOException {
        String plan = draftPlan("Klad");
        prescribe(plan);

        byte[] pdf =
                wervel.get("/api/v1/care-plans/" + plan + "/handout.pdf?lang=nl", PRACTITIONER)
                        .body();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(pages(document))
                    .allMatch(page -> page.toUpperCase(java.util.Locale.ROOT).contains("CONCEPT"));
        }
    }

    @Test
    void receptionAndAdministratorReadNoIntakeAndNoPlanByAnyAddress() {
        String patient = patient("Geheim");
        String intake = intake(patient);
        String plan = planOf(intake);
        for (String token : List.of("demo-reception", "demo-admin")) {
            for (String path :
                    List.of(
                            "/api/v1/intakes/" + intake,
                            "/api/v1/care-plans/" + plan,
                            "/api/v1/care-plans/" + plan + "/handout.pdf?lang=nl",
                            "/api/v1/patients/" + patient + "/episodes",
                            "/api/v1/intakes/" + intake + "/emergency-sheet.pdf")) {
                assertThat(wervel.get(path, token).statusCode())
                        .as("%s with %s", path, token)
                        .isEqualTo(403);
            }
        }
        assertThat(
                        wervel.get("/api/v1/patients/" + patient + "/access-log", "demo-reception")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        wervel.getJson("/api/v1/patients/" + patient + "/access-log", "demo-admin")
                                .get("total")
                                .asInt())
                .isPositive();
    }

    /** From its name to its dosage; a line's break is no split. */
    private void assertStandsWholeOnOnePage(List<String> pages, String exercise, String language) {
        JsonNode told =
                wervel.getJson("/api/v1/exercises/" + exercise + "?lang=" + language, PRACTITIONER);
        assertThat(pages)
                .as("one page with all of %s", exercise)
                .anySatisfy(page ->
                        assertThat(page.replaceAll("\\s+", " "))
                                .contains(
                                        told.get("name").stringValue(),
                                        told.get("start").stringValue(),
                                        told.get("action").stringValue(),
                                        told.get("doseLine").stringValue()));
    }

    private String activePlan(String familyName) {
        String plan = draftPlan(familyName);
        prescribe(plan);
        var activation =
                wervel.post("/api/v1/care-plans/" + plan + "/activation", PRACTITIONER, "{}");
        assertThat(activation.statusCode())
                .as(new String(activation.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isBetween(200, 201);
        return plan;
    }

    private void prescribe(String plan) {
        for (String exercise : EXERCISES) {
            wervel.postJson(
                    201,
                    "/api/v1/care-plans/" + plan + "/prescriptions",
                    PRACTITIONER,
                    "{\"exercise\": \"%s\"}".formatted(exercise));
        }
    }

    private String draftPlan(String familyName) {
        return planOf(intake(patient(familyName)));
    }

    private String patient(String familyName) {
        return id(
                wervel.postJson(
                        201,
                        "/api/v1/patients",
                        "demo-reception",
                        "{\"familyName\": \"%s\", \"givenName\": \"Petra\", \"birthDate\": \"1985-04-12\", \"sex\": \"f\", \"phone\": \"06 00112233\", \"acceptDuplicate\": true}"
                                .formatted(familyName)));
    }

    private String intake(String patient) {
        String intake =
                id(
                        wervel.postJson(
                                201,
                                "/api/v1/patients/" + patient + "/intakes",
                                PRACTITIONER,
                                "{\"access\": \"direct\", \"complaint\": \"Lage rugpijn\", \"requestForHelp\": \"Weer tuinieren\", \"answers\": %s}"
                                        .formatted(NO_ALARM)));
        wervel.postJson(
                200,
                "/api/v1/intakes/" + intake + "/conclusion",
                PRACTITIONER,
                "{\"screening\": \"pluis\", \"urgency\": \"none\", \"classification\": \"aspecific\", \"consentToInformGp\": true}");
        return intake;
    }

    private String planOf(String intake) {
        String episode =
                id(
                        wervel.postJson(
                                201, "/api/v1/intakes/" + intake + "/episode", PRACTITIONER, "{}"));
        return id(
                wervel.postJson(
                        201,
                        "/api/v1/episodes/" + episode + "/care-plans",
                        PRACTITIONER,
                        "{\"goals\": [{\"statement\": \"Weer een uur in de tuin werken\", \"icfDomain\": \"activity\", \"measure\": \"NPRS\", \"baseline\": \"6\", \"target\": \"2\", \"targetDate\": \"2027-03-01\"}]}"));
    }

    private static String id(JsonNode resource) {
        return resource.get("id").stringValue();
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }
}
