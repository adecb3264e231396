/** Red flags over REST. */
@NullMarked
package app.wervel.redflag.rest;

import org.jspecify.annotations.NullMarked;
