package app.wervel.scheduling.application;

import java.util.List;

/**
 * A whole series, proposed. Nothing is stored, nothing is held.
 *
 * @param appointments in the order of their numbers; as many as were wished
 * @param treatments what plan and referral leave, before this series
 */
public record SeriesProposal(
        SeriesWish wish, List<ProposedAppointment> appointments, TreatmentCount treatments) {}
