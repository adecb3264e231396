package app.wervel.knowledge;

/**
 * What one guideline says where guidelines differ. All are shown; the practitioner chooses.
 *
 * @param source code of the source
 */
public record GuidelineView(String source, LocalWords text) {}
