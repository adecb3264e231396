/** The tab with what others wrote about the patient. */
@NullMarked
package app.wervel.attachment.ui;

import org.jspecify.annotations.NullMarked;
