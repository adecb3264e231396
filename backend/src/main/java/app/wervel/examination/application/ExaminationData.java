package app.wervel.examination.application;

import app.wervel.examination.ConsentToActs;
import app.wervel.examination.ExaminationContent;
import app.wervel.examination.ExaminationItem;
import app.wervel.examination.ExaminedSide;
import app.wervel.examination.Finding;
import app.wervel.examination.Findings;
import app.wervel.examination.NerveDescriptor;
import app.wervel.examination.NervePainCause;
import app.wervel.examination.NervePainType;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An examination as it is sent and kept: ids in place of values. Everything may be absent. */
public record ExaminationData(
        @Nullable String consent,
        @Nullable String order,
        @Nullable String inspection,
        @Nullable String movement,
        @Nullable String palpation,
        @Nullable String other,
        @Nullable List<@Nullable FindingData> findings,
        @Nullable Integer slrAngleLeft,
        @Nullable Integer slrAngleRight,
        @Nullable List<@Nullable String> descriptors,
        @Nullable List<@Nullable String> types,
        @Nullable List<@Nullable String> causes,
        @Nullable String conclusion,
        @Nullable String ruleReason) {

    /** More than there are items and sides. */
    private static final int MOST_FINDINGS = 200;

    public record FindingData(
            @Nullable String item, @Nullable String side, @Nullable String value) {
        Finding typed() {
            return new Finding(
                    ExaminationItem.fromId(DataChecks.given(item)),
                    ExaminedSide.fromId(DataChecks.given(side)),
                    DataChecks.given(value));
        }
    }

    public static ExaminationData of(ExaminationContent content) {
        List<@Nullable FindingData> findings = new ArrayList<>();
        for (Finding finding : content.findings().all()) {
            findings.add(
                    new FindingData(finding.item().id(), finding.side().id(), finding.value()));
        }
        ConsentToActs consent = content.consent();
        return new ExaminationData(
                consent == null ? null : consent.id(),
                content.order(),
                content.inspection(),
                content.movement(),
                content.palpation(),
                content.other(),
                findings,
                content.slrAngleLeft(),
                content.slrAngleRight(),
                new ArrayList<>(
                        content.descriptors().stream().sorted().map(NerveDescriptor::id).toList()),
                new ArrayList<>(content.types().stream().sorted().map(NervePainType::id).toList()),
                new ArrayList<>(
                        content.causes().stream().sorted().map(NervePainCause::id).toList()),
                content.conclusion(),
                content.ruleReason());
    }

    /**
     * @throws InvalidInput field by field, with the codes of the values
     */
    public ExaminationContent typed() {
        var checks = new FieldChecks();
        var agreed = DataChecks.one(checks, "consent", consent, ConsentToActs::fromId);
        DataChecks.text(checks, "order", order);
        DataChecks.text(checks, "inspection", inspection);
        DataChecks.text(checks, "movement", movement);
        DataChecks.text(checks, "palpation", palpation);
        DataChecks.text(checks, "other", other);
        DataChecks.text(checks, "conclusion", conclusion);
        DataChecks.text(checks, "ruleReason", ruleReason);
        checks.<@Nullable Integer>check(
                "slrAngleLeft", () -> ExaminationContent.possibleAngle(slrAngleLeft));
        checks.<@Nullable Integer>check(
                "slrAngleRight", () -> ExaminationContent.possibleAngle(slrAngleRight));
        var how = DataChecks.all(checks, "descriptors", descriptors, NerveDescriptor::fromId);
        var kinds = DataChecks.all(checks, "types", types, NervePainType::fromId);
        var possible = DataChecks.all(checks, "causes", causes, NervePainCause::fromId);
        var found = checks.check("findings", this::typedFindings);
        checks.throwIfAny();
        return new ExaminationContent(
                agreed,
                order,
                inspection,
                movement,
                palpation,
                other,
                Objects.requireNonNull(found),
                slrAngleLeft,
                slrAngleRight,
                how,
                kinds,
                possible,
                conclusion,
                ruleReason);
    }

    private Findings typedFindings() {
        List<@Nullable FindingData> sent = findings;
        if (sent == null) {
            return Findings.NONE;
        }
        if (sent.size() > MOST_FINDINGS) {
            throw new InvalidValue("examination.too-many");
        }
        List<Finding> all = new ArrayList<>();
        for (FindingData finding : sent) {
            if (finding == null) {
                throw new InvalidValue("text.required");
            }
            all.add(finding.typed());
        }
        return new Findings(all);
    }

    @Override
    public String toString() {
        return "ExaminationData";
    }
}
