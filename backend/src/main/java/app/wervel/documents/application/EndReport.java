package app.wervel.documents.application;

import app.wervel.discharge.Discharge;
import app.wervel.discharge.GoalJudgement;
import app.wervel.discharge.GoalResult;
import app.wervel.discharge.application.ReportKind;
import app.wervel.discharge.application.ReportRecipient;
import app.wervel.documents.application.EndReportService.Course;
import app.wervel.documents.application.LetterBlock.Closing;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.intake.application.IntakeDetails.ConclusionDetails;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report to a doctor about a course of treatment, at its end or while it lasts. */
final class EndReport {
    private final Course course;
    private final LetterTexts texts;
    private final ReportRecipient recipient;

    EndReport(Course course, LetterTexts texts, ReportRecipient recipient) {
        this.course = course;
        this.texts = texts;
        this.recipient = recipient;
    }

    /** The parts that can be changed, as the record has them. */
    EndReportRequest drafted() {
        var words = course.discharge().words();
        String aftercare =
                Stream.of(words.aftercare(), followUp(words))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        return new EndReportRequest(
                null,
                null,
                addressee(),
                course.intake().draft().requestForHelp(),
                diagnosis(),
                words.evaluation(),
                aftercare,
                null);
    }

    private @Nullable String followUp(Discharge.Words words) {
        LocalDate on = words.followUpOn();
        String agreed = words.followUp();
        return agreed == null || on == null ? agreed : agreed + " (" + texts.date(on) + ")";
    }

    private @Nullable String addressee() {
        if (recipient == ReportRecipient.GP) {
            return course.patient().gp();
        }
        ReferralData referral = course.intake().draft().referral();
        return referral == null ? null : referral.referrer();
    }

    /** The diagnosis that was signed; else what the intake concluded. */
    private @Nullable String diagnosis() {
        if (course.diagnosis().isPresent()) {
            return course.diagnosis().get();
        }
        ConclusionDetails concluded = course.intake().conclusion();
        if (concluded == null) {
            return null;
        }
        var conclusion = concluded.conclusion();
        String kind =
                texts.text("letter.classification." + conclusion.classification().id())
                        + ", "
                        + texts.text("letter.phase." + conclusion.phase().id());
        String title = course.episode().title();
        return title == null ? kind : title + ": " + kind;
    }

    LetterContent content(
            EndReportRequest written,
            LetterRequest.Checked request,
            PracticeLetterhead practice,
            String practitioner,
            LocalDate today) {
        List<LetterBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph(texts.text("letter.salutation")));
        blocks.add(new Paragraph(introduction()));
        addText(blocks, "letter.request-for-help", written.requestForHelp());
        addText(blocks, "report.diagnosis", written.diagnosis());
        addGoals(blocks);
        blocks.addAll(new MeasureWords(texts).blocksWithChange(course.measures()));
        addText(blocks, "report.evaluation", written.evaluation());
        addReason(blocks);
        addText(blocks, "report.aftercare", written.aftercare());
        addText(blocks, "letter.remark", written.remark());
        blocks.add(new Paragraph(texts.text("gp.questions")));
        blocks.add(new Closing(practitioner));
        boolean end = course.kind() == ReportKind.END;
        return new LetterContent(
                request.language().id(),
                texts.text(end ? "report.title.end" : "report.title.interim"),
                practice,
                request.addressLines(null),
                today,
                course.patient().name().full(),
                List.of(
                        new Fact(
                                texts.text("letter.born"),
                                texts.date(course.patient().birthDate()))),
                blocks);
    }

    private String introduction() {
        var treatments = course.treatments();
        LocalDate last = treatments.lastDay();
        LocalDate closed = course.episode().closedOn();
        if (treatments.treatments() == 0) {
            return texts.text("report.about.uncounted", texts.date(treatments.firstDay()));
        }
        if (course.kind() == ReportKind.END) {
            LocalDate until = last == null && closed != null ? closed : last;
            return texts.text(
                    "report.about.end",
                    texts.date(treatments.firstDay()),
                    texts.date(until == null ? treatments.firstDay() : until),
                    treatments.treatments());
        }
        return texts.text(
                "report.about.interim", texts.date(treatments.firstDay()), treatments.treatments());
    }

    private void addText(List<LetterBlock> blocks, String heading, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            blocks.add(new Heading(texts.text(heading)));
            blocks.add(new Paragraph(text.strip()));
        }
    }

    private void addGoals(List<LetterBlock> blocks) {
        List<GoalJudgement> goals = course.discharge().goals();
        if (!goals.isEmpty()) {
            blocks.add(new Heading(texts.text("report.goals")));
            blocks.add(
                    new Facts(
                            goals.stream()
                                    .map(goal -> new Fact(goal.statement(), outcome(goal)))
                                    .toList()));
        }
    }

    private String outcome(GoalJudgement goal) {
        List<String> parts = new ArrayList<>();
        GoalResult result = goal.result();
        if (result != null) {
            parts.add(texts.text("report.result." + result.id()));
        }
        String instrument = goal.instrument();
        if (instrument != null) {
            parts.add(texts.text("report.instrument." + instrument));
        }
        addReading(parts, "report.baseline", goal.baseline());
        addReading(parts, "report.latest", goal.latest());
        addChange(parts, goal);
        addReading(parts, "report.target", goal.target());
        String note = goal.note();
        if (note != null) {
            parts.add(note);
        }
        return parts.isEmpty() ? texts.text("report.not-judged") : String.join("; ", parts);
    }

    private void addReading(List<String> parts, String key, @Nullable String reading) {
        if (reading != null) {
            parts.add(texts.text(key, reading));
        }
    }

    private void addChange(List<String> parts, GoalJudgement goal) {
        String from = goal.baseline();
        String until = goal.latest();
        if (goal.instrument() != null && from != null && until != null) {
            int change = Integer.parseInt(until) - Integer.parseInt(from);
            parts.add(texts.text("report.change", (change > 0 ? "+" : "") + change));
        }
    }

    private void addReason(List<LetterBlock> blocks) {
        var words = course.discharge().words();
        var reason = words.reason();
        if (course.kind() == ReportKind.END && reason != null) {
            String note = words.reasonNote();
            String told = texts.text("report.reason." + reason.id());
            addText(blocks, "report.reason", note == null ? told : told + ". " + note);
        }
    }
}
