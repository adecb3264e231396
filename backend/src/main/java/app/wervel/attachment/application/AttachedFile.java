package app.wervel.attachment.application;

import app.wervel.attachment.FileKind;

/**
 * An attached file, to be shown.
 *
 * @param fileName says what it is, and nothing about the patient: it ends up in a folder of
 *     downloads
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once to be sent, never compared
public record AttachedFile(byte[] content, FileKind kind, String fileName) {}
