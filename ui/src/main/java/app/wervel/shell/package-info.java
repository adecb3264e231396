/** What surrounds every view: layout, log-in, languages, errors, formats. */
@NullMarked
package app.wervel.shell;

import org.jspecify.annotations.NullMarked;
