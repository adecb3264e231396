package app.wervel.practice;

/** Something that a user may be allowed to do. Granted to roles by the table in {@link Role}. */
public enum Permission {
    /** Contact and insurance data of patients, and their organisational alerts. */
    PATIENT_READ("patient:read"),
    PATIENT_WRITE("patient:write"),
    /** Clinical alerts and precautions on the patient's page. */
    CLINICAL_READ("clinical:read"),
    CLINICAL_WRITE("clinical:write"),
    TRIAGE_RUN("triage:run"),
    INTAKE_READ("intake:read"),
    INTAKE_WRITE("intake:write"),
    /** Red flags and new screenings: what a doctor must know, and what came of it. */
    REDFLAG_READ("redflag:read"),
    REDFLAG_WRITE("redflag:write"),
    /** What patients answered to questionnaires. */
    QUESTIONNAIRE_READ("questionnaire:read"),
    QUESTIONNAIRE_WRITE("questionnaire:write"),
    /** Brings in questionnaires from a file, and accepts their terms. */
    QUESTIONNAIRE_IMPORT("questionnaire:import"),
    EPISODE_READ("episode:read"),
    EPISODE_WRITE("episode:write"),
    /** Findings, diagnosis and body charts. */
    EXAMINATION_READ("examination:read"),
    EXAMINATION_WRITE("examination:write"),
    CAREPLAN_READ("careplan:read"),
    CAREPLAN_WRITE("careplan:write"),
    /** The notes of encounters. */
    ENCOUNTER_READ("encounter:read"),
    ENCOUNTER_WRITE("encounter:write"),
    /** What the billing service needs of the encounters: it names diagnoses. */
    BILLING_EXPORT("billing:export"),
    EXERCISE_READ("exercise:read"),
    /** Notes that a named reviewer approved a translation. */
    TRANSLATION_REVIEW("translation:review"),
    /** Writes the practice's own exercises and sets. */
    EXERCISE_WRITE("exercise:write"),
    DOCUMENT_PRINT("document:print"),
    /** Adds a scanned referral or letter to a patient's record. */
    ATTACHMENT_ADD("attachment:add"),
    /** Opens what was attached. */
    ATTACHMENT_READ("attachment:read"),
    /** Who comes when, to whom and where; nothing of why. */
    AGENDA_READ("agenda:read"),
    /** Books, moves and cancels; absences and the waiting list too. */
    AGENDA_WRITE("agenda:write"),
    /** Brings in patients and appointments from a file. */
    IMPORT_RUN("import:run"),
    ACCESSLOG_READ("accesslog:read"),
    PRACTICE_READ("practice:read"),
    PRACTICE_WRITE("practice:write"),
    USER_MANAGE("user:manage");

    private final String authority;

    Permission(String authority) {
        this.authority = authority;
    }

    /** The name that {@code @PreAuthorize} and access annotations use. */
    public String authority() {
        return authority;
    }
}
