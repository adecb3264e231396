package app.wervel.measure;

import app.wervel.intake.LocalText;

/**
 * Something that is said of an instrument and that nobody checked: named, so that it is not taken
 * for absent, but without its number.
 */
public record OpenFact(LocalText what) {}
