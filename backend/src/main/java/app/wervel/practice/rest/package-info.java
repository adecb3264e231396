/** Who works here and in which rooms, over HTTP. */
@NullMarked
package app.wervel.practice.rest;

import org.jspecify.annotations.NullMarked;
