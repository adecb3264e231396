/** Measures on the patient's page, on the day's page, and the import of instruments. */
@NullMarked
package app.wervel.measure.ui;

import org.jspecify.annotations.NullMarked;
