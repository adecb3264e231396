package app.wervel.attachment.application;

import app.wervel.attachment.FileKind;

/** A file whose content was looked at: it is what it says, and whole. */
@SuppressWarnings("ArrayRecordComponent") // handed on once to be stored, never compared
public record CheckedFile(FileKind kind, byte[] content) {}
