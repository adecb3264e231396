package app.wervel.patient.application;

/**
 * Somebody in a list of people who seems to be registered already.
 *
 * @param index in that list, from 0
 * @param sameBsn then it is the same person for certain
 */
public record KnownPatient(int index, PatientRow row, boolean sameBsn) {}
