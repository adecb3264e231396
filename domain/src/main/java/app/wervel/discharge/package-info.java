/** How the care for a complaint ends: goals judged, a reason, a report, a complete record. */
@NullMarked
package app.wervel.discharge;

import org.jspecify.annotations.NullMarked;
