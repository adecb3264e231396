/** Problem details and JSON rules of the REST interface. */
@NullMarked
@NamedInterface("rest")
package app.wervel.shared.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
