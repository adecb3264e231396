/**
 * Journeys through the packaged application, as its users take them: in a real browser, on a real
 * database.
 */
package app.wervel.e2e;
