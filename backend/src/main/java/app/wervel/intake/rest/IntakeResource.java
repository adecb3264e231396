package app.wervel.intake.rest;

import app.wervel.intake.Party;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDetails.ConclusionDetails;
import app.wervel.intake.application.IntakeDetails.InformedDetails;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeDraft.ActivityData;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole intake.
 *
 * @param suggestion of a draft: what the rules say now; of a concluded intake: what they said then
 * @param regionAnswers to the questions that are the form's own, by linkId
 * @param notAsked the alarm fields of the form that were not asked
 * @param missing the required answers without which there is no conclusion
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record IntakeResource(
        UUID id,
        long version,
        UUID patientId,
        UUID practitionerId,
        String practitioner,
        Instant startedAt,
        String status,
        @Nullable String access,
        @Nullable ReferralData referral,
        @Nullable Boolean consentToInformGp,
        @Nullable String complaint,
        @Nullable String requestForHelp,
        @Nullable String history,
        @Nullable String earlierEpisodes,
        @Nullable String beliefs,
        @Nullable String worries,
        @Nullable String expectations,
        @Nullable String medicinesFree,
        List<String> bodyRegions,
        @Nullable Integer nprsNow,
        @Nullable Integer nprsWorst,
        @Nullable Integer nprsAverage,
        List<ActivityData> activities,
        Map<String, @Nullable Object> answers,
        String form,
        String formVersion,
        Map<String, @Nullable Object> regionAnswers,
        SuggestionResource suggestion,
        List<String> notAsked,
        List<String> missing,
        @Nullable ConclusionResource conclusion,
        List<InformedResource> informed,
        boolean alarmOpen) {

    static IntakeResource of(IntakeDetails intake) {
        IntakeDraft draft = intake.draft();
        var conclusion = intake.conclusion();
        return new IntakeResource(
                intake.id().value(),
                intake.version(),
                intake.patient().value(),
                intake.practitioner().value(),
                intake.practitionerName(),
                intake.startedAt(),
                intake.status().id(),
                draft.access(),
                draft.referral(),
                draft.consentToInformGp(),
                draft.complaint(),
                draft.requestForHelp(),
                draft.history(),
                draft.earlierEpisodes(),
                draft.beliefs(),
                draft.worries(),
                draft.expectations(),
                draft.medicinesFree(),
                draft.bodyRegions(),
                draft.nprsNow(),
                draft.nprsWorst(),
                draft.nprsAverage(),
                draft.activities(),
                draft.answers(),
                intake.form().id(),
                intake.formVersion(),
                intake.regionAnswers().toMap(),
                SuggestionResource.of(intake.suggestion()),
                SuggestionResource.ids(intake.notAsked()),
                SuggestionResource.ids(intake.missing()),
                conclusion == null ? null : ConclusionResource.of(conclusion),
                intake.informed().stream().map(InformedResource::of).toList(),
                intake.alarmOpen());
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ConclusionResource(
            String screening,
            String urgency,
            String classification,
            String phase,
            @Nullable String reason,
            @Nullable String adviceGiven,
            @Nullable Boolean furtherExamination,
            @Nullable Boolean consentToInformGp,
            UUID concludedById,
            String concludedBy,
            Instant concludedAt) {
        static ConclusionResource of(ConclusionDetails details) {
            var conclusion = details.conclusion();
            return new ConclusionResource(
                    conclusion.screening().id(),
                    conclusion.urgency().id(),
                    conclusion.classification().id(),
                    conclusion.phase().id(),
                    conclusion.reason(),
                    conclusion.adviceGiven(),
                    conclusion.furtherExamination(),
                    conclusion.consentToInformGp(),
                    details.concludedBy().value(),
                    details.concludedByName(),
                    details.concludedAt());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InformedResource(
            @Nullable String party,
            String who,
            String how,
            Instant at,
            @Nullable String what,
            String recordedBy,
            Instant recordedAt) {
        static InformedResource of(InformedDetails details) {
            var informed = details.informed();
            Party party = informed.party();
            return new InformedResource(
                    party == null ? null : party.id(),
                    informed.who(),
                    informed.how(),
                    informed.at(),
                    informed.what(),
                    details.recordedByName(),
                    details.recordedAt());
        }
    }
}
