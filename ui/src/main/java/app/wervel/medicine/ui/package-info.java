/** The tab and the alert with a patient's medicines. */
@NullMarked
package app.wervel.medicine.ui;

import org.jspecify.annotations.NullMarked;
