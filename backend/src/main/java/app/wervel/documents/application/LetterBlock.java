package app.wervel.documents.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a letter, in the language of the letter. */
public sealed interface LetterBlock {
    record Heading(String text) implements LetterBlock {}

    record Paragraph(String text) implements LetterBlock {}

    /** What must not be overlooked: in a frame. */
    record Notice(String text) implements LetterBlock {}

    record Bullets(List<String> items) implements LetterBlock {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Names of things, and what they are. */
    record Facts(List<Fact> facts) implements LetterBlock {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, String value) {}

    /**
     * A drawing.
     *
     * @param svg names nothing outside itself
     * @param told what it shows, for whoever does not see it
     */
    record Picture(String svg, String told) implements LetterBlock {}

    /** A drawing that is wide and low. As {@link Picture} for the rest. */
    record Chart(String svg, String told) implements LetterBlock {}

    /**
     * To be answered with a pen.
     *
     * @param help in smaller print, or null
     * @param choices each with a box to tick; may be empty
     * @param lines how many empty lines there are to write on, from 0
     */
    record Question(String text, @Nullable String help, List<String> choices, int lines)
            implements LetterBlock {
        public Question {
            choices = List.copyOf(choices);
            if (lines < 0) {
                throw new IllegalArgumentException(
                        "A question cannot have %d lines".formatted(lines));
            }
        }
    }

    /** The greeting at the end, with room for a signature. */
    record Closing(String signedBy) implements LetterBlock {}

    /** A line for a date and one for a signature, of each of these. */
    record Signatures(List<String> whose) implements LetterBlock {
        public Signatures {
            whose = List.copyOf(whose);
        }
    }
}
