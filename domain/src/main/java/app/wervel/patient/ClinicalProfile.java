package app.wervel.patient;

import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a practitioner must not forget about a patient: a clinical alert, and the precautions (tags
 * of the exercise library, for example {@code OSTEOPOROSIS}) against which exercises are checked.
 */
@Entity
@Table(name = "clinical_profile")
public class ClinicalProfile implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Version private @Nullable Long version;
    private @Nullable String clinicalAlert;
    private List<String> precautions = List.of();

    @SuppressWarnings("NullAway.Init")
    protected ClinicalProfile() {}

    public ClinicalProfile(PatientId patient) {
        this.patient = patient;
    }

    public void change(@Nullable String clinicalAlert, Collection<String> precautions) {
        this.clinicalAlert = Texts.optional(clinicalAlert, 1000);
        this.precautions = List.copyOf(new TreeSet<>(precautions));
    }

    /** Adds what came to light, and takes nothing away. */
    public void addPrecautions(Collection<String> found) {
        var all = new TreeSet<>(precautions);
        all.addAll(found);
        this.precautions = List.copyOf(all);
    }

    public PatientId patient() {
        return patient;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public @Nullable String clinicalAlert() {
        return clinicalAlert;
    }

    /** Sorted, without repetition. */
    public List<String> precautions() {
        return List.copyOf(precautions);
    }
}
