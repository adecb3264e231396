/** Screens to end the care for a complaint, and to see what a record still needs. */
@NullMarked
package app.wervel.discharge.ui;

import org.jspecify.annotations.NullMarked;
