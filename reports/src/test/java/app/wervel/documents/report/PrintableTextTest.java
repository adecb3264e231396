package app.wervel.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {
    @Test
    void everyLetterOfTheEuropeanLatinAlphabetsIsInOurFont() {
        String letters =
                "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßÿĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİıĲĳĴĶĹĻĽĿŁłŃŅŇŊŌŎŐŒŔŖŘŚŜŞşŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ–—‘’“”…•×→€°½";
        assertThat(PrintableText.of(letters)).isEqualTo(letters);
    }

    @Test
    void letterAndAccentTypedApartAreJoined() {
        assertThat(PrintableText.of("e\u0301e\u0301n")).isEqualTo("één");
    }

    @Test
    void controlCharactersBecomeSpacesAndLinesStay() {
        assertThat(PrintableText.of(" een\u0007twee\ndrie\u2028vier "))
                .isEqualTo("een twee\ndrie vier");
    }

    @Test
    void whatOurFontLacksBecomesABox() {
        assertThat(PrintableText.of("a\uD83D\uDE00b\uD800c漢")).isEqualTo("a□b□c□");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void blankTextIsNoText(String text) {
        assertThat(PrintableText.orNull(text)).isNull();
        assertThat(PrintableText.orNull(null)).isNull();
    }
}
