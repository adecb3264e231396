/** The same series planned by the plain search and by Timefold, which only this module knows. */
@NullMarked
package app.wervel.benchmarks.series;

import org.jspecify.annotations.NullMarked;
