package app.wervel.documents.report;

import app.wervel.exercise.application.HandoutLanguage;
import app.wervel.exercise.application.HandoutLanguages;
import java.awt.Font;
import java.text.Bidi;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The fixed words of a handout, from the file of its language, as designs ask for them. */
final class HandoutWords {
    /** Makes of what follows, digits and signs included, a piece that is read from the left. */
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    /** What fits the column of numbers in large print. */
    private static final int LONGEST_WHOLE_NUMBER = 14;

    private static final char NO_BREAK = '\u00A0';

    private final HandoutLanguage language;

    private HandoutWords(HandoutLanguage language) {
        this.language = language;
    }

    static HandoutWords of(String language) {
        return new HandoutWords(HandoutLanguages.shipped().get(language));
    }

    static HandoutWords dutch() {
        return new HandoutWords(HandoutLanguages.shipped().dutch());
    }

    String word(String key) {
        return language.word(key);
    }

    String word(String key, String argument, @Nullable String value) {
        return language.word(key, Map.of(argument, value == null ? "" : value));
    }

    String date(LocalDate date) {
        return language.date(date);
    }

    /** Monday first. */
    List<String> weekdays() {
        return language.weekdays();
    }

    String printable(String text) {
        return PrintableText.of(text, fonts());
    }

    @Nullable String printableOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : printable(text);
    }

    /**
     * What somebody typed in Latin letters keeps its full stop at its end on paper that is read
     * from the right.
     */
    String typed(String text) {
        String printable = printable(text);
        return language.rightToLeft()
                        && !Bidi.requiresBidi(printable.toCharArray(), 0, printable.length())
                ? LEFT_TO_RIGHT_MARK + printable + LEFT_TO_RIGHT_MARK
                : printable;
    }

    @Nullable String typedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : typed(text);
    }

    /**
     * A phone number: not broken where it fits a line, and read from the left in every language.
     */
    @Nullable String number(@Nullable String number) {
        String printable = printableOrNull(number);
        if (printable == null) {
            return null;
        }
        // One that does not fit a line as a whole, or a name with a number, breaks between its
        // parts.
        String whole =
                printable.length() > LONGEST_WHOLE_NUMBER
                        ? printable
                        : printable.replace(' ', NO_BREAK);
        return language.rightToLeft() ? LEFT_TO_RIGHT_MARK + whole : whole;
    }

    /** The bold font, of which big letters are drawn. */
    Font font() {
        return fonts().bold();
    }

    private PaperFonts fonts() {
        return PaperFonts.of(language.rightToLeft());
    }

    PaperWords paper() {
        return new PaperWords(language.locale(), bundle(), language.rightToLeft());
    }

    /** Changes whenever a fixed word changes. */
    String fingerprint() {
        return Integer.toHexString(language.words().hashCode())
                + Integer.toHexString(language.weekdays().hashCode());
    }

    private ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                if (!language.words().containsKey(key)) {
                    return null;
                }
                // The only pattern that a design fills in itself: it knows how many pages there
                // are.
                return key.equals("paper.page")
                        ? language.word(key, Map.of("page", "{0}", "pages", "{1}"))
                                .replace("'", "''")
                        : language.word(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(language.words().keySet());
            }
        };
    }
}
