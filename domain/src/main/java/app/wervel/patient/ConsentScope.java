package app.wervel.patient;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/**
 * For what a patient can give consent. Treatment and acts: information and consent (art. 448 and
 * 450 of the Dutch Medical Treatment Contracts Act, D5); the rest: no data to others without
 * consent (art. 457, D6, D7).
 */
public enum ConsentScope {
    /** What was proposed as treatment. */
    TREATMENT_PLAN(false),
    /** One act that the law reserves, or that asks for more than usual; which one is told. */
    RESERVED_OR_SPECIAL_ACT(true),
    SHARE_WITH_GP(false),
    SHARE_WITH_REFERRER(false),
    USE_OF_PHOTO(false),
    CONTACT_BY_EMAIL(false);

    private final boolean oneAct;

    ConsentScope(boolean oneAct) {
        this.oneAct = oneAct;
    }

    /** Whether each consent is for one act, that must be named. */
    public boolean isForOneAct() {
        return oneAct;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code consent.scope-unknown}
     */
    public static ConsentScope fromId(String id) {
        for (ConsentScope scope : values()) {
            if (scope.id().equals(id)) {
                return scope;
            }
        }
        throw new InvalidValue("consent.scope-unknown");
    }
}
