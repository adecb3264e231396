/** The exercise library over REST. */
@NullMarked
package app.wervel.exercise.rest;

import org.jspecify.annotations.NullMarked;
