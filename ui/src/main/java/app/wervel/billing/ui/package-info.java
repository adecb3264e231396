/** The file for the billing service, on the screen. */
@NullMarked
package app.wervel.billing.ui;

import org.jspecify.annotations.NullMarked;
