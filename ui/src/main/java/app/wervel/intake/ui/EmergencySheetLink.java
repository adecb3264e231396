package app.wervel.intake.ui;

import app.wervel.intake.IntakeId;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Where the sheet is printed that a patient takes along to the doctor. Implemented above, by the
 * feature that prints.
 */
@NamedInterface("navigation")
public interface EmergencySheetLink {
    /** The address of the sheet; empty while there is nothing to print for this intake. */
    Optional<String> address(IntakeId intake);
}
