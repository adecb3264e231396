package app.wervel.careplan.application;

import app.wervel.careplan.ProgressionProposal;
import app.wervel.careplan.ProgressionProposal.JudgedDay;
import app.wervel.careplan.ProgressionProposal.NotEnough;
import app.wervel.careplan.ProgressionProposal.Stay;
import app.wervel.careplan.ProgressionProposal.StepDown;
import app.wervel.careplan.ProgressionProposal.StepUp;
import app.wervel.careplan.ProgressionProposal.StopAndRescreen;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.DosageText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says a proposal, and the days that led to it, in plain words. */
public final class ProgressionText {
    private final boolean dutch;
    private final ExerciseLanguage language;

    private ProgressionText(ExerciseLanguage language) {
        this.language = language;
        this.dutch = language == ExerciseLanguage.NL;
    }

    public static ProgressionText in(ExerciseLanguage language) {
        return new ProgressionText(language);
    }

    /** What the rule is and where it comes from. */
    public String source() {
        return say(
                "Regel uit de praktijk, nog door een fysiotherapeut te bevestigen: twee goede keren op rij is een stap"
                        + " zwaarder, twee slechte is een stap lichter. Zonder pijngrens telt pijn boven 5 nooit als goed.",
                "A rule from practice, still to be confirmed by a physiotherapist: two good sessions in a row is a step"
                        + " up, two bad ones a step down. Without a pain limit, pain above 5 never counts as good.");
    }

    /** What is proposed, in one line. */
    public String proposal(ProposalRow row) {
        return switch (row.proposal()) {
            case StepUp up -> say("Een stap zwaarder: ", "One step up: ") + what(row);
            case StepDown down -> say("Een stap lichter: ", "One step down: ") + what(row);
            case Stay stay ->
                    switch (stay.reason()) {
                        case MIXED ->
                                say(
                                        "Zo laten: de laatste twee keer wijzen niet dezelfde kant op.",
                                        "Leave it: the last two sessions do not point the same way.");
                        case NOTHING_HARDER ->
                                say(
                                        "Het ging twee keer goed, en er is geen volgende stap. Kies zelf wat erbij kan.",
                                        "It went well twice, and there is no next step. Choose what to add.");
                        case NOTHING_EASIER ->
                                say(
                                        "Het ging twee keer niet goed, en lichter kan deze oefening niet. Kies een andere.",
                                        "It went badly twice, and this exercise cannot be made easier. Choose another.");
                    };
            case NotEnough notEnough ->
                    say(
                            "Nog niet genoeg om iets voor te stellen.",
                            "Not enough yet to propose anything.");
            case StopAndRescreen stop ->
                    say(
                            "Stop en bevraag de patiënt opnieuw: er zijn nieuwe tintelingen, doof gevoel of minder kracht gemeld.",
                            "Stop and screen the patient again: new tingling, numbness or loss of strength was told.");
        };
    }

    private String what(ProposalRow row) {
        Exercise exercise = row.prescription().exercise();
        Exercise other = row.other();
        if (other != null) {
            return other.name().in(language)
                    + say(" in plaats van ", " instead of ")
                    + exercise.name().in(language);
        }
        Dosage dosage = row.dosage();
        return dosage == null
                ? ""
                : DosageText.line(exercise, dosage, language)
                        + say(" (nu ", " (now ")
                        + row.prescription().doseLine(language)
                        + ")";
    }

    /**
     * One of the days that led to it: "ma 16 nov: gedaan zoals gepland (pijn 3, de dag erna 2)".
     */
    public String day(JudgedDay day) {
        return date(day.day()) + ": " + because(day) + scores(day);
    }

    private String date(LocalDate day) {
        return day.format(
                        DateTimeFormatter.ofPattern(
                                "EEE d MMM", Locale.forLanguageTag(dutch ? "nl-NL" : "en-GB")))
                .replace(".", "");
    }

    private String because(JudgedDay day) {
        return switch (day.because()) {
            case DONE_WITHOUT_MORE_PAIN ->
                    say(
                            "gedaan zoals gepland, de dag erna niet meer pijn",
                            "done as planned, no more pain the next day");
            case SEEN_TO_GO_WELL -> say("goed gelukt in de praktijk", "went well at the practice");
            case NOT_MANAGED -> say("niet gelukt", "not managed");
            case PAIN_ABOVE_LIMIT -> say("pijn boven de grens", "pain above the limit");
            case MUCH_PAIN_WITHOUT_LIMIT ->
                    say(
                            "veel pijn, terwijl er geen pijngrens is afgesproken",
                            "much pain, while no pain limit was agreed");
            case CLEARLY_MORE_PAIN_NEXT_DAY ->
                    say("de dag erna duidelijk meer pijn", "clearly more pain the next day");
            case A_LITTLE_MORE_PAIN_NEXT_DAY ->
                    say("de dag erna iets meer pijn", "a little more pain the next day");
            case LESS_OFTEN_THAN_PLANNED ->
                    say("minder vaak gedaan dan gepland", "done less often than planned");
            case NEW_SYMPTOM ->
                    say(
                            "nieuwe tintelingen, doof gevoel of minder kracht",
                            "new tingling, numbness or loss of strength");
        };
    }

    private String scores(JudgedDay day) {
        if (day.pain() == null) {
            return "";
        }
        String next =
                day.nextPain() == null
                        ? ""
                        : say(", de dag erna ", ", the next day ") + day.nextPain();
        return say(" (pijn ", " (pain ") + day.pain() + next + ")";
    }

    /** The kind of proposal as the REST interface names it. */
    public static String kind(ProgressionProposal proposal) {
        return switch (proposal) {
            case StepUp up -> "step_up";
            case StepDown down -> "step_down";
            case Stay stay -> "stay";
            case NotEnough notEnough -> "not_enough";
            case StopAndRescreen stop -> "stop_and_rescreen";
        };
    }

    private String say(String nl, String en) {
        return dutch ? nl : en;
    }
}
