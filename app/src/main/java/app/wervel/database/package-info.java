/**
 * The database that the application starts for itself, fit for real data, and the choice between it
 * and a server.
 *
 * <p>{@link app.wervel.database.EmbeddedDatabase} keeps a PostgreSQL cluster in a folder; it knows
 * no Spring. {@link app.wervel.database.Startup} is what the main method calls.
 */
@NullMarked
package app.wervel.database;

import org.jspecify.annotations.NullMarked;
