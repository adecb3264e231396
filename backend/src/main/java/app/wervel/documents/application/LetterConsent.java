package app.wervel.documents.application;

import app.wervel.patient.ConsentStanding;
import app.wervel.shared.DomainRuleViolation;

/** Nothing is told to others without the patient's consent (art. 457, D7). */
final class LetterConsent {
    private LetterConsent() {}

    /**
     * @throws DomainRuleViolation {@code documents.no-consent}, {@code documents.consent-refused},
     *     {@code documents.consent-withdrawn}
     */
    static void require(ConsentStanding standing) {
        switch (standing) {
            case GIVEN -> {}
            case NOT_ASKED -> throw new DomainRuleViolation("documents.no-consent");
            case REFUSED -> throw new DomainRuleViolation("documents.consent-refused");
            case WITHDRAWN -> throw new DomainRuleViolation("documents.consent-withdrawn");
        }
    }
}
