package app.wervel.encounter.application;

import app.wervel.encounter.NoteSnippet;
import app.wervel.encounter.NoteSnippetId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NoteSnippets extends Repository<NoteSnippet, NoteSnippetId> {
    NoteSnippet saveAndFlush(NoteSnippet snippet);

    Optional<NoteSnippet> findById(NoteSnippetId id);

    void delete(NoteSnippet snippet);
}
