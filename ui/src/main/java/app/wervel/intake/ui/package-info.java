/**
 * The intake on screen: its questions, what the rules say while they are answered, the conclusion.
 */
@NullMarked
package app.wervel.intake.ui;

import org.jspecify.annotations.NullMarked;
