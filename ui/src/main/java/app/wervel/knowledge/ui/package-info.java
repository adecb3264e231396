/** The knowledge base on screen. */
@NullMarked
package app.wervel.knowledge.ui;

import org.jspecify.annotations.NullMarked;
