package app.wervel.imports.application;

/** Hears how far an import is. Called from the thread of the import. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress NOBODY_LOOKS = (done, total) -> {};

    void report(int done, int total);
}
