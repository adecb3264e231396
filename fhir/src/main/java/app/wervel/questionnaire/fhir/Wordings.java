package app.wervel.questionnaire.fhir;

import app.wervel.questionnaire.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Reads texts with their translations. They stay plain text: nothing in them is markup. */
final class Wordings {
    private final ProblemList problems;

    Wordings(ProblemList problems) {
        this.problems = problems;
    }

    /** {@link Wording#NONE} where there is no text. */
    Wording of(@Nullable PrimitiveType<?> text, String where) {
        String base = text == null ? null : text.getValueAsString();
        if (text == null || base == null || base.isBlank()) {
            return Wording.NONE;
        }
        return wording(base, translations(text, where), where);
    }

    Wording wording(String base, Map<String, String> translations, String where) {
        if (hasControlCharacter(base)
                || translations.values().stream().anyMatch(Wordings::hasControlCharacter)) {
            problems.add(where, "questionnaire.file.control-character");
            return Wording.NONE;
        }
        try {
            return new Wording(base, translations);
        } catch (IllegalArgumentException withoutText) {
            problems.add(where, "questionnaire.file.translation");
            return Wording.of(base);
        }
    }

    static boolean hasControlCharacter(String text) {
        return text.codePoints()
                .anyMatch(character ->
                        Character.isISOControl(character)
                                && character != '\n'
                                && character != '\r'
                                && character != '\t');
    }

    private Map<String, String> translations(PrimitiveType<?> text, String where) {
        Map<String, String> translations = new LinkedHashMap<>();
        for (Extension extension : text.getExtension()) {
            if (!Extensions.TRANSLATION.equals(extension.getUrl())) {
                continue;
            }
            String language = part(extension, "lang");
            String content = part(extension, "content");
            if (language == null
                    || content == null
                    || translations.put(language, content) != null) {
                problems.add(where, "questionnaire.file.translation");
            }
        }
        Extensions.refuseUnknown(text, Set.of(Extensions.TRANSLATION), where, problems);
        return translations;
    }

    private static @Nullable String part(Extension translation, String name) {
        Extension part = translation.getExtensionByUrl(name);
        Type value = part == null ? null : part.getValue();
        return value instanceof PrimitiveType<?> text ? text.getValueAsString() : null;
    }
}
