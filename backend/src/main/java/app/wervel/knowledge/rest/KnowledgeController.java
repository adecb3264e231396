package app.wervel.knowledge.rest;

import app.wervel.knowledge.KnowledgeKind;
import app.wervel.knowledge.application.KnowledgeQueries;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/knowledge")
class KnowledgeController {
    private final KnowledgeQueries knowledge;

    KnowledgeController(KnowledgeQueries knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * @param kind of the entries; all when not given
     * @param lang of the texts in the answer; the caller's own when not given. The query is looked
     *     for in both languages.
     */
    @GetMapping
    Page<KnowledgeResource> page(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        var checks = new FieldChecks();
        KnowledgeKind asked = checks.<@Nullable KnowledgeKind>check("kind", () -> kind(kind));
        Locale language = checks.check("lang", () -> language(lang, locale));
        checks.throwIfAny();
        Locale inLanguage = language == null ? locale : language;
        return knowledge
                .page(query, asked, new PageRequest(page, size))
                .map(entry -> KnowledgeResource.of(entry, knowledge, inLanguage));
    }

    @GetMapping("/{id}")
    KnowledgeResource get(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        var checks = new FieldChecks();
        Locale language = checks.check("lang", () -> language(lang, locale));
        checks.throwIfAny();
        return KnowledgeResource.of(
                knowledge.get(id), knowledge, language == null ? locale : language);
    }

    private static Locale language(@Nullable String lang, Locale locale) {
        if (lang == null || lang.isBlank()) {
            return locale;
        }
        return switch (lang) {
            case "nl", "en" -> Locale.of(lang);
            default -> throw new InvalidValue("knowledge.language-unknown");
        };
    }

    private static @Nullable KnowledgeKind kind(@Nullable String id) {
        return id == null || id.isBlank() ? null : KnowledgeKind.fromId(id);
    }
}
