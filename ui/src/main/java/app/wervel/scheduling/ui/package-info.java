/** The agenda on screen: the calendar, booking, series, the waiting list and today's cards. */
@NullMarked
package app.wervel.scheduling.ui;

import org.jspecify.annotations.NullMarked;
