package app.wervel.documents.application;

import app.wervel.discharge.application.ReportRecipient;
import app.wervel.documents.application.LetterBlock.Bullets;
import app.wervel.documents.application.LetterBlock.Closing;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Notice;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterBlock.Question;
import app.wervel.documents.application.LetterService.IntakeLetter;
import app.wervel.intake.Conclusion;
import app.wervel.intake.IntakeForms;
import app.wervel.measure.application.MeasureCourse;
import app.wervel.triage.application.RuleSources;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Letters to a doctor about an intake. They say who concluded what from which answers. */
final class DoctorLetter {
    /** Enough for a few sentences by hand. */
    private static final int LINES_FOR_A_REPLY = 4;

    private final IntakeLetter letter;
    private final LetterTexts texts;
    private final ScreeningWords words;
    private final RuleSources sources;
    private final ZoneId zone;

    DoctorLetter(IntakeLetter letter, IntakeForms forms, RuleSources sources, ZoneId zone) {
        this.letter = letter;
        this.texts = letter.texts();
        this.words = new ScreeningWords(texts, forms.get(letter.intake().form()), letter.intake());
        this.sources = sources;
        this.zone = zone;
    }

    LetterContent report(
            List<LetterBlock> found,
            List<String> goals,
            Optional<Integer> treatments,
            List<MeasureCourse> measures) {
        var concluded = letter.concluded();
        List<LetterBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph(texts.text("letter.salutation")));
        boolean referred = "referral".equals(letter.intake().draft().access());
        blocks.add(
                new Paragraph(
                        texts.text(
                                referred ? "gp.seen-referred" : "gp.seen-direct",
                                dayOfIntake(),
                                letter.whoSaw())));
        addComplaint(blocks);
        blocks.addAll(words.screening());
        blocks.addAll(words.conclusion(concluded.conclusion()));
        blocks.addAll(found);
        addPlan(blocks, goals, treatments);
        blocks.addAll(new MeasureWords(texts).blocks(measures));
        addRemark(blocks);
        blocks.add(new Paragraph(texts.text("gp.questions")));
        blocks.add(new Paragraph(texts.text("letter.disclaimer")));
        blocks.add(new Closing(letter.practitioner()));
        boolean toGp = letter.request().recipient() == ReportRecipient.GP;
        return letter.content(toGp ? "gp.title" : "referrer.title", letter.addressee(), blocks);
    }

    LetterContent referral() {
        Conclusion conclusion = letter.concluded().conclusion();
        List<LetterBlock> blocks = new ArrayList<>();
        blocks.add(
                new Notice(
                        texts.text(
                                "doctor.ask",
                                dayOfIntake(),
                                letter.whoSaw(),
                                texts.text("letter.urgency." + conclusion.urgency().id()))));
        if (!letter.consents()) {
            blocks.add(new Paragraph(texts.text("doctor.carries")));
        }
        addComplaint(blocks);
        blocks.add(new Heading(texts.text("doctor.why")));
        List<Fact> answers = words.alarmingAnswers();
        List<LetterBlock> screening = words.screeningWithSources(sources);
        // The heading of the screening is said by the question why.
        blocks.addAll(screening.subList(1, screening.size()));
        if (!answers.isEmpty()) {
            blocks.add(new Heading(texts.text("letter.answers")));
            blocks.add(new Facts(answers));
        }
        blocks.addAll(words.conclusion(conclusion));
        blocks.addAll(words.informed(zone));
        addRemark(blocks);
        blocks.add(new Paragraph(texts.text("letter.disclaimer")));
        blocks.add(new Closing(letter.practitioner()));
        blocks.add(new Heading(texts.text("doctor.reply")));
        blocks.add(new Paragraph(texts.text("doctor.reply.ask")));
        blocks.add(
                new Question(
                        texts.text("doctor.reply.findings"), null, List.of(), LINES_FOR_A_REPLY));
        blocks.add(
                new Question(
                        texts.text("doctor.reply.continue"),
                        null,
                        List.of(
                                texts.text("letter.yes"),
                                texts.text("doctor.reply.wait"),
                                texts.text("letter.no")),
                        0));
        blocks.add(new LetterBlock.Signatures(List.of(texts.text("doctor.reply.name"))));
        return letter.content("doctor.title", letter.addressee(), blocks);
    }

    private String dayOfIntake() {
        return texts.date(letter.intake().startedAt().atZone(zone).toLocalDate());
    }

    private void addComplaint(List<LetterBlock> blocks) {
        List<Fact> facts = new ArrayList<>();
        words.plain(facts, "letter.request-for-help", letter.intake().draft().requestForHelp());
        words.plain(facts, "letter.complaint", letter.intake().draft().complaint());
        facts.addAll(words.scores());
        if (!facts.isEmpty()) {
            blocks.add(new Facts(facts));
        }
    }

    private void addPlan(
            List<LetterBlock> blocks, List<String> goals, Optional<Integer> treatments) {
        if (goals.isEmpty() && treatments.isEmpty()) {
            return;
        }
        blocks.add(new Heading(texts.text("letter.plan")));
        if (!goals.isEmpty()) {
            blocks.add(new Paragraph(texts.text("letter.plan.goals")));
            blocks.add(new Bullets(goals));
        }
        treatments.ifPresent(
                count -> blocks.add(new Paragraph(texts.text("letter.plan.treatments", count))));
    }

    private void addRemark(List<LetterBlock> blocks) {
        String remark = letter.request().remark();
        if (remark != null) {
            blocks.add(new Heading(texts.text("letter.remark")));
            blocks.add(new Paragraph(remark));
        }
    }
}
