/** The organisation: practice, users, roles and what each role may do. */
@NullMarked
package app.wervel.practice;

import org.jspecify.annotations.NullMarked;
