package app.wervel.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.exercise.application.HandoutLanguages;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperLabelsTest {
    private static final Path SOURCES = Path.of("src/main/java/app/wervel/documents/report");
    private static final Path CONTENT =
            Path.of("../backend/src/main/java/app/wervel/documents/application");
    private static final Pattern KEY_IN_A_DESIGN = Pattern.compile("\\$R\\{([^}]+)}");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(labels("nl").keySet()).isEqualTo(labels("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noLabelIsEmptyOrTakesADifferentNumberOfValues(String language) throws IOException {
        Properties other = labels(language.equals("nl") ? "en" : "nl");
        labels(language)
                .forEach((key, value) -> {
                    assertThat(value.toString()).as(key.toString()).isNotBlank();
                    assertThat(placeholders(value))
                            .as(key.toString())
                            .isEqualTo(placeholders(other.get(key)));
                });
    }

    @Test
    void everyLabelThatADesignAsksForIsThere() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        KEY_IN_A_DESIGN
                .matcher(contents(PaperDesignsTest.FOLDER, ".jrxml"))
                .results()
                .forEach(key -> asked.add(key.group(1)));
        assertThat(asked).isNotEmpty();
        asked.removeAll(askedByTheHandout());
        assertThat(labels("nl").stringPropertyNames()).containsAll(asked);
    }

    @Test
    void everyWordThatTheHandoutAsksForIsInTheFileOfItsLanguage() throws IOException {
        assertThat(askedByTheHandout()).isNotEmpty();
        assertThat(HandoutWords.dutch().paper().bundle().keySet()).containsAll(askedByTheHandout());
    }

    private static Set<String> askedByTheHandout() throws IOException {
        return KEY_IN_A_DESIGN
                .matcher(contents(PaperDesignsTest.FOLDER, "handout.jrxml"))
                .results()
                .map(key -> key.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void noLabelIsUnused() throws IOException {
        String designs = contents(PaperDesignsTest.FOLDER, ".jrxml");
        String code = contents(SOURCES, ".java");
        assertThat(labels("nl").stringPropertyNames())
                .allMatch(key ->
                        designs.contains("$R{" + key + "}") || code.contains('"' + key + '"'));
    }

    /** What nobody prints, nobody should have to translate and review. */
    @Test
    void noWordOfAPaperLanguageIsUnused() throws IOException {
        String designs = contents(PaperDesignsTest.FOLDER, ".jrxml");
        String code = contents(SOURCES, ".java") + contents(CONTENT, ".java");
        assertThat(HandoutLanguages.shipped().dutch().words().keySet())
                .isNotEmpty()
                .allMatch(key ->
                        designs.contains("$R{" + key + "}") || code.contains('"' + key + '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, 2026-11-23, ma 23 nov 2026",
        "nl, 2027-03-07, zo 7 mrt 2027",
        "en, 2026-11-23, Mon 23 Nov 2026",
        "en, 2027-05-01, Sat 1 May 2027"
    })
    void datesAreWrittenAsPeopleWriteThem(String language, LocalDate date, String written) {
        assertThat(PaperLabels.of(language).date(date)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"nl, ma 23 nov 2026 om 09:05 uur", "en, Mon 23 Nov 2026 at 09:05"})
    void timesHaveTwentyFourHours(String language, String written) {
        assertThat(PaperLabels.of(language).dateAndTime(LocalDateTime.of(2026, 11, 23, 9, 5)))
                .isEqualTo(written);
    }

    private static String placeholders(Object label) {
        return Pattern.compile("\\{\\d}")
                .matcher(label.toString())
                .results()
                .map(found -> found.group())
                .sorted()
                .collect(Collectors.joining());
    }

    private static Properties labels(String language) throws IOException {
        Properties labels = new Properties();
        try (Reader reader =
                Files.newBufferedReader(
                        PaperDesignsTest.FOLDER.resolve(
                                "labels_%s.properties".formatted(language)))) {
            labels.load(reader);
        }
        return labels;
    }

    private static String contents(Path folder, String ending) throws IOException {
        StringBuilder contents = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                contents.append(Files.readString(file));
            }
        }
        return contents.toString();
    }
}
