/** The patient's page. */
@NullMarked
package app.wervel.chart;

import org.jspecify.annotations.NullMarked;
