/** How long a handout takes, alone and in a batch, beside other ways to make the same page. */
@NullMarked
package app.wervel.benchmarks.handout;

import org.jspecify.annotations.NullMarked;
