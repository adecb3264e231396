/** The care plan on the patient's page: goals, exercises, precautions. */
@NullMarked
package app.wervel.careplan.ui;

import org.jspecify.annotations.NullMarked;
