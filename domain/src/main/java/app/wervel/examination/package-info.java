/**
 * What the practitioner finds, what the rules make of it, and the physiotherapy diagnosis. A
 * negative finding is a finding and is kept as one.
 */
@NullMarked
package app.wervel.examination;

import org.jspecify.annotations.NullMarked;
