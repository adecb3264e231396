package app.wervel.careplan.application;

import app.wervel.careplan.PrescriptionId;
import java.time.LocalDate;

/** How an exercise went when the practitioner saw it. */
public record SessionNoteRow(
        PrescriptionId prescription, LocalDate date, boolean managed, String byName) {}
