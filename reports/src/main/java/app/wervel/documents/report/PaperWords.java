package app.wervel.documents.report;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a design needs to know of the language in which it is printed.
 *
 * @param bundle the fixed words
 * @param rightToLeft whether the page is mirrored
 */
record PaperWords(Locale locale, ResourceBundle bundle, boolean rightToLeft) {}
