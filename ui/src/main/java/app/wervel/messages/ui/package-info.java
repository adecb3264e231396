/** Messages to patients on screen, and the address of one's own agenda. */
@NullMarked
package app.wervel.messages.ui;

import org.jspecify.annotations.NullMarked;
