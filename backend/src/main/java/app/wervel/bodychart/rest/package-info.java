/** Body charts over REST. */
@NullMarked
package app.wervel.bodychart.rest;

import org.jspecify.annotations.NullMarked;
