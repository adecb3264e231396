/** Care plans over REST. */
@NullMarked
package app.wervel.careplan.rest;

import org.jspecify.annotations.NullMarked;
