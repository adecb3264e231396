package app.wervel.knowledge.application;

import app.wervel.knowledge.GuidelineView;
import app.wervel.knowledge.KnowledgeBase;
import app.wervel.knowledge.KnowledgeEntry;
import app.wervel.knowledge.KnowledgeKind;
import app.wervel.knowledge.PatientText;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import app.wervel.triage.AnswerField;
import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.RuleDefinition;
import app.wervel.triage.application.RuleSources;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the knowledge base. It holds nothing about any patient. */
@Service
@PreAuthorize("hasAuthority('clinical:read')")
public class KnowledgeQueries {
    private final KnowledgeBase knowledge;
    private final KnowledgeSearch search;
    private final RuleCatalogue rules;
    private final RuleSources sources;

    KnowledgeQueries(KnowledgeBase knowledge, RuleCatalogue rules, RuleSources sources) {
        this.knowledge = knowledge;
        this.search = new KnowledgeSearch(knowledge);
        this.rules = rules;
        this.sources = sources;
    }

    /**
     * Entries in which every word of the query is found, best first, in Dutch or English, with or
     * without accents; all of them, in their order, when it is blank.
     *
     * @param kind null: of every kind
     */
    public Page<KnowledgeEntry> page(
            String query, @Nullable KnowledgeKind kind, PageRequest request) {
        List<KnowledgeEntry> found =
                search.find(query).stream()
                        .filter(entry -> kind == null || entry.kind() == kind)
                        .toList();
        List<KnowledgeEntry> slice =
                found.stream().skip(request.offset()).limit(request.size()).toList();
        return new Page<>(slice, request.page(), request.size(), found.size());
    }

    /**
     * @throws NotFound when there is no such entry
     */
    public KnowledgeEntry get(String id) {
        return knowledge.find(id).orElseThrow(() -> new NotFound("knowledge"));
    }

    /** What explains a rule of the screening. */
    public List<KnowledgeEntry> aboutRule(String rule) {
        return knowledge.aboutRule(rule);
    }

    /** What explains a question of the intake. */
    public List<KnowledgeEntry> aboutField(AnswerField field) {
        return knowledge.aboutField(field);
    }

    /** The text for the patient that goes with an entry. */
    public Optional<PatientText> patientText(KnowledgeEntry entry) {
        return Optional.ofNullable(entry.patientText()).flatMap(knowledge::findPatientText);
    }

    /** Rules of the screening that an entry explains, in the catalogue's order. */
    public List<RuleDefinition> rulesOf(KnowledgeEntry entry) {
        return rules.definitions().stream().filter(rule -> entry.explains(rule.id())).toList();
    }

    /** The codes of an entry's sources, those of its guideline views too. */
    public List<String> sourceCodes(KnowledgeEntry entry) {
        return Stream.concat(
                        entry.sources().stream(), entry.views().stream().map(GuidelineView::source))
                .distinct()
                .toList();
    }

    /** The name of one source. */
    public String sourceName(String code, Locale locale) {
        return sources.text(code, locale);
    }
}
