/** Paper on screen: the handout beside the plan, and what is opened to be printed. */
@NullMarked
package app.wervel.documents.ui;

import org.jspecify.annotations.NullMarked;
