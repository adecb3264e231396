/** The practice's settings on screen. Of the interface only: what is set lives in the practice. */
@NullMarked
package app.wervel.settings;

import org.jspecify.annotations.NullMarked;
