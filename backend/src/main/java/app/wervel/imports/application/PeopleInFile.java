package app.wervel.imports.application;

import app.wervel.patient.Bsn;
import app.wervel.patient.application.PatientData;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who stands in a file twice: the same BSN, the same birth date with the same name or phone,
 * or the same name with the same phone. Names that only look alike pass: that would compare every
 * line with every other.
 */
final class PeopleInFile {
    private static final int SIGNIFICANT_DIGITS = 9;

    private final Map<String, Long> lines = new HashMap<>();

    /**
     * Who of the lines asked about before is the same person.
     *
     * @param data that has passed the checks of a registration
     */
    Optional<Twin> earlier(long line, PatientData data) {
        String bsn = bsn(data.bsn());
        String name = letters(data.familyName());
        String phone = digits(data.phone());
        List<String> keys = new ArrayList<>();
        keys.add("born " + data.birthDate() + " " + name);
        if (phone != null) {
            keys.add("born " + data.birthDate() + " " + phone);
            keys.add("phone " + phone + " " + name + " " + letters(data.givenName()));
        }
        Long same = bsn == null ? null : lines.putIfAbsent("bsn " + bsn, line);
        Long like =
                keys.stream()
                        .map(key -> lines.putIfAbsent(key, line))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return same != null
                ? Optional.of(new Twin(same, true))
                : Optional.ofNullable(like).map(twin -> new Twin(twin, false));
    }

    private static @Nullable String bsn(@Nullable String text) {
        return text == null ? null : new Bsn(text).value();
    }

    private static String letters(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .strip();
    }

    private static @Nullable String digits(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        if (digits.length() < SIGNIFICANT_DIGITS) {
            return null;
        }
        return digits.substring(digits.length() - SIGNIFICANT_DIGITS);
    }

    /**
     * @param line the earlier line
     */
    record Twin(long line, boolean sameBsn) {}
}
