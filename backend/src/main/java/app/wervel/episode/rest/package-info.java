/** Episodes of care over REST. */
@NullMarked
package app.wervel.episode.rest;

import org.jspecify.annotations.NullMarked;
