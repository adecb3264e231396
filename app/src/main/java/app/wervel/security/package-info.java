/** Which addresses ask for what: log-in for people, tokens for programs. */
@NullMarked
package app.wervel.security;

import org.jspecify.annotations.NullMarked;
