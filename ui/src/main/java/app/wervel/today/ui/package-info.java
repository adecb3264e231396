/** The day's page, by role. */
@NullMarked
package app.wervel.today.ui;

import org.jspecify.annotations.NullMarked;
