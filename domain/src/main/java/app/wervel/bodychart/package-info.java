/**
 * Where it hurts and how that feels, marked on a person seen from the front and from behind. A
 * chart is of one day; a later one is compared with it, never written over it.
 */
@NullMarked
package app.wervel.bodychart;

import org.jspecify.annotations.NullMarked;
