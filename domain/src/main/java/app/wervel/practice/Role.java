package app.wervel.practice;

import static app.wervel.practice.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who somebody is in the practice. This is the one table of roles and permissions; services and
 * views name permissions, never roles.
 *
 * <p>Reception works with contact data and never sees clinical content; nor does the administrator,
 * who sees who did what, and whose record it was.
 */
public enum Role {
    PRACTITIONER(
            PATIENT_READ,
            PATIENT_WRITE,
            CLINICAL_READ,
            CLINICAL_WRITE,
            TRIAGE_RUN,
            INTAKE_READ,
            INTAKE_WRITE,
            REDFLAG_READ,
            REDFLAG_WRITE,
            QUESTIONNAIRE_READ,
            QUESTIONNAIRE_WRITE,
            QUESTIONNAIRE_IMPORT,
            EPISODE_READ,
            EPISODE_WRITE,
            EXAMINATION_READ,
            EXAMINATION_WRITE,
            CAREPLAN_READ,
            CAREPLAN_WRITE,
            ENCOUNTER_READ,
            ENCOUNTER_WRITE,
            BILLING_EXPORT,
            EXERCISE_READ,
            TRANSLATION_REVIEW,
            EXERCISE_WRITE,
            DOCUMENT_PRINT,
            ATTACHMENT_ADD,
            ATTACHMENT_READ,
            AGENDA_READ,
            AGENDA_WRITE,
            ACCESSLOG_READ,
            PRACTICE_READ),
    RECEPTION(
            PATIENT_READ,
            PATIENT_WRITE,
            ATTACHMENT_ADD,
            AGENDA_READ,
            AGENDA_WRITE,
            IMPORT_RUN,
            PRACTICE_READ),
    ADMINISTRATOR(
            PATIENT_READ,
            EXERCISE_READ,
            TRANSLATION_REVIEW,
            EXERCISE_WRITE,
            QUESTIONNAIRE_IMPORT,
            ACCESSLOG_READ,
            PRACTICE_READ,
            PRACTICE_WRITE,
            USER_MANAGE);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        this.permissions = EnumSet.of(first, rest);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
