package app.wervel.patient.rest;

import app.wervel.patient.Bsn;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientRow;
import app.wervel.patient.application.PatientService;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/patients")
class PatientController {
    private final PatientQueries queries;
    private final PatientService patients;

    PatientController(PatientQueries queries, PatientService patients) {
        this.queries = queries;
        this.patients = patients;
    }

    @GetMapping
    Page<PatientSummary> page(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return queries.page(query, new PageRequest(page, size)).map(PatientSummary::of);
    }

    @GetMapping("/{id}")
    PatientResource get(@PathVariable UUID id) {
        return PatientResource.of(queries.get(new PatientId(id)));
    }

    @PostMapping
    ResponseEntity<PatientResource> register(@RequestBody PatientRequest request) {
        var registered =
                patients.register(request.data(), Boolean.TRUE.equals(request.acceptDuplicate()));
        return ResponseEntity.created(URI.create("/api/v1/patients/" + registered.id().value()))
                .body(PatientResource.of(registered));
    }

    @PutMapping("/{id}")
    PatientResource change(@PathVariable UUID id, @RequestBody PatientRequest request) {
        if (request.version() == null) {
            throw new InvalidInput("version", "text.required");
        }
        return PatientResource.of(
                patients.change(new PatientId(id), request.version(), request.data()));
    }

    record PatientRequest(
            @Nullable Long version,
            @Nullable Boolean acceptDuplicate,
            @Nullable String familyName,
            @Nullable String familyNamePrefix,
            @Nullable String givenName,
            @Nullable String initials,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String pronoun,
            @Nullable String phone,
            @Nullable String secondPhone,
            @Nullable String email,
            @Nullable String language,
            PatientData.@Nullable AddressData address,
            @Nullable String postalAddress,
            @Nullable String gp,
            @Nullable String insurer,
            @Nullable String insuranceNumber,
            @Nullable String bsn,
            PatientData.@Nullable ContactPersonData emergencyContact,
            @Nullable String organisationalAlert) {
        PatientData data() {
            return new PatientData(
                    familyName,
                    familyNamePrefix,
                    givenName,
                    initials,
                    birthDate,
                    sex,
                    pronoun,
                    phone,
                    secondPhone,
                    email,
                    language,
                    address,
                    postalAddress,
                    gp,
                    insurer,
                    insuranceNumber,
                    bsn,
                    emergencyContact,
                    organisationalAlert);
        }
    }

    /** The whole patient; the BSN in full only to change it, so it can be sent back as it came. */
    record PatientResource(
            UUID id,
            long version,
            long number,
            int age,
            @Nullable String bsnMasked,
            @JsonUnwrapped PatientData data) {
        static PatientResource of(PatientDetails patient) {
            Bsn bsn = patient.bsn();
            return new PatientResource(
                    patient.id().value(),
                    patient.version(),
                    patient.number(),
                    patient.age(),
                    bsn == null ? null : bsn.masked(),
                    patient.data());
        }
    }

    record PatientSummary(
            UUID id,
            long number,
            String familyName,
            @Nullable String familyNamePrefix,
            @Nullable String givenName,
            @Nullable String initials,
            LocalDate birthDate,
            @Nullable String phone,
            @Nullable String city) {
        static PatientSummary of(PatientRow row) {
            return new PatientSummary(
                    row.id().value(),
                    row.number(),
                    row.name().familyName(),
                    row.name().familyNamePrefix(),
                    row.name().givenName(),
                    row.name().initials(),
                    row.birthDate(),
                    row.phone(),
                    row.city());
        }
    }
}
