/**
 * The knowledge base: what is worth knowing about causes, examination, treatment, self-care and
 * medicines, with its evidence and sources, and the claims that are not used.
 */
@NullMarked
package app.wervel.knowledge;

import org.jspecify.annotations.NullMarked;
