package app.wervel.exercise.application;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The patterns of one section of a language file, in the form of ICU's MessageFormat with named
 * arguments. Numbers are written with the digits 0 to 9 in every language: phone numbers beside
 * them are too.
 */
final class Phrases {
    /** Chooses a plural form and may be left out where a language has but one. */
    private static final String COUNT = "count";

    /** Beyond this no plural rule finds a form that it has not used before. */
    private static final int NUMBERS_TRIED = 200;

    /** With these, every plural form of Arabic comes up. */
    private static final List<Integer> SAMPLE_NUMBERS = List.of(1, 2, 3, 11, 100);

    private final ULocale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new LinkedHashMap<>();

    /**
     * @param where names the section in what is found wrong
     * @param faults gets every pattern that cannot be read or lacks a plural form
     */
    Phrases(String language, String where, Map<String, String> patterns, List<String> faults) {
        this.locale = ULocale.forLanguageTag(language + "-u-nu-latn");
        this.patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
        patterns.forEach((key, pattern) -> read(where + "." + key, key, pattern, faults));
    }

    private void read(String where, String key, String pattern, List<String> faults) {
        if (pattern.isBlank()) {
            faults.add("%s is empty".formatted(where));
            return;
        }
        try {
            checkForms(where, new MessagePattern(pattern), faults);
            formats.put(key, new MessageFormat(pattern, locale));
        } catch (IllegalArgumentException unreadable) {
            faults.add("%s cannot be read: %s".formatted(where, unreadable.getMessage()));
        }
    }

    private void checkForms(String where, MessagePattern pattern, List<String> faults) {
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() != Part.Type.ARG_START) {
                continue;
            }
            if (part.getArgType() == ArgType.PLURAL) {
                Set<String> missing = formsOf(locale);
                missing.removeAll(selectors(pattern, i));
                if (!missing.isEmpty()) {
                    faults.add("%s lacks the plural form %s".formatted(where, missing));
                }
            } else if (part.getArgType() != ArgType.NONE) {
                faults.add("%s may hold plain and plural arguments only".formatted(where));
            }
        }
    }

    private static Set<String> selectors(MessagePattern pattern, int argument) {
        Set<String> selectors = new TreeSet<>();
        int end = pattern.getLimitPartIndex(argument);
        for (int i = argument + 1; i < end; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return selectors;
    }

    /** The plural forms that whole numbers take in a language; {@code other} always. */
    private static Set<String> formsOf(ULocale locale) {
        PluralRules rules = PluralRules.forLocale(locale);
        Set<String> forms = new TreeSet<>();
        forms.add(PluralRules.KEYWORD_OTHER);
        for (int number = 0; number <= NUMBERS_TRIED; number++) {
            forms.add(rules.select(number));
        }
        return forms;
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    /** The patterns as they are written, by key, in the order of the file. */
    Map<String, String> patterns() {
        return patterns;
    }

    /** What a pattern fills in, at any depth, without what only chooses a form. */
    Set<String> arguments(String key) {
        Set<String> arguments = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(patterns.get(key));
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        arguments.remove(COUNT);
        return arguments;
    }

    /**
     * A phrase as it reads on paper, for whoever judges it: with dots for what is filled in, and
     * where the number changes its form, once for every form.
     */
    String sample(String key) {
        if (!patterns.getOrDefault(key, "").contains(COUNT)) {
            return say(key, Map.of(), "…");
        }
        return SAMPLE_NUMBERS.stream()
                .map(number -> say(key, Map.of(COUNT, number), Integer.toString(number)))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private String say(String key, Map<String, ?> given, String elsewhere) {
        Map<String, Object> values = new HashMap<>(given);
        arguments(key).forEach(argument -> values.put(argument, elsewhere));
        return say(key, values);
    }

    /**
     * @throws IllegalArgumentException when there is no such phrase: a bug, for all languages hold
     *     the same keys
     */
    String say(String key, Map<String, ?> values) {
        MessageFormat format = formats.get(key);
        if (format == null) {
            throw new IllegalArgumentException("There is no phrase " + key);
        }
        // A format keeps what it is working on; several threads print at once.
        return ((MessageFormat) format.clone()).format(values);
    }
}
