/** Examination, diagnosis and body charts on the patient's page; the table of diagnosis codes. */
@NullMarked
package app.wervel.examination.ui;

import org.jspecify.annotations.NullMarked;
