package app.wervel.documents.application;

/**
 * A PDF, ready to be opened, printed or saved.
 *
 * @param fileName says what it is, and nothing about the patient: it ends up in a folder of
 *     downloads
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once to be sent, never compared
public record PrintedDocument(byte[] bytes, String fileName) {}
