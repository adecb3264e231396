/** What the billing service needs of the encounters. */
@NullMarked
@NamedInterface("application")
package app.wervel.billing.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
