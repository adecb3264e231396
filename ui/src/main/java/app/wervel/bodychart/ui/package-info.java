/** Drawing, reading and comparing body charts on the screen. */
@NullMarked
package app.wervel.bodychart.ui;

import org.jspecify.annotations.NullMarked;
