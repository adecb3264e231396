package app.wervel.documents.application;

import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.documents.application.LetterBlock.Bullets;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterBlock.Question;
import app.wervel.documents.application.LetterBlock.Signatures;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.patient.application.PatientDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The treatment agreement with consent, to be signed. What it says of record, privacy and consent
 * follows the Dutch Medical Treatment Contracts Act (WGBO, Civil Code 7:448, 450, 454, 456, 457; a
 * record is kept for 20 years since 2020).
 */
final class Agreement {
    private final LetterTexts texts;
    private final LetterRequest.Checked request;
    private final PracticeLetterhead practice;
    private final String practitioner;
    private final LocalDate today;
    private final int cancellationHours;

    /**
     * @param cancellationHours until how many hours before the start an appointment can be called
     *     off; 0: the practice has no rule
     */
    Agreement(
            LetterTexts texts,
            LetterRequest.Checked request,
            PracticeLetterhead practice,
            String practitioner,
            LocalDate today,
            int cancellationHours) {
        this.texts = texts;
        this.request = request;
        this.practice = practice;
        this.practitioner = practitioner;
        this.today = today;
        this.cancellationHours = cancellationHours;
    }

    LetterContent content(CarePlanDetails plan, PatientDetails patient, EpisodeDetails episode) {
        List<LetterBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph(texts.text("agreement.intro")));
        addTreatment(blocks, plan, episode);
        blocks.add(new Heading(texts.text("agreement.ours")));
        blocks.add(
                new Bullets(
                        List.of(
                                texts.text("agreement.ours.explain"),
                                texts.text("agreement.ours.record"),
                                texts.text("agreement.ours.secret"))));
        blocks.add(new Heading(texts.text("agreement.yours")));
        blocks.add(
                new Bullets(
                        List.of(
                                texts.text("agreement.yours.tell"),
                                texts.text("agreement.yours.stop"),
                                cancellation())));
        addConsent(blocks);
        return new LetterContent(
                request.language().id(),
                texts.text("agreement.title"),
                practice,
                List.of(),
                today,
                patient.name().full(),
                List.of(new Fact(texts.text("letter.born"), texts.date(patient.birthDate()))),
                blocks);
    }

    private void addTreatment(
            List<LetterBlock> blocks, CarePlanDetails plan, EpisodeDetails episode) {
        List<Fact> facts = new ArrayList<>();
        if (episode.title() != null) {
            facts.add(new Fact(texts.text("agreement.complaint"), episode.title()));
        }
        facts.add(new Fact(texts.text("agreement.practitioner"), practitioner));
        Integer planned = episode.plannedTreatments();
        facts.add(
                new Fact(
                        texts.text("agreement.treatments"),
                        planned == null
                                ? texts.text("agreement.treatments.open")
                                : planned.toString()));
        blocks.add(new Heading(texts.text("agreement.treatment")));
        blocks.add(new Facts(facts));
        if (!plan.goals().isEmpty()) {
            blocks.add(new Paragraph(texts.text("agreement.goals")));
            blocks.add(new Bullets(plan.goals().stream().map(goal -> goal.statement()).toList()));
        }
        ExerciseLanguage language = request.language();
        String exercises =
                plan.doneOn(today).stream()
                        .map(PrescriptionRow::exercise)
                        .filter(Exercise::home)
                        .map(exercise -> exercise.name().in(language))
                        .collect(Collectors.joining(", "));
        if (!exercises.isEmpty()) {
            blocks.add(new Paragraph(texts.text("agreement.exercises", exercises)));
        }
    }

    private String cancellation() {
        return cancellationHours == 0
                ? texts.text("agreement.yours.cancel-any")
                : texts.text("agreement.yours.cancel", cancellationHours);
    }

    private void addConsent(List<LetterBlock> blocks) {
        List<String> yesNo = List.of(texts.text("letter.yes"), texts.text("letter.no"));
        blocks.add(new Heading(texts.text("agreement.consent")));
        blocks.add(new Question(texts.text("agreement.consent.plan"), null, yesNo, 0));
        blocks.add(new Question(texts.text("agreement.consent.touch"), null, yesNo, 0));
        blocks.add(new Question(texts.text("agreement.consent.gp"), null, yesNo, 0));
        blocks.add(new Paragraph(texts.text("agreement.consent.change")));
        blocks.add(
                new Signatures(
                        List.of(
                                texts.text("agreement.sign.patient"),
                                texts.text("agreement.sign.practitioner"))));
    }
}
