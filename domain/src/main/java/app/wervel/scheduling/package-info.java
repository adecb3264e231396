/** The agenda: appointments, free slots, series and the waiting list. Slot arithmetic is pure. */
@NullMarked
package app.wervel.scheduling;

import org.jspecify.annotations.NullMarked;
