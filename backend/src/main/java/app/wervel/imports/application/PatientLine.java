package app.wervel.imports.application;

import app.wervel.patient.ReadingLanguage;
import app.wervel.patient.application.PatientData;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A patient as a line of a file has it.
 *
 * @param data null when a cell could not be read
 */
record PatientLine(LineReader reader, @Nullable PatientData data) {
    private static final Map<String, String> SEXES =
            Map.ofEntries(
                    Map.entry("v", "f"),
                    Map.entry("vrouw", "f"),
                    Map.entry("female", "f"),
                    Map.entry("woman", "f"),
                    Map.entry("man", "m"),
                    Map.entry("male", "m"),
                    Map.entry("anders", "x"),
                    Map.entry("other", "x"));

    /** Languages by their Dutch and English names, in small letters. */
    private static final Map<String, String> LANGUAGES = languages();

    static PatientLine read(LineReader reader, int headings) {
        if (!reader.fits(headings)) {
            return new PatientLine(reader, null);
        }
        var birthDate = reader.date(ImportField.BIRTH_DATE);
        if (reader.isFaulty()) {
            return new PatientLine(reader, null);
        }
        return new PatientLine(
                reader,
                new PatientData(
                        reader.text(ImportField.FAMILY_NAME),
                        reader.text(ImportField.FAMILY_NAME_PREFIX),
                        reader.text(ImportField.GIVEN_NAME),
                        reader.text(ImportField.INITIALS),
                        birthDate,
                        coded(reader, ImportField.SEX, SEXES),
                        null,
                        reader.text(ImportField.PHONE),
                        reader.text(ImportField.SECOND_PHONE),
                        reader.text(ImportField.EMAIL),
                        coded(reader, ImportField.LANGUAGE, LANGUAGES),
                        address(reader),
                        null,
                        reader.text(ImportField.GP),
                        reader.text(ImportField.INSURER),
                        reader.text(ImportField.INSURANCE_NUMBER),
                        reader.text(ImportField.BSN),
                        null,
                        reader.text(ImportField.ALERT)));
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        for (Locale speaker : List.of(Locale.ENGLISH, Locale.of("nl"))) {
            ReadingLanguage.ids()
                    .forEach(id ->
                            languages.put(
                                    Locale.of(id)
                                            .getDisplayLanguage(speaker)
                                            .toLowerCase(Locale.ROOT),
                                    id));
        }
        return Map.copyOf(languages);
    }

    private static PatientData.AddressData address(LineReader reader) {
        return new PatientData.AddressData(
                reader.text(ImportField.STREET),
                reader.text(ImportField.HOUSE_NUMBER),
                reader.text(ImportField.POSTAL_CODE),
                reader.text(ImportField.CITY),
                reader.text(ImportField.COUNTRY));
    }

    /** The code behind a word of another system; what is no such word goes on as it is. */
    private static @Nullable String coded(
            LineReader reader, ImportField field, Map<String, String> words) {
        String text = reader.text(field);
        if (text == null) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        String code = words.getOrDefault(word, word);
        reader.show(field, code);
        return code;
    }

    Optional<PatientData> valid() {
        return reader.isFaulty() ? Optional.empty() : Optional.ofNullable(data);
    }
}
