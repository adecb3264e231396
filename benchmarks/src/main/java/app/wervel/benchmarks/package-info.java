/** What is measured, never tested: how long the things take that people wait for. */
@NullMarked
package app.wervel.benchmarks;

import org.jspecify.annotations.NullMarked;
