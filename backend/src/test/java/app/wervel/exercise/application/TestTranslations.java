package app.wervel.exercise.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.knowledge.application.KnowledgeBaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translations that are complete in form: the Dutch words in other clothes. Only a test that
 * imports this class works with them.
 */
public class TestTranslations {
    private static final ExerciseCatalogue LIBRARY = new ExerciseCatalogueReader().read();
    private static final JsonMapper JSON = new JsonMapper();

    /** The originals and Esperanto, in which nobody ships anything. */
    @Bean
    @Primary
    HandoutLanguages languagesWithEsperanto() {
        return read(translation("eo", "Esperanto", "ltr", "{%s, plural, one{%t} other{%t}}"));
    }

    static ObjectNode arabic() {
        return translation(
                "ar",
                "العربية",
                "rtl",
                "{%s, plural, zero{%t} one{%t} two{%t} few{%t} many{%t} other{%t}}");
    }

    private static ObjectNode translation(
            String id, String name, String direction, String pluralForm) {
        ObjectNode file = (ObjectNode) JSON.readTree(shipped("nl.json"));
        file.put("language", id).put("name", name).put("direction", direction);
        file.put("original", false);
        ObjectNode dosage = (ObjectNode) file.get("dosage");
        dosage.put("setsAlone", plural(pluralForm, "count", "{n} sets"))
                .put("minutes", plural(pluralForm, "count", "{n} minutes"))
                .put("daysPerWeek", plural(pluralForm, "count", "{n} days"))
                .put("tempoLowering", "{n}")
                .put("tempoHold", "{n}")
                .put("tempoLifting", "{n}");
        // One text is translated, the others are not.
        file.putObject("knowledge")
                .putObject("stay-active")
                .put("title", "stay-active " + id)
                .put("text", "stay-active text");
        ObjectNode exercises = file.putObject("exercises");
        for (Exercise exercise : LIBRARY.exercises()) {
            String key = exercise.id().value();
            ObjectNode words = exercises.putObject(key);
            words.put("name", key + " " + id)
                    .put("start", key + " start")
                    .put("action", key + " action");
            if (exercise.precaution() != null) {
                words.put("precaution", key + " precaution");
            }
            if (exercise.ownLoad() != null) {
                words.put("load", key + " load");
            }
        }
        return file;
    }

    static String plural(String argument, String text) {
        return plural(
                "{%s, plural, zero{%t} one{%t} two{%t} few{%t} many{%t} other{%t}}",
                argument, text);
    }

    private static String plural(String form, String argument, String text) {
        return form.replace("%s", argument).replace("%t", text);
    }

    static HandoutLanguages read(ObjectNode translation) {
        return read(
                Map.of(
                        translation.get("language").stringValue() + ".json",
                        translation.toString()));
    }

    /** The originals, and these files by name. */
    static HandoutLanguages read(Map<String, String> added) {
        var files = new HashMap<>(originals());
        files.putAll(added);
        return new HandoutLanguageReader()
                .read(files, LIBRARY, new KnowledgeBaseReader().readPatientTexts());
    }

    static Map<String, String> originals() {
        return Map.of("nl.json", shipped("nl.json"), "en.json", shipped("en.json"));
    }

    private static String shipped(String name) {
        try (InputStream file =
                HandoutLanguageReader.class.getResourceAsStream(
                        "/app/wervel/exercise/languages/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
