package app.wervel.medicine.application;

import app.wervel.medicine.MedicineId;
import app.wervel.medicine.Substance;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a patient's list of medicines.
 *
 * @param substance null: one that our list does not know
 * @param name as it was told, or as our list calls it
 * @param use how much and how often, as told
 * @param endedOn null: the patient takes it
 * @param error why the line is wrong; null: it is not
 */
public record MedicineRow(
        MedicineId id,
        @Nullable Substance substance,
        String name,
        @Nullable String use,
        Instant notedAt,
        String notedBy,
        @Nullable LocalDate endedOn,
        @Nullable String error) {
    public boolean isTaken() {
        return endedOn == null && error == null;
    }
}
