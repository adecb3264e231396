/**
 * Prints the paper that leaves the practice: JRXML designs, their labels in every language, and the
 * PDF export.
 */
@NullMarked
package app.wervel.documents.report;

import org.jspecify.annotations.NullMarked;
