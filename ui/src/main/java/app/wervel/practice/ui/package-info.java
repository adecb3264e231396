/** First set-up, password, and the practice's own data on screen. */
@NullMarked
package app.wervel.practice.ui;

import org.jspecify.annotations.NullMarked;
