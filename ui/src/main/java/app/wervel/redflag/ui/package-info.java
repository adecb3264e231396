/** Red flags on screen: what must be done, and what was done. */
@NullMarked
package app.wervel.redflag.ui;

import org.jspecify.annotations.NullMarked;
