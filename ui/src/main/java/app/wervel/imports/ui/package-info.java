/** The page on which patients and appointments are brought in from a file. */
@NullMarked
package app.wervel.imports.ui;

import org.jspecify.annotations.NullMarked;
