/** Patients on screen: list, search, registration, contact data. */
@NullMarked
package app.wervel.patient.ui;

import org.jspecify.annotations.NullMarked;
