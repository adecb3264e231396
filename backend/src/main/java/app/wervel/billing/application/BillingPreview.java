package app.wervel.billing.application;

import app.wervel.practice.UserId;
import java.util.List;

/**
 * What a file of that period would hold, and what it would miss.
 *
 * @param encounters signed, one line each
 * @param unsigned notes that are not signed yet, and so not in the file
 * @param withoutNote appointments that were held and have no note at all
 * @param withoutDiagnosisCode signed encounters without a code
 * @param withoutAgb practitioners in the file whose AGB code is not known
 */
public record BillingPreview(
        int encounters,
        int unsigned,
        int withoutNote,
        int withoutDiagnosisCode,
        List<Treating> withoutAgb) {
    public BillingPreview {
        withoutAgb = List.copyOf(withoutAgb);
    }

    public record Treating(UserId id, String name) {}
}
