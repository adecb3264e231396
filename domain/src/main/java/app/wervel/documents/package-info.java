/** Paper that leaves the practice: handouts, letters and the sheets that patients take along. */
@NullMarked
package app.wervel.documents;

import org.jspecify.annotations.NullMarked;
