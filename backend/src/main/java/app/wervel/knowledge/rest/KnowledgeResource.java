package app.wervel.knowledge.rest;

import app.wervel.knowledge.KnowledgeEntry;
import app.wervel.knowledge.LocalWords;
import app.wervel.knowledge.application.KnowledgeQueries;
import app.wervel.triage.RuleDefinition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the knowledge base in one language; its titles in both.
 *
 * @param evidence {@code supported}, {@code limited}, {@code contradicted}, {@code not-verified}
 * @param reason why a claim is not used; null for everything else
 * @param rules of the screening that it explains, by id
 * @param fields questions of the intake that it explains
 * @param patientText key of a text for a handout, or null
 */
record KnowledgeResource(
        String id,
        String kind,
        String title,
        Titles titles,
        String text,
        @Nullable String reason,
        String evidence,
        @Nullable String remark,
        List<View> views,
        List<Source> sources,
        List<String> rules,
        List<String> fields,
        @Nullable String patientText) {

    record Titles(String nl, String en) {}

    record View(String source, String text) {}

    record Source(String code, String name) {}

    static KnowledgeResource of(KnowledgeEntry entry, KnowledgeQueries queries, Locale locale) {
        return new KnowledgeResource(
                entry.id(),
                entry.kind().id(),
                entry.title().in(locale),
                new Titles(entry.title().nl(), entry.title().en()),
                entry.text().in(locale),
                entry.rejection() == null ? null : entry.rejection().reason().in(locale),
                entry.evidence().id(),
                in(locale, entry.remark()),
                entry.views().stream()
                        .map(view -> new View(view.source(), view.text().in(locale)))
                        .toList(),
                queries.sourceCodes(entry).stream()
                        .map(code -> new Source(code, queries.sourceName(code, locale)))
                        .toList(),
                queries.rulesOf(entry).stream().map(RuleDefinition::id).toList(),
                entry.fields().stream().map(field -> field.id()).sorted().toList(),
                entry.patientText());
    }

    private static @Nullable String in(Locale locale, @Nullable LocalWords words) {
        return words == null ? null : words.in(locale);
    }
}
