/** Notes of encounters on the screen. */
@NullMarked
package app.wervel.encounter.ui;

import org.jspecify.annotations.NullMarked;
