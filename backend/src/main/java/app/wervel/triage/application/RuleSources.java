package app.wervel.triage.application;

import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.RuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sources of rules in words. A rule's source is written in codes and remarks, such as {@code
 * seed 002 (the limit 18 is a project choice); F4}: parts between semicolons, each a code or a
 * remark, a remark on a code in brackets behind it, {@code and note} between two codes.
 */
public final class RuleSources {
    private static final String RESOURCE = "/app/wervel/triage/sources.json";

    /** Not the semicolons inside brackets. */
    private static final Pattern BETWEEN_PARTS =
            Pattern.compile("\\s*;(?![^(]*\\))\\s*|\\s+and note\\s+");

    private static final Pattern WITH_REMARK =
            Pattern.compile("(?<code>[^()]+?)\\s*\\((?<remark>[^()]+)\\)");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private final Map<String, Words> references = new HashMap<>();
    private final Map<String, Words> remarks = new HashMap<>();

    private record Words(String nl, String en) {
        String in(Locale locale) {
            return locale.getLanguage().equals("nl") ? nl : en;
        }
    }

    /** A code or a remark, with the remark in brackets behind it, if any. */
    private record Part(String token, @Nullable String remark) {}

    private RuleSources(SourcesFile file) {
        file.references().forEach(entry -> put(references, entry.code(), entry.nl(), entry.en()));
        file.remarks().forEach(entry -> put(remarks, entry.remark(), entry.nl(), entry.en()));
    }

    private static void put(Map<String, Words> words, String token, String nl, String en) {
        if (token.isBlank() || nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "Source \"%s\" needs a name, Dutch and English".formatted(token));
        }
        if (words.put(token, new Words(nl, en)) != null) {
            throw new IllegalArgumentException("Source \"%s\" is there twice".formatted(token));
        }
    }

    /**
     * The words that the application carries.
     *
     * @throws IllegalArgumentException when a rule names a source that has no words
     */
    public static RuleSources read(RuleCatalogue catalogue) {
        try (InputStream file = RuleSources.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("The sources %s are missing".formatted(RESOURCE));
            }
            return read(file, catalogue.definitions());
        } catch (IOException e) {
            throw new UncheckedIOException("The sources cannot be read", e);
        }
    }

    static RuleSources read(InputStream file, List<RuleDefinition> rules) {
        var sources = new RuleSources(JSON.readValue(file, SourcesFile.class));
        List<String> unknown =
                rules.stream()
                        .flatMap(rule ->
                                sources.unknown(rule.source())
                                        .map(token -> "%s of %s".formatted(token, rule.id())))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "Sources of rules have no words: " + String.join("; ", unknown));
        }
        return sources;
    }

    /**
     * A rule's source in words, Dutch where the locale is Dutch, else English. What has no words
     * stays as it is written: a conclusion of an earlier catalogue must remain readable.
     */
    public String text(String source, Locale locale) {
        return parts(source).stream()
                .map(part -> words(part, locale))
                .collect(Collectors.joining("; "));
    }

    /** Whether this is the code of a source that has a name. */
    public boolean knows(String code) {
        return references.containsKey(code);
    }

    /** The codes and remarks of a source that have no words. */
    public List<String> withoutWords(String source) {
        return unknown(source).toList();
    }

    private String words(Part part, Locale locale) {
        String remark = part.remark();
        String words = words(part.token(), locale);
        return remark == null ? words : words + ": " + words(remark, locale);
    }

    private String words(String token, Locale locale) {
        Words words = references.getOrDefault(token, remarks.get(token));
        return words == null ? token : words.in(locale);
    }

    /** Only a code may have a remark in brackets, and brackets hold nothing else. */
    private Stream<String> unknown(String source) {
        List<String> unknown = new ArrayList<>();
        for (Part part : parts(source)) {
            String remark = part.remark();
            boolean known =
                    references.containsKey(part.token())
                            || (remark == null && remarks.containsKey(part.token()));
            if (!known) {
                unknown.add("\"%s\"".formatted(part.token()));
            }
            if (remark != null && !remarks.containsKey(remark)) {
                unknown.add("\"%s\"".formatted(remark));
            }
        }
        return unknown.stream();
    }

    private static List<Part> parts(String source) {
        return BETWEEN_PARTS.splitAsStream(source.strip()).map(RuleSources::part).toList();
    }

    private static Part part(String written) {
        Matcher matcher = WITH_REMARK.matcher(written);
        return matcher.matches()
                ? new Part(matcher.group("code"), matcher.group("remark"))
                : new Part(written, null);
    }
}
