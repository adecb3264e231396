/** Printed documents over REST. */
@NullMarked
package app.wervel.documents.rest;

import org.jspecify.annotations.NullMarked;
