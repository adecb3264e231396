/** The agenda of a large practice with full books, on a PostgreSQL of its own. */
@NullMarked
package app.wervel.benchmarks.agenda;

import org.jspecify.annotations.NullMarked;
