package app.wervel.documents.application;

import app.wervel.bodychart.BodyRegion;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Notice;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterService.IntakeLetter;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.application.IntakeDetails.ConclusionDetails;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All of an intake on paper: what was told, asked, found and concluded. */
final class IntakeSummary {
    private final IntakeLetter letter;
    private final LetterTexts texts;
    private final QuestionCatalogue questions;
    private final ScreeningWords words;
    private final ZoneId zone;

    IntakeSummary(IntakeLetter letter, IntakeForms forms, ZoneId zone) {
        this.letter = letter;
        this.texts = letter.texts();
        this.questions = forms.get(letter.intake().form());
        this.words = new ScreeningWords(texts, questions, letter.intake());
        this.zone = zone;
    }

    /**
     * @param chart the body chart, or nothing
     */
    LetterContent content(List<LetterBlock> chart) {
        List<LetterBlock> blocks = new ArrayList<>();
        blocks.add(
                new Paragraph(
                        texts.text(
                                "summary.about",
                                texts.date(letter.intake().startedAt().atZone(zone).toLocalDate()),
                                letter.intake().practitionerName())));
        ConclusionDetails concluded = letter.intake().conclusion();
        if (concluded == null) {
            blocks.add(new Notice(texts.text("summary.draft")));
        } else {
            blocks.addAll(words.conclusion(concluded.conclusion()));
        }
        blocks.addAll(words.screening());
        blocks.add(new Heading(texts.text("summary.told")));
        blocks.add(new Facts(told()));
        blocks.addAll(chart);
        blocks.addAll(words.attention());
        for (QuestionCatalogue.Section section : questions.sections(letter.intake().answers())) {
            List<Fact> answers = answers(section);
            if (!answers.isEmpty()) {
                blocks.add(new Heading(section.title().in(texts.locale())));
                blocks.add(new Facts(answers));
            }
        }
        blocks.addAll(words.informed(zone));
        blocks.add(new Paragraph(texts.text("letter.disclaimer")));
        return letter.content("summary.title", List.of(), blocks);
    }

    private List<Fact> told() {
        IntakeDraft draft = letter.intake().draft();
        List<Fact> facts = new ArrayList<>();
        boolean referred = "referral".equals(draft.access());
        words.plain(
                facts,
                "summary.access",
                texts.text(referred ? "summary.access.referral" : "summary.access.direct"));
        ReferralData referral = draft.referral();
        if (referred && referral != null) {
            words.plain(facts, "summary.referrer", referral.referrer());
            words.plain(
                    facts,
                    "summary.referral-date",
                    referral.date() == null ? null : texts.date(referral.date()));
            words.plain(
                    facts,
                    "summary.referral-treatments",
                    referral.treatments() == null ? null : referral.treatments().toString());
            words.plain(facts, "summary.referral-reason", referral.reason());
        }
        Boolean consent = letter.consentSaidLast();
        words.plain(
                facts,
                "summary.consent",
                consent == null ? texts.text("letter.not-asked") : texts.yesOrNo(consent));
        story(facts, "requestForHelp", draft.requestForHelp());
        story(facts, "complaint", draft.complaint());
        story(facts, "history", draft.history());
        story(facts, "earlierEpisodes", draft.earlierEpisodes());
        story(facts, "beliefs", draft.beliefs());
        story(facts, "worries", draft.worries());
        story(facts, "expectations", draft.expectations());
        story(facts, "medicinesFree", draft.medicinesFree());
        words.plain(facts, "summary.body", bodyRegions(draft));
        facts.addAll(words.scores());
        return facts;
    }

    private void story(List<Fact> facts, String field, @Nullable String told) {
        if (told != null && !told.isBlank()) {
            String label = questions.complaintQuestion(field).label().in(texts.locale());
            facts.add(new Fact(label, told));
        }
    }

    private String bodyRegions(IntakeDraft draft) {
        return Arrays.stream(BodyRegion.values())
                .filter(region -> draft.bodyRegions().contains(region.id()))
                .map(region -> region.name(texts.locale()))
                .collect(Collectors.joining(", "));
    }

    private List<Fact> answers(QuestionCatalogue.Section section) {
        return section.asked().stream()
                .filter(question -> letter.intake().isAnswered(question))
                .map(words::answer)
                .toList();
    }
}
