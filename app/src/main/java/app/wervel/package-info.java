/** The application: start, wiring, security of addresses. */
@NullMarked
package app.wervel;

import org.jspecify.annotations.NullMarked;
