package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Six weeks of one invented patient, from the first question to the report at the end: an alarm at
 * the intake, the doctor's answer, treatment, and closing. Pictures and paper are in {@code
 * target/story}.
 *
 * <p>The clock of the application cannot be moved. The steps that it dates itself (conclusion,
 * alarm, start of the plan, closing) all happen today. What carries a day of its own is given that
 * day: the notes and the first measures lie up to six weeks back, so that charts and report have
 * their span, although the intake of this story is then younger than they are. The second to fifth
 * note are written over REST; the first and the last one, and all else, on the screen.
 */
class SixWeeksE2E extends Journey {
    private static final String PRACTITIONER = "demo-practitioner";
    private static final Path PICTURES = Path.of("target", "story");
    private static final String GOAL = "Ik wil weer een uur in de tuin werken.";
    private static final String ANSWER =
            "Vandaag een echo van de kuit: geen trombose. Geen bezwaar tegen fysiotherapie.";
    private static final String EVALUATION = "Werkt weer een uur in de tuin, met weinig pijn.";
    private static final List<String> EXERCISES = List.of("Knie naar borst", "Wandelen in stappen");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final LocalDate TODAY =
            LocalDate.now(Clock.system(ZoneId.of("Europe/Amsterdam")));

    private int pictures;

    @Test
    void fromTheFirstQuestionToTheReportAtTheEnd() throws IOException {
        Page page = logIn(desk(), "anna");
        String patient = newPatient(page);
        intakeWithAnAlarm(page);
        conclude(page);
        planIsRefused(page, patient);
        tellAndWrite(page);
        answerAndClose(page);
        activate(page, patient);
        measure(page, patient, TODAY.minusWeeks(6), 7, 8);
        note(page, patient, TODAY.minusWeeks(5), 7, "De pijn is nog stevig, vooral bij bukken.");
        laterNotes(patient);
        note(page, patient, TODAY, 2, "Heeft dit weekend een uur in de tuin gewerkt.");
        page.navigate(chart(patient, "notes"));
        assertThat(page.locator(".notes-list .note-display, .notes-list > *")).hasCount(6);
        picture(page, "notes");
        measure(page, patient, TODAY, 2, 2);
        assertThat(page.locator("#measure-nprs")).containsText("Van 7 naar 2");
        picture(page, "measures-at-the-end");
        close(page, patient);
        reportToTheDoctor(page);
        page.navigate(chart(patient, ""));
        assertThat(page.getByText("Behandelepisode afgesloten").first()).isVisible();
        picture(page, "timeline");
    }

    private String newPatient(Page page) {
        page.navigate(wervel.address() + "/patients/new");
        page.locator("#givenName input").fill("Jet");
        page.locator("#familyName input").fill("Zesweken");
        page.locator("#birthDate input").fill("17-08-1981");
        page.keyboard().press("Tab");
        page.locator("#phone input").fill("06 00123987");
        page.getByText("Meer gegevens").first().click();
        page.locator("#gp input").fill("Dr. A. Voorbeeld, 030 123 45 67");
        click(page, "Inschrijven");
        page.waitForSelector(".chart-header");
        return page.url().replaceAll(".*/patients/([0-9a-f-]+).*", "$1");
    }

    /** A calf that is swollen and warm: a doctor has to look at it today. */
    private void intakeWithAnAlarm(Page page) {
        page.locator("#tab-intake").click();
        click(page, "Nieuwe intake");
        page.waitForSelector("#q-duration_days");
        page.locator("#q-duration_days input").fill("12");
        page.keyboard().press("Tab");
        page.locator("#q-calf_swollen_warm button[data-key='J' i]").click();
        assertThat(page.locator(".live-panel")).containsText("Dikke, warme, pijnlijke kuit");
        picture(page, "alarm");
        for (String field : List.of("radiation", "weakness", "numbness")) {
            page.locator("#q-" + field).getByText(Pattern.compile("^Nee")).last().click();
        }
        for (String field : List.of("trauma", "lump", "rash")) {
            buttons(page, "#q-" + field, "^Nee").click();
        }
        buttons(page, "#q-onset", "eleidelijk|angzaam").click();
        Locator open =
                page.locator(".q.q-yes_no:visible")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasNot(page.locator("[aria-checked='true']")))
                        .locator("button[data-key='N' i]:visible");
        while (open.count() > 0) {
            // An answer folds questions that it makes moot: they are no longer clicked then.
            Object question =
                    open.first()
                            .evaluate(
                                    "button => { button.click(); return button.closest('.q').id; }");
            page.waitForFunction(
                    "id => { const q = document.getElementById(id);"
                            + " return !q || !q.offsetParent || q.querySelector('[aria-checked=true]'); }",
                    question);
        }
        for (String field : List.of("mechanical_pattern", "improving", "seen_by_gp")) {
            page.locator("#q-" + field + " button[data-key='J' i]").click();
        }
        assertThat(page.locator(".save-state")).containsText("Opgeslagen");
    }

    private void conclude(Page page) {
        buttons(page, "#q-conclusion-screening", "^Niet pluis").click();
        buttons(page, "#q-conclusion-urgency", "^Vandaag").click();
        buttons(page, "#q-conclusion-classification", "^specifieke").click();
        buttons(page, "#q-conclusion-consent", "^Ja").click();
        picture(page, "conclusion");
        page.locator(".conclude").click();
        assertThat(page.getByText("Conclusie van de therapeut")).isVisible();
        picture(page, "concluded");
    }

    private void planIsRefused(Page page, String patient) {
        page.navigate(chart(patient, "plan"));
        click(page, "Behandelepisode starten");
        page.locator("#goal-add").click();
        page.getByLabel("Doel in de woorden van de patiënt").fill(GOAL);
        click(page, "Doel opslaan");
        assertThat(page.locator(".goal-statement")).hasText(GOAL);
        EXERCISES.forEach(exercise -> addExercise(page, exercise));
        page.locator("#plan-activate").click();
        assertThat(page.getByText("Er staat een alarm open").first()).isVisible();
        assertThat(page.locator(".chart-header")).containsText("nog geen arts ingelicht");
        picture(page, "plan-refused");
    }

    private static void addExercise(Page page, String name) {
        page.locator("#exercise-add").click();
        page.locator(".exercise-picker input").first().fill(name);
        Locator row =
                page.locator(".picker-row")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first();
        // Before it is searched the list shows others: a click on it would miss its row.
        page.waitForFunction("() => document.querySelectorAll('.picker-row').length < 10");
        row.locator(".picker-add").click();
        assertThat(row).containsText("In het plan");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private void tellAndWrite(Page page) throws IOException {
        page.locator(".chart-header .alert-button").first().click();
        Locator tell = page.locator("#red-flag-tell");
        button(tell, "Arts ziet de patiënt vandaag.").click();
        button(tell, "Vastleggen").click();
        assertThat(page.locator(".red-flag-state")).containsText("Arts ingelicht");
        picture(page, "doctor-told");
        button(tell, "Patiënt weet wat er moet gebeuren en wie hij moet bellen.").click();
        button(tell, "Vastleggen").click();
        assertThat(page.locator("#red-flag-tell.done")).isVisible();

        Locator letter = page.locator("#red-flag-letter");
        byte[] paper = paper(page, "#red-flag-letter-open", "letter-to-the-doctor");
        assertThat(text(paper)).contains("Zesweken", "kuit", "R-VTE-1");
        page.context().waitForPage(() -> page.locator("#red-flag-letter-open").click()).close();
        assertThat(page.locator(".red-flag-past")).containsText("Afgedrukt");
        picture(page, "letter");
        button(letter, "Brief is verstuurd").click();
        assertThat(page.locator("#red-flag-letter.done")).isVisible();
    }

    private void answerAndClose(Page page) {
        Locator answer = page.locator("#red-flag-answer");
        answer.locator("textarea").first().fill(ANSWER);
        picture(page, "answer");
        button(answer, "Antwoord vastleggen").click();
        assertThat(page.locator(".red-flag-state")).containsText("Antwoord binnen");
        Locator close = page.locator("#red-flag-close");
        close.getByText("De behandeling start of gaat door").click();
        button(close, "Alarm afsluiten").click();
        assertThat(page.locator(".red-flag-state")).hasText("Gesloten");
        assertThat(page.locator(".red-flag-past")).containsText(ANSWER);
        picture(page, "alarm-closed");
    }

    private void activate(Page page, String patient) {
        page.navigate(chart(patient, "plan"));
        page.locator("#plan-activate").click();
        assertThat(page.getByText("Het plan is gestart.").first()).isVisible();
        picture(page, "plan-active");
    }

    /**
     * @param pain from 0 to 10, higher is worse
     * @param activity from 0 to 10, higher is more trouble
     */
    private void measure(Page page, String patient, LocalDate day, int pain, int activity) {
        page.navigate(chart(patient, "measures"));
        Locator form = form(page, "Pijncijfer (NPRS)", day);
        Locator questions = form.locator(".questionnaire-form .q");
        for (int i = 0; i < questions.count(); i++) {
            choose(questions.nth(i), pain);
        }
        picture(page, "pain");
        save(page);

        Locator activities = form(page, "Patiëntspecifieke activiteiten (type PSK)", day);
        Locator name =
                activities
                        .locator(".questionnaire-form input, .questionnaire-form textarea")
                        .first();
        name.fill("In de tuin werken");
        name.press("Tab");
        choose(
                activities
                        .locator(".questionnaire-form .q:visible")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(page.locator("[role=radiogroup]")))
                        .first(),
                activity);
        picture(page, "activities");
        save(page);
        assertThat(page.locator("#measure-nprs")).isVisible();
        picture(page, "measures");
    }

    private static Locator form(Page page, String instrument, LocalDate day) {
        page.locator("#measure-instrument").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(instrument)).click();
        page.locator("#measure-fill").click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        Locator date = form.locator("vaadin-date-picker input").first();
        date.fill(day.format(TYPED));
        date.press("Enter");
        return form;
    }

    private static void choose(Locator question, int number) {
        Locator answer = question.getByRole(AriaRole.RADIO).nth(number);
        answer.click();
        assertThat(answer).hasAttribute("aria-checked", "true");
    }

    private static void save(Page page) {
        page.locator("#measure-save").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private void note(Page page, String patient, LocalDate day, int pain, String told) {
        page.navigate(chart(patient, "notes"));
        click(page, "Verslag schrijven");
        page.locator("#note-subjective textarea").waitFor();
        Locator date = page.locator(".note-facts vaadin-date-picker input");
        date.fill(day.format(TYPED));
        date.press("Tab");
        page.locator("#note-subjective textarea").fill(told);
        page.locator("#note-plan textarea").fill("Oefeningen doorgenomen en opgebouwd.");
        page.locator(".note-measures vaadin-integer-field input").fill(Integer.toString(pain));
        page.locator(".note-measures")
                .getByText("Nee", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#note-scores")).containsText("Pijncijfer (NPRS)");
        picture(page, "note");
        click(page, "Ondertekenen");
        assertThat(page.getByText("Het verslag is ondertekend.").first()).isVisible();
        picture(page, "note-signed");
    }

    private void laterNotes(String patient) {
        String episode =
                wervel.getJson("/api/v1/patients/" + patient + "/episodes", PRACTITIONER)
                        .get("items")
                        .get(0)
                        .get("id")
                        .stringValue();
        int pain = 6;
        for (int weeks = 4; weeks > 0; weeks--) {
            JsonNode draft =
                    wervel.postJson(
                            201,
                            "/api/v1/episodes/" + episode + "/encounters",
                            PRACTITIONER,
                            "{\"date\": \"%s\", \"subjective\": \"Het gaat beter.\", \"plan\": \"Oefeningen opgebouwd.\", \"pain\": %d, \"newSymptoms\": false}"
                                    .formatted(TODAY.minusWeeks(weeks), pain));
            wervel.postJson(
                    200,
                    "/api/v1/encounters/" + draft.get("id").stringValue() + "/signature",
                    PRACTITIONER,
                    "{\"version\": %d}".formatted(draft.get("version").longValue()));
            pain--;
        }
    }

    private void close(Page page, String patient) {
        page.navigate(chart(patient, "closing"));
        page.locator("#close-episode").click();
        assertThat(page.locator(".closing-missing")).containsText("Nog niet alle doelen");
        picture(page, "closing-refused");
        page.locator(".closing-goal")
                .getByText("bereikt", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator(".closing-form > vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Doelen bereikt"))
                .click();
        text(page, "Hoe gaat het nu?").fill(EVALUATION);
        text(page, "Nazorg en advies").fill("Blijf wandelen en oefenen.");
        picture(page, "closing");
        page.locator("#close-episode").click();
        assertThat(page.getByText("De episode is afgesloten.").first()).isVisible();
        picture(page, "closed");
    }

    private static Locator text(Page page, String label) {
        return page.locator(".closing-form > vaadin-text-area")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("textarea");
    }

    private void reportToTheDoctor(Page page) throws IOException {
        page.locator("#report-open").scrollIntoViewIfNeeded();
        picture(page, "report");
        assertThat(text(paper(page, "#report-open", "end-report")))
                .contains(
                        "Zesweken",
                        GOAL,
                        "Pijncijfer (NPRS)",
                        EVALUATION,
                        "Blijf wandelen en oefenen.");
    }

    private String chart(String patient, String tab) {
        return wervel.address() + "/patients/" + patient + "/" + tab;
    }

    private static Locator buttons(Page page, String question, String answer) {
        return page.locator(question + " button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(answer)))
                .first();
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** What a link opens, as the browser would fetch it. */
    private static byte[] paper(Page page, String link, String name) throws IOException {
        String address = page.locator(link).evaluate("link => link.href").toString();
        byte[] paper = page.context().request().get(address).body();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), paper);
        return paper;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void picture(Page page, String name) {
        pictures++;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("%02d-%s.png".formatted(pictures, name))));
    }
}
