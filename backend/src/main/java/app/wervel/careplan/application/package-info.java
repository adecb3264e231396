/** Make, change and activate care plans. */
@NullMarked
@NamedInterface("application")
package app.wervel.careplan.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
