/** The day's page. */
@NullMarked
package app.wervel.today;

import org.jspecify.annotations.NullMarked;
