package app.wervel.encounter.application;

import app.wervel.encounter.NoteSnippet;
import app.wervel.encounter.NoteSnippetId;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Conflict;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import app.wervel.shared.application.ConstraintNames;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pieces of text that notes are written with: everybody's own, and the practice's, which every
 * practitioner may change. They are about no patient.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('encounter:write')")
public class SnippetService {
    private final NoteSnippets snippets;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    SnippetService(NoteSnippets snippets, JdbcClient jdbc, CurrentUser currentUser) {
        this.snippets = snippets;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** One's own and the practice's, by shortcut; where both have one, one's own comes first. */
    public List<SnippetRow> mine() {
        return jdbc.sql(
                        """
                        SELECT id, version, owner_id IS NOT NULL AS own, shortcut, text FROM note_snippet
                        WHERE owner_id = :me OR owner_id IS NULL ORDER BY shortcut, owner_id NULLS LAST
                        """)
                .param("me", me().value())
                .query((row, index) ->
                        new SnippetRow(
                                new NoteSnippetId(row.getObject("id", UUID.class)),
                                row.getLong("version"),
                                row.getBoolean("own"),
                                row.getString("shortcut"),
                                row.getString("text")))
                .list();
    }

    /**
     * @param own one's own; otherwise the practice's
     * @throws InvalidInput on {@code shortcut}: {@code text.required}, {@code
     *     snippet.shortcut-invalid}; on {@code text}: {@code text.required}, {@code text.too-long}
     * @throws Conflict {@code snippet.shortcut-taken}
     */
    public void add(boolean own, @Nullable String shortcut, @Nullable String text) {
        check(shortcut, text);
        store(new NoteSnippet(own ? me() : null, shortcut, text));
    }

    /**
     * @throws NotFound when there is no such snippet, or it is a colleague's own
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput as {@link #add}
     * @throws Conflict {@code snippet.shortcut-taken}
     */
    public void change(
            NoteSnippetId id,
            long expectedVersion,
            @Nullable String shortcut,
            @Nullable String text) {
        check(shortcut, text);
        var snippet = find(id);
        snippet.requireVersion(expectedVersion);
        snippet.change(shortcut, text);
        store(snippet);
    }

    /**
     * @throws NotFound when there is no such snippet, or it is a colleague's own
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public void remove(NoteSnippetId id, long expectedVersion) {
        var snippet = find(id);
        snippet.requireVersion(expectedVersion);
        snippets.delete(snippet);
    }

    private static void check(@Nullable String shortcut, @Nullable String text) {
        var checks = new FieldChecks();
        checks.check("shortcut", () -> NoteSnippet.shortcut(shortcut));
        checks.check("text", () -> Texts.required(text, NoteSnippet.LONGEST_TEXT));
        checks.throwIfAny();
    }

    private NoteSnippet find(NoteSnippetId id) {
        return snippets.findById(id)
                .filter(snippet -> snippet.owner() == null || me().equals(snippet.owner()))
                .orElseThrow(() -> new NotFound("snippet"));
    }

    private void store(NoteSnippet snippet) {
        try {
            snippets.saveAndFlush(snippet);
        } catch (OptimisticLockingFailureException overtaken) {
            long read = Objects.requireNonNullElse(snippet.version(), 0L);
            throw (StaleVersion)
                    new StaleVersion("NoteSnippet", read, read + 1).initCause(overtaken);
        } catch (DataIntegrityViolationException refused) {
            if (ConstraintNames.of(refused).filter("note_snippet_once"::equals).isPresent()) {
                throw (Conflict) new Conflict("snippet.shortcut-taken").initCause(refused);
            }
            throw refused;
        }
    }

    private UserId me() {
        return currentUser.get().id();
    }
}
