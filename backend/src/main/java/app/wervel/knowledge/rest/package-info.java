/** The knowledge base over REST. */
@NullMarked
package app.wervel.knowledge.rest;

import org.jspecify.annotations.NullMarked;
