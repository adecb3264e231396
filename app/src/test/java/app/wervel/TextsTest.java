package app.wervel;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.exercise.application.HandoutLanguages;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Translations;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word in every language; none missing, none left over. */
class TextsTest {
    private static final Translations SCREEN = new Translations();
    private static final ErrorTexts ERRORS = new ErrorTexts();

    /** Names of what changed under somebody's hands; no access is recorded by them. */
    private static final Set<String> CONFLICTS = Set.of("DiaryDay", "TreatmentProfile");

    private static Set<String> strings;
    private static Set<String> accessed;

    @BeforeAll
    static void readStringsOfOurClasses() throws IOException {
        strings = new TreeSet<>();
        accessed = new TreeSet<>();
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:app/wervel/**/*.class");
        for (Resource file : files) {
            ConstantPool constants =
                    ClassFile.of().parse(file.getContentAsByteArray()).constantPool();
            boolean records = recordsAccess(file, constants);
            for (var entry : constants) {
                if (records
                        && entry instanceof StringEntry name
                        && name.stringValue().matches("[A-Z][a-z]+[A-Za-z]*")) {
                    accessed.add(name.stringValue());
                }
                if (entry instanceof StringEntry string) {
                    // Where a key is put together at run time, the compiler keeps its beginning
                    // before a \1.
                    strings.add(string.stringValue().split("\1", 2)[0]);
                }
            }
        }
    }

    private static boolean recordsAccess(Resource file, ConstantPool constants) throws IOException {
        String place = file.getURL().getPath();
        if (place.contains("/test-classes/") || place.contains("-tests.jar")) {
            return false;
        }
        for (var entry : constants) {
            if (entry instanceof ClassEntry type
                    && type.asInternalName().equals("app/wervel/shared/Access")) {
                return true;
            }
        }
        return false;
    }

    /** The access log names what was looked at by a key that is put together from its type. */
    @Test
    void whateverSomebodyLookedAtHasAName() {
        accessed.removeAll(CONFLICTS);

        assertThat(accessed).contains("Patient", "RedFlag", "Diagnosis");
        assertThat(SCREEN.keys("nl"))
                .containsAll(accessed.stream().map(type -> "audit.object." + type).toList());
    }

    @Test
    void theInterfaceSaysTheSameInBothLanguages() {
        assertThat(SCREEN.keys("nl")).isNotEmpty().isEqualTo(SCREEN.keys("en"));
    }

    @Test
    void errorsSayTheSameInBothLanguages() {
        assertThat(ERRORS.keys("nl")).isNotEmpty().isEqualTo(ERRORS.keys("en"));
    }

    @Test
    void paperSaysTheSameInBothLanguages() throws IOException {
        assertThat(paperKeys("nl")).isNotEmpty().isEqualTo(paperKeys("en"));
    }

    /** Of two texts under one key, the later would be shown where the first was meant. */
    @Test
    void noKeyStandsTwice() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern :
                List.of(
                        "classpath*:vaadin-i18n/*.properties",
                        "classpath*:app/wervel/**/*.properties")) {
            Resource[] files = resolver.getResources(pattern);
            assertThat(files).isNotEmpty();
            for (Resource file : files) {
                assertThat(
                                file.getContentAsString(StandardCharsets.UTF_8)
                                        .lines()
                                        .filter(line -> line.matches("[A-Za-z][A-Za-z0-9._-]*=.*"))
                                        .map(line -> line.substring(0, line.indexOf('='))))
                        .as(file.getFilename())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyKeyAndErrorCodeHasAText() throws IOException {
        Set<String> known = known();
        known.addAll(paperKeys("nl"));
        known.addAll(letterKeys("nl"));
        known.addAll(HandoutLanguages.shipped().dutch().words().keySet());
        var features = known.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        var missing =
                strings.stream()
                        .filter(text -> text.matches("[a-z]+(\\.[A-Za-z0-9_-]+)+"))
                        .filter(text -> features.contains(text.split("\\.")[0]))
                        .filter(text ->
                                !text.matches(
                                        ".*\\.(css|svg|json|png|pdf|properties|js|jrxml|txt)"))
                        .filter(text -> !known.contains(text))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        var unused =
                Stream.concat(known().stream(), letterKeys("nl").stream())
                        .filter(key ->
                                strings.stream()
                                        .noneMatch(text ->
                                                text.equals(key) || isBeginningOf(text, key)))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static boolean isBeginningOf(String text, String key) {
        return text.endsWith(".") && text.length() > 3 && key.startsWith(text);
    }

    @Test
    void lettersSayTheSameInBothLanguages() throws IOException {
        assertThat(letterKeys("nl")).isNotEmpty().isEqualTo(letterKeys("en"));
    }

    private static Set<String> paperKeys(String language) throws IOException {
        return keys("/app/wervel/documents/report/labels_" + language + ".properties");
    }

    private static Set<String> letterKeys(String language) throws IOException {
        return keys("/app/wervel/documents/letters_" + language + ".properties");
    }

    private static Set<String> keys(String file) throws IOException {
        var labels = new Properties();
        try (var stream = TextsTest.class.getResourceAsStream(file)) {
            labels.load(stream);
        }
        return labels.stringPropertyNames();
    }

    private static Set<String> known() {
        return Stream.concat(
                        SCREEN.keys("nl").stream(),
                        ERRORS.keys("nl").stream().map(key -> key.substring("error.".length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
