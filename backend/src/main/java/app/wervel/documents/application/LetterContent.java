package app.wervel.documents.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a letter or form, in the language of the paper.
 *
 * @param language "nl" or "en"
 * @param title what the paper is: it stands at its top, and in the title of the window
 * @param addressee a line each; empty on paper that is addressed to nobody
 * @param patientName null on a form that anybody may fill in
 * @param patientFacts what tells the patient from others, for instance the birth date
 * @param edition of a form, at the foot of each page; null on a letter
 */
public record LetterContent(
        String language,
        String title,
        PracticeLetterhead practice,
        List<String> addressee,
        LocalDate date,
        @Nullable String patientName,
        List<LetterBlock.Fact> patientFacts,
        List<LetterBlock> blocks,
        @Nullable String edition) {
    public LetterContent {
        PaperLanguages.requireKnown(language);
        addressee = List.copyOf(addressee);
        patientFacts = List.copyOf(patientFacts);
        blocks = List.copyOf(blocks);
    }

    public LetterContent(
            String language,
            String title,
            PracticeLetterhead practice,
            List<String> addressee,
            LocalDate date,
            @Nullable String patientName,
            List<LetterBlock.Fact> patientFacts,
            List<LetterBlock> blocks) {
        this(language, title, practice, addressee, date, patientName, patientFacts, blocks, null);
    }
}
