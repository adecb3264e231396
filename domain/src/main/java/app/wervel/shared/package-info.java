/** What every feature may use: identifiers, refusals, the access log's port. */
@NullMarked
package app.wervel.shared;

import org.jspecify.annotations.NullMarked;
