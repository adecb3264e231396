package app.wervel.knowledge;

import app.wervel.triage.AnswerField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is known, and the texts for patients. Complete when it was read. */
public final class KnowledgeBase {
    private final Map<String, KnowledgeEntry> entries = new LinkedHashMap<>();
    private final Map<String, PatientText> patientTexts = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException naming every id that is there twice and every text that an
     *     entry names and is not there
     */
    public KnowledgeBase(Collection<KnowledgeEntry> entries, Collection<PatientText> texts) {
        List<String> faults = new ArrayList<>();
        for (PatientText text : texts) {
            if (patientTexts.put(text.id(), text) != null) {
                faults.add("the patient text %s is there twice".formatted(text.id()));
            }
        }
        for (KnowledgeEntry entry : entries) {
            if (this.entries.put(entry.id(), entry) != null) {
                faults.add("%s is there twice".formatted(entry.id()));
            }
            String named = entry.patientText();
            if (named != null && !patientTexts.containsKey(named)) {
                faults.add(
                        "%s names a patient text that is not there: %s"
                                .formatted(entry.id(), named));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "The knowledge base is not right: " + String.join("; ", faults));
        }
    }

    /** By kind, as they are written. */
    public List<KnowledgeEntry> entries() {
        return List.copyOf(entries.values());
    }

    public List<KnowledgeEntry> entries(KnowledgeKind kind) {
        return entries.values().stream().filter(entry -> entry.kind() == kind).toList();
    }

    public Optional<KnowledgeEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** What explains a rule of the screening; claims that are not used explain nothing. */
    public List<KnowledgeEntry> aboutRule(String rule) {
        return entries.values().stream()
                .filter(entry -> entry.rejection() == null && entry.explains(rule))
                .toList();
    }

    /** What explains a question of the intake. */
    public List<KnowledgeEntry> aboutField(AnswerField field) {
        return entries.values().stream()
                .filter(entry -> entry.rejection() == null && entry.explains(field))
                .toList();
    }

    /** In the order in which a handout offers them. */
    public List<PatientText> patientTexts() {
        return List.copyOf(patientTexts.values());
    }

    public Optional<PatientText> findPatientText(String id) {
        return Optional.ofNullable(patientTexts.get(id));
    }
}
