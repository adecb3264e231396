package app.wervel.patient;

import static app.wervel.patient.ConsentScope.RESERVED_OR_SPECIAL_ACT;
import static app.wervel.patient.ConsentScope.SHARE_WITH_GP;
import static app.wervel.patient.ConsentScope.SHARE_WITH_REFERRER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.practice.UserId;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final UserId ANNA = new UserId(UUID.randomUUID());
    private static final PatientId PATIENT = PatientId.next();
    private static final UUID KNEE = UUID.randomUUID();
    private static final UUID BACK = UUID.randomUUID();

    private static Consent said(
            ConsentScope scope, boolean yes, int daysLater, @Nullable UUID episode) {
        return new Consent(
                PATIENT,
                episode,
                null,
                scope,
                yes,
                MONDAY.plusDays(daysLater),
                ConsentWay.SPOKEN,
                scope.isForOneAct() ? "Dry needling" : null,
                ANNA,
                "Anna",
                NOON.plusSeconds(daysLater));
    }

    private static Consent withdrawn(Consent consent) {
        consent.withdraw(
                MONDAY.plusDays(9), ConsentWay.SPOKEN, null, ANNA, "Anna", NOON.plusSeconds(99));
        return consent;
    }

    @Test
    void whoWasNotAskedHasNotConsented() {
        assertThat(ConsentStanding.of(List.of(), SHARE_WITH_GP, null))
                .isEqualTo(ConsentStanding.NOT_ASKED);
        assertThat(ConsentStanding.NOT_ASKED.allows()).isFalse();
    }

    @Test
    void aYesForOneIsNoneForAnother() {
        var toGp = List.of(said(SHARE_WITH_GP, true, 0, null));

        assertThat(ConsentStanding.of(toGp, SHARE_WITH_GP, null)).isEqualTo(ConsentStanding.GIVEN);
        assertThat(ConsentStanding.of(toGp, SHARE_WITH_REFERRER, null))
                .isEqualTo(ConsentStanding.NOT_ASKED);
    }

    @Test
    void whatWasSaidLastCountsInWhicheverOrderItIsRead() {
        var yes = said(SHARE_WITH_GP, true, 0, null);
        var no = said(SHARE_WITH_GP, false, 2, null);

        assertThat(ConsentStanding.of(List.of(yes, no), SHARE_WITH_GP, null))
                .isEqualTo(ConsentStanding.REFUSED);
        assertThat(ConsentStanding.of(List.of(no, yes), SHARE_WITH_GP, null))
                .isEqualTo(ConsentStanding.REFUSED);
    }

    @Test
    void aWithdrawalLeavesNothingInForceNotEvenAnOlderYes() {
        var older = said(SHARE_WITH_GP, true, 0, null);
        var newer = withdrawn(said(SHARE_WITH_GP, true, 1, null));

        assertThat(ConsentStanding.of(List.of(older, newer), SHARE_WITH_GP, null))
                .isEqualTo(ConsentStanding.WITHDRAWN);
    }

    @Test
    void aWithdrawalLeavesNoYesFromBeforeItInForceAlsoWhenAnOlderOneIsTakenBack() {
        var takenBack = withdrawn(said(SHARE_WITH_GP, true, 0, null));
        var forTheKnee = said(SHARE_WITH_GP, true, 1, KNEE);
        var askedAgain = said(SHARE_WITH_GP, true, 10, KNEE);

        assertThat(ConsentStanding.of(List.of(takenBack, forTheKnee), SHARE_WITH_GP, KNEE))
                .isEqualTo(ConsentStanding.WITHDRAWN);
        assertThat(
                        ConsentStanding.of(
                                List.of(takenBack, forTheKnee, askedAgain), SHARE_WITH_GP, KNEE))
                .isEqualTo(ConsentStanding.GIVEN);
    }

    @Test
    void whatWasSaidForOneEpisodeCountsThereOnly() {
        var all = said(SHARE_WITH_GP, true, 0, null);
        var notOfTheKnee = said(SHARE_WITH_GP, false, 1, KNEE);
        var consents = List.of(all, notOfTheKnee);

        assertThat(ConsentStanding.of(consents, SHARE_WITH_GP, KNEE))
                .isEqualTo(ConsentStanding.REFUSED);
        assertThat(ConsentStanding.of(consents, SHARE_WITH_GP, BACK))
                .isEqualTo(ConsentStanding.GIVEN);
        assertThat(ConsentStanding.of(consents, SHARE_WITH_GP, null))
                .isEqualTo(ConsentStanding.GIVEN);
    }

    @Test
    void anActMustBeNamed() {
        assertThatThrownBy(() -> Consent.checkedNote(RESERVED_OR_SPECIAL_ACT, " "))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("consent.act-required");
        assertThat(Consent.checkedNote(SHARE_WITH_GP, " ")).isNull();
    }

    @Test
    void onlyAYesCanBeTakenBackAndOnlyOnceAndNotBeforehand() {
        var refusal = said(SHARE_WITH_GP, false, 0, null);
        assertThatThrownBy(() -> withdrawn(refusal))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("consent.not-given");
        var consent = withdrawn(said(SHARE_WITH_GP, true, 0, null));
        assertThatThrownBy(() -> withdrawn(consent))
                .isInstanceOf(Conflict.class)
                .hasMessage("consent.withdrawn-already");
        var later = said(SHARE_WITH_GP, true, 10, null);
        assertThatThrownBy(() -> withdrawn(later))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("consent.withdrawn-before-given");
        assertThat(later.standing()).isEqualTo(ConsentStanding.GIVEN);
    }
}
