package app.wervel.encounter.application;

import app.wervel.encounter.NoteSnippetId;

/**
 * A piece of text that is written often.
 *
 * @param own of who asks; otherwise the practice's
 * @param shortcut what is typed after a full stop
 */
public record SnippetRow(
        NoteSnippetId id, long version, boolean own, String shortcut, String text) {}
