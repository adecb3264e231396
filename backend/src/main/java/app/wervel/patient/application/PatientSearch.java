package app.wervel.patient.application;

import app.wervel.patient.Bsn;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds patients as people ask for them: by name with or without prefix and accents and with small
 * typing errors, by birth date, phone number or patient number. Writes no access log: its callers
 * do.
 */
@Component
class PatientSearch {
    /** Prefixes that somebody may leave out, or may say where the record has none. */
    private static final Set<String> NAME_PREFIXES =
            Set.of(
                    "van", "de", "den", "der", "het", "t", "ter", "ten", "te", "op", "in", "von",
                    "vander", "la", "le", "du", "des", "el", "al", "aan", "bij", "d", "da", "dos",
                    "di");

    /** From this length on, a word may hold a typing error. */
    private static final int SHORTEST_FORGIVEN_WORD = 4;

    private static final int MOST_WORDS = 12;

    private final JdbcClient jdbc;

    PatientSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<PatientRow> page(String query, PageRequest request) {
        var criteria = Criteria.of(query);
        var rows =
                jdbc.sql(
                                "SELECT id, number, family_name, family_name_prefix, given_name, initials, birth_date, phone, city"
                                        + " FROM patient WHERE "
                                        + criteria.where()
                                        + " ORDER BY "
                                        + criteria.order()
                                        + " family_name, given_name, number LIMIT :limit OFFSET :offset")
                        .params(criteria.parameters())
                        .param("limit", request.size())
                        .param("offset", request.offset())
                        .query(PatientSearch::row)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) FROM patient WHERE " + criteria.where())
                        .params(criteria.parameters())
                        .query(Long.class)
                        .single();
        return new Page<>(rows, request.page(), request.size(), total);
    }

    /**
     * Who this may be already: the same BSN; the same birth date with a like family name or the
     * same phone; or the same name with the same phone.
     */
    List<PatientRow> likelyDuplicates(PatientData data) {
        return jdbc.sql(
                        """
                        SELECT id, number, family_name, family_name_prefix, given_name, initials, birth_date, phone, city
                        FROM patient
                        WHERE bsn = :bsn
                           OR birth_date = CAST(:birthDate AS date)
                              AND (similarity(search_form(family_name), search_form(:familyName)) > 0.45
                                   OR length(phone_form(:phone)) > 5 AND phone_form(phone) = phone_form(:phone))
                           OR search_form(family_name) = search_form(:familyName)
                              AND length(phone_form(:phone)) > 5 AND phone_form(phone) = phone_form(:phone)
                              AND (CAST(:givenName AS text) IS NULL OR given_name IS NULL
                                   OR search_form(given_name) = search_form(:givenName))
                        ORDER BY family_name, given_name LIMIT 10
                        """)
                .param("bsn", digits(data.bsn()))
                .param("birthDate", data.birthDate())
                .param("familyName", data.familyName())
                .param("givenName", blankToNull(data.givenName()))
                .param("phone", data.phone())
                .query(PatientSearch::row)
                .list();
    }

    /** For many at once what {@link #likelyDuplicates} says of one. */
    List<KnownPatient> likelyDuplicatesOfAll(List<PatientData> all) {
        return jdbc.sql(
                        """
                        WITH wanted AS MATERIALIZED (
                            SELECT index - 1 AS index, bsn, CAST(birth_date AS date) AS birth_date,
                                   search_form(family_name) AS family_name, search_form(given_name) AS given_name,
                                   phone_form(phone) AS phone
                            FROM unnest(CAST(:bsns AS text[]), CAST(:birthDates AS text[]), CAST(:familyNames AS text[]),
                                        CAST(:givenNames AS text[]), CAST(:phones AS text[]))
                                 WITH ORDINALITY AS w(bsn, birth_date, family_name, given_name, phone, index)),
                        found AS (
                            SELECT w.index, p.id, true AS same_bsn
                            FROM wanted w JOIN patient p ON p.bsn = w.bsn
                            UNION ALL
                            SELECT w.index, p.id, false
                            FROM wanted w JOIN patient p ON p.birth_date = w.birth_date
                            WHERE similarity(search_form(p.family_name), w.family_name) > 0.45
                               OR length(w.phone) > 5 AND phone_form(p.phone) = w.phone
                            UNION ALL
                            SELECT w.index, p.id, false
                            FROM wanted w JOIN patient p ON search_form(p.family_name) = w.family_name
                            WHERE length(w.phone) > 5 AND phone_form(p.phone) = w.phone
                              AND (w.given_name IS NULL OR p.given_name IS NULL
                                   OR search_form(p.given_name) = w.given_name))
                        SELECT DISTINCT ON (index) index, same_bsn,
                               id, number, family_name, family_name_prefix, given_name, initials, birth_date, phone, city
                        FROM found JOIN patient USING (id)
                        ORDER BY index, same_bsn DESC, number
                        """)
                .param("bsns", texts(all, data -> digits(data.bsn())))
                .param("birthDates", texts(all, data -> text(data.birthDate())))
                .param("familyNames", texts(all, PatientData::familyName))
                .param("givenNames", texts(all, data -> blankToNull(data.givenName())))
                .param("phones", texts(all, PatientData::phone))
                .query((row, index) ->
                        new KnownPatient(
                                row.getInt("index"), row(row, index), row.getBoolean("same_bsn")))
                .list();
    }

    /**
     * Who is meant by each; a number leads, and a name and a birth date may mean several people.
     */
    Map<Integer, List<PatientRow>> referredTo(List<PatientReference> all) {
        Map<Integer, List<PatientRow>> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        WITH wanted AS MATERIALIZED (
                            SELECT index - 1 AS index, CAST(number AS bigint) AS number,
                                   search_form(family_name) AS family_name, CAST(birth_date AS date) AS birth_date
                            FROM unnest(CAST(:numbers AS text[]), CAST(:familyNames AS text[]), CAST(:birthDates AS text[]))
                                 WITH ORDINALITY AS w(number, family_name, birth_date, index)),
                        found AS (
                            SELECT w.index, p.id FROM wanted w JOIN patient p ON p.number = w.number
                            UNION ALL
                            SELECT w.index, p.id FROM wanted w JOIN patient p ON p.birth_date = w.birth_date
                            WHERE w.number IS NULL
                              AND w.family_name IN (search_form(p.family_name),
                                                    search_form(p.family_name_prefix || ' ' || p.family_name)))
                        SELECT index,
                               id, number, family_name, family_name_prefix, given_name, initials, birth_date, phone, city
                        FROM found JOIN patient USING (id)
                        ORDER BY index, number
                        """)
                .param("numbers", texts(all, each -> text(each.number())))
                .param("familyNames", texts(all, PatientReference::familyName))
                .param("birthDates", texts(all, each -> text(each.birthDate())))
                .query((row, index) -> {
                    found.computeIfAbsent(row.getInt("index"), key -> new ArrayList<>())
                            .add(row(row, index));
                    return index;
                })
                .list();
        return found;
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> value) {
        @Nullable String[] texts = new String[all.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = value.apply(all.get(i));
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * Waits until nobody else is registering somebody born on that day, so that two desks that
     * register the same person at once do not both find nobody. A likeness cannot be a constraint.
     */
    void awaitOthersOf(LocalDate birthDate) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('patient'), :day)")
                .param("day", (int) birthDate.toEpochDay())
                .query((row, index) -> index)
                .list();
    }

    /** A number that is no BSN matches nobody; that it is wrong is told when it is saved. */
    private static @Nullable String digits(@Nullable String bsn) {
        try {
            return bsn == null || bsn.isBlank() ? null : new Bsn(bsn).value();
        } catch (InvalidValue noBsn) {
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static PatientRow row(ResultSet row, int index) throws SQLException {
        return new PatientRow(
                new PatientId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                new PersonName(
                        row.getString("family_name"),
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone"),
                row.getString("city"));
    }

    /** What one query means in SQL. Typed text travels as parameters only. */
    private record Criteria(String where, String order, Map<String, Object> parameters) {

        static Criteria of(String query) {
            String text = query.strip();
            if (text.isEmpty()) {
                return new Criteria("true", "", Map.of());
            }
            var date = BirthDateText.parse(text);
            if (date.isPresent()) {
                return new Criteria("birth_date = :birthDate", "", Map.of("birthDate", date.get()));
            }
            if (text.matches("[0-9+() ./-]+") && text.matches(".*[0-9].*")) {
                return ofDigits(text);
            }
            return ofName(text);
        }

        private static Criteria ofDigits(String text) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("phone", text);
            var where = new StringBuilder("search_phone LIKE '%' || phone_form(:phone) || '%'");
            String digits = text.replaceAll("[^0-9]", "");
            if (digits.length() <= 12) {
                parameters.put("number", Long.valueOf(digits));
                where.append(" OR number = :number");
            }
            return new Criteria(
                    "(" + where + ")",
                    digits.length() <= 12 ? "number = :number DESC," : "",
                    parameters);
        }

        private static Criteria ofName(String text) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            List<String> conditions = new ArrayList<>();
            for (String word : significantWords(text)) {
                String name = "word" + conditions.size();
                parameters.put(name, word);
                conditions.add(
                        word.length() < SHORTEST_FORGIVEN_WORD
                                ? beginsWord(name)
                                : resembles(name));
            }
            if (conditions.isEmpty()) {
                return new Criteria("false", "", Map.of());
            }
            parameters.put("whole", String.join(" ", words(text)));
            return new Criteria(
                    String.join(" AND ", conditions),
                    beginsWord("whole")
                            + " DESC, strict_word_similarity(search_form(:whole), search_name) DESC,",
                    parameters);
        }

        private static String beginsWord(String parameter) {
            return "search_name LIKE '% ' || search_form(:" + parameter + ") || '%'";
        }

        /** The operator, not the function, so that the trigram index answers. */
        private static String resembles(String parameter) {
            return "(search_name LIKE '%' || search_form(:"
                    + parameter
                    + ") || '%' OR search_form(:"
                    + parameter
                    + ") <<% search_name)";
        }

        /** The words without name prefixes; all of them when there is nothing else. */
        private static List<String> significantWords(String text) {
            List<String> words = words(text);
            List<String> significant =
                    words.stream()
                            .filter(word -> !NAME_PREFIXES.contains(word.toLowerCase(Locale.ROOT)))
                            .toList();
            return significant.isEmpty() ? words : significant;
        }

        /** Letters and digits only, so that nothing typed means anything to LIKE. */
        private static List<String> words(String text) {
            return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .toList();
        }
    }
}
