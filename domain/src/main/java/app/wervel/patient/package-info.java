/** The person who comes for care: identity, contact, insurance, alerts. */
@NullMarked
package app.wervel.patient;

import org.jspecify.annotations.NullMarked;
