/** The database, users and fixtures of tests; shared with the modules above. */
package app.wervel.testing;
