/** The practice's own data and its people, for the administrator. */
@NullMarked
package app.wervel.settings.ui;

import org.jspecify.annotations.NullMarked;
