package app.wervel.knowledge;

/**
 * A text for the patient, in plain words (B1), that can go along on a handout.
 *
 * @param id key, for instance {@code stay-active}
 * @param text a few paragraphs, parted by an empty line
 */
public record PatientText(String id, LocalWords title, LocalWords text) {
    public PatientText {
        KnowledgeEntry.requireKey(id);
    }
}
