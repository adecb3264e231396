/** The patient's page: header and tabs, composed of what features offer. */
@NullMarked
package app.wervel.chart.ui;

import org.jspecify.annotations.NullMarked;
