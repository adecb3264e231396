/** Outcome measures: what instruments exist, how answers become a score, when to measure again. */
@NullMarked
package app.wervel.measure;

import org.jspecify.annotations.NullMarked;
