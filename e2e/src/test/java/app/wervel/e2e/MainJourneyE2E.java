package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job, from the front door to the sheet of paper, as the physiotherapist does it. */
class MainJourneyE2E extends Journey {
    private static final String NONE_OF_THESE = "Nee";

    @Test
    void fromANewPatientToTheSheetOfPaper() {
        Page page = newPatient("Heelreis");
        startIntake(page);
        answerEverythingWithNo(page);
        assertThat(page.locator(".live-panel")).containsText("Geen alarmregel gevonden");
        assertThat(page.locator(".save-state")).containsText("Opgeslagen");

        choose(page, "screening", Pattern.compile("^Pluis$"));
        choose(page, "urgency", Pattern.compile("^Geen verwijzing"));
        choose(page, "classification", Pattern.compile("^aspecifiek", Pattern.CASE_INSENSITIVE));
        page.locator(".conclude").click();
        assertThat(page.getByText("Conclusie van de therapeut")).isVisible();

        page.locator(".back").first().click();
        page.locator("#tab-plan").click();
        click(page, "Behandelepisode starten");
        page.locator("#goal-add").click();
        page.getByLabel("Doel in de woorden van de patiënt")
                .fill("Ik wil weer een uur in de tuin werken.");
        click(page, "Doel opslaan");
        assertThat(page.locator(".goal-statement"))
                .hasText("Ik wil weer een uur in de tuin werken.");

        addExercise(page, "Knie naar borst");
        addExercise(page, "Wandelen in stappen");
        page.locator("#plan-activate").click();
        assertThat(page.getByText("Het plan is gestart.").first()).isVisible();
        assertThat(page.locator("#handout-print")).isVisible();
    }

    @Test
    void anEmergencyTakesTheWidthAndIsNotConcludedLowerInSilence() {
        Page page = newPatient("Spoedgeval");
        startIntake(page);
        page.locator("#q-duration_days input").fill("1");
        page.keyboard().press("Tab");
        page.locator("#q-trauma button")
                .filter(new Locator.FilterOptions().setHasText("Een val"))
                .click();

        assertThat(page.locator(".emergency")).containsText("Spoed: doe dit nu");
        double width = page.locator(".emergency").boundingBox().width;
        org.assertj.core.api.Assertions.assertThat(width).isGreaterThan(1150);

        choose(page, "screening", Pattern.compile("^Pluis$"));
        choose(page, "urgency", Pattern.compile("^Geen verwijzing"));
        choose(page, "classification", Pattern.compile("^aspecifiek", Pattern.CASE_INSENSITIVE));
        page.locator(".conclude").click();
        assertThat(page.locator("#conclusion-refusal")).isVisible();

        choose(page, "screening", Pattern.compile("^Niet pluis"));
        page.locator(".conclude").click();
        assertThat(page.locator("#conclusion-refusal")).containsText("Schrijf op waarom");
        assertThat(page.locator(".conclude")).isVisible();
    }

    @Test
    void whatWasAnsweredIsThereAfterTheBrowserWasClosed() {
        Page page = newPatient("Bewaarman");
        startIntake(page);
        page.locator("#q-fever_or_chills button[data-key='J' i]").click();
        assertThat(page.locator(".save-state")).containsText("Opgeslagen");
        String address = page.url();
        page.context().close();

        Page later = logIn(desk(), "anna");
        later.navigate(address);

        assertThat(later.locator("#q-fever_or_chills button[data-key='J' i]"))
                .hasAttribute("aria-checked", "true");
    }

    @Test
    void questionsAreAnsweredByKeys() {
        Page page = newPatient("Toetsman");
        startIntake(page);
        page.locator("#q-night_pain button[data-key='J' i]").focus();

        page.keyboard().press("w");
        assertThat(page.locator("#q-night_pain button[data-key='W' i]"))
                .hasAttribute("aria-checked", "true");
        page.keyboard().press("n");
        assertThat(page.locator("#q-night_pain button[data-key='N' i]"))
                .hasAttribute("aria-checked", "true");
    }

    @Test
    void ofTwoPeopleOnOnePlanTheSecondIsToldAndNothingIsOverwritten() {
        String plan = planOfADemoPatient();
        Page first = logIn(desk(), "anna");
        Page second = logIn(desk(), "bram");
        first.navigate(plan);
        second.navigate(plan);
        first.waitForSelector("#goal-add");
        second.waitForSelector("#goal-add");

        addGoal(first, "Het eerste doel.");
        assertThat(
                        first.locator(".goal-statement")
                                .filter(new Locator.FilterOptions().setHasText("Het eerste doel.")))
                .isVisible();
        second.locator("#goal-add").click();
        second.getByLabel("Doel in de woorden van de patiënt").fill("Het tweede doel.");
        click(second, "Doel opslaan");

        assertThat(second.locator(".stale-notice")).isVisible();
        assertThat(second.getByLabel("Doel in de woorden van de patiënt"))
                .hasValue("Het tweede doel.");
        first.reload();
        first.waitForSelector(".goal-statement");
        assertThat(first.getByText("Het tweede doel.")).hasCount(0);
        assertThat(
                        first.locator(".goal-statement")
                                .filter(new Locator.FilterOptions().setHasText("Het eerste doel.")))
                .isVisible();
    }

    @Test
    void receptionOpensNoIntakeAndNoLibraryByAddress() {
        Page anna = newPatient("Afgeschermd");
        startIntake(anna);
        String intake = anna.url();
        Page roos = logIn(desk(), "roos");

        for (String address :
                new String[] {
                    intake, wervel.address() + "/exercises", wervel.address() + "/practice"
                }) {
            roos.navigate(address);
            roos.waitForLoadState();
            assertThat(roos.locator(".intake-view, .exercise-library, .practice, .q")).hasCount(0);
        }
    }

    private Page newPatient(String familyName) {
        Page page = logIn(desk(), "anna");
        page.navigate(wervel.address() + "/patients/new");
        page.locator("#givenName input").fill("Jet");
        page.locator("#familyName input").fill(familyName);
        page.locator("#birthDate input").fill("12-04-1985");
        page.keyboard().press("Tab");
        page.locator("#phone input").fill("06 00" + Math.abs(familyName.hashCode() % 1_000_000));
        click(page, "Inschrijven");
        page.waitForSelector(".chart-header");
        return page;
    }

    private static void startIntake(Page page) {
        page.locator("#tab-intake").click();
        click(page, "Nieuwe intake");
        page.waitForSelector("#q-duration_days");
    }

    /** Twelve days of pain without any alarm: every question is asked. */
    private static void answerEverythingWithNo(Page page) {
        page.locator("#q-duration_days input").fill("12");
        page.keyboard().press("Tab");
        for (String field : new String[] {"radiation", "weakness", "numbness"}) {
            page.locator("#q-" + field)
                    .getByText(Pattern.compile("^" + NONE_OF_THESE))
                    .last()
                    .click();
        }
        for (String field : new String[] {"trauma", "lump", "rash"}) {
            page.locator("#q-" + field + " button")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Nee")))
                    .first()
                    .click();
        }
        page.locator("#q-onset button")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(
                                        Pattern.compile(
                                                "geleidelijk|langzaam", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        Locator open =
                page.locator(".q.q-yes_no:visible")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasNot(page.locator("[aria-checked='true']")))
                        .locator("button[data-key='N' i]:visible");
        while (open.count() > 0) {
            String question = open.first().evaluate("button => button.closest('.q').id").toString();
            page.locator("#" + question + " button[data-key='N' i]").click();
            assertThat(page.locator("#" + question + " button[data-key='N' i]"))
                    .hasAttribute("aria-checked", "true");
            if (question.equals("q-pregnant")) {
                // Who is not pregnant is not asked this: it folds away a moment later.
                assertThat(page.locator("#q-pregnancy_alarm button[data-key='N' i]")).isHidden();
            }
        }
        // Here "no" is the alarming answer: the pain does change with movement and posture, and it
        // is getting better.
        for (String field : new String[] {"mechanical_pattern", "improving", "seen_by_gp"}) {
            page.locator("#q-" + field + " button[data-key='J' i]").click();
        }
    }

    private static void choose(Page page, String question, Pattern answer) {
        page.locator("#q-conclusion-" + question + " button")
                .filter(new Locator.FilterOptions().setHasText(answer))
                .first()
                .click();
    }

    private static void addExercise(Page page, String name) {
        page.locator("#exercise-add").click();
        page.locator(".exercise-picker input").first().fill(name);
        page.locator(".picker-row")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .waitFor();
        page.locator(".picker-row")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .locator(".picker-add")
                .click();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void addGoal(Page page, String statement) {
        page.locator("#goal-add").click();
        page.getByLabel("Doel in de woorden van de patiënt").fill(statement);
        click(page, "Doel opslaan");
    }

    /** The address of the plan tab of somebody who has a plan. */
    private String planOfADemoPatient() {
        String patient =
                wervel.postJson(
                                201,
                                "/api/v1/patients",
                                "demo-reception",
                                "{\"familyName\": \"Samenwerking\", \"birthDate\": \"1979-01-02\", \"phone\": \"06 00765432\", \"acceptDuplicate\": true}")
                        .get("id")
                        .stringValue();
        String intake =
                wervel.postJson(
                                201,
                                "/api/v1/patients/" + patient + "/intakes",
                                "demo-practitioner",
                                "{\"access\": \"direct\", \"complaint\": \"Rug\", \"answers\": {\"duration_days\": 10}}")
                        .get("id")
                        .stringValue();
        wervel.postJson(
                200,
                "/api/v1/intakes/" + intake + "/conclusion",
                "demo-practitioner",
                "{\"screening\": \"pluis_met_terugkoppeling\", \"urgency\": \"gp_routine\", \"classification\": \"aspecific\", \"consentToInformGp\": true}");
        String episode =
                wervel.postJson(
                                201,
                                "/api/v1/intakes/" + intake + "/episode",
                                "demo-practitioner",
                                "{}")
                        .get("id")
                        .stringValue();
        wervel.postJson(
                201,
                "/api/v1/episodes/" + episode + "/care-plans",
                "demo-practitioner",
                "{\"goals\": []}");
        return wervel.address() + "/patients/" + patient + "/plan";
    }
}
