package app.wervel.examination;

import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.YesNo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts findings beside what the patient told, in the fields that the screening rules read. A
 * finding adds; it takes away nothing that the patient told, but for the straight-leg raise and the
 * graded strength, of which the examination is the source.
 *
 * @param answers what the rules are to read
 * @param because for each field that findings spoke to, which findings: ids as {@link #id}
 * @param readByNoRule findings that are not normal and that no rule reads: to weigh by oneself
 */
public record FindingsInRules(
        Answers answers, Map<AnswerField, List<String>> because, List<Finding> readByNoRule) {

    public FindingsInRules {
        because = Map.copyOf(because);
        readByNoRule = List.copyOf(readByNoRule);
    }

    public static FindingsInRules of(Answers told, ExaminationContent content) {
        var reading = new Reading(told);
        Findings findings = content.findings();
        reading.strength(findings);
        reading.sensation(findings);
        reading.straightLegRaise(findings);
        reading.walkingAndHands(findings);
        reading.nervePain(content);
        return new FindingsInRules(
                reading.answers,
                reading.because,
                findings.where(finding -> !finding.isNormal() && !isRead(finding)));
    }

    /** For instance {@code strength_l5:left}. */
    public static String id(Finding finding) {
        return finding.item().id() + ":" + finding.side().id();
    }

    private static boolean isRead(Finding finding) {
        return switch (finding.item()) {
            case SLR, HAND_COORDINATION -> true;
            case GAIT -> finding.value().equals("unsteady");
            default -> finding.isWeak() || finding.isNumb();
        };
    }

    /** One pass over one examination. */
    private static final class Reading {
        private final Map<AnswerField, List<String>> because = new EnumMap<>(AnswerField.class);
        private Answers answers;

        Reading(Answers told) {
            this.answers = told;
        }

        /**
         * R-NEU-2 (both legs), R-NEU-3 (MRC 3 or less), R-NEU-4 (not examined and graded), R-NEU-5
         * (MRC 4), R-NEU-9 (an arm), C-RAD.
         */
        void strength(Findings findings) {
            findings.lowestLegGrade()
                    .ifPresent(grade -> {
                        List<Finding> legs =
                                findings.where(finding ->
                                        finding.item().block() == ExaminationBlock.STRENGTH
                                                && finding.item().isLeg());
                        put(AnswerField.MRC_GRADE, grade, legs);
                        put(AnswerField.EXAMINED_BY_THERAPIST, true, legs);
                    });
            List<Finding> legs =
                    findings.where(finding -> finding.isWeak() && finding.item().isLeg());
            if (isOnBothSides(legs)) {
                add(AnswerField.WEAKNESS, "both_legs", legs);
            } else if (!legs.isEmpty()) {
                boolean severe = findings.lowestLegGrade().orElse(5) <= 3;
                add(AnswerField.WEAKNESS, severe ? "one_leg_severe" : "one_leg_mild", legs);
            }
            addWhere(
                    findings,
                    finding -> finding.isWeak() && finding.item().isArm(),
                    AnswerField.WEAKNESS,
                    "arm");
        }

        /** R-CES-1 (saddle), R-NEU-1 (both legs), R-NEU-4, R-NEU-9, R-NEU-10 (trunk), C-RAD. */
        void sensation(Findings findings) {
            List<Finding> legs =
                    findings.where(finding -> finding.isNumb() && finding.item().isLeg());
            if (isOnBothSides(legs)) {
                add(AnswerField.NUMBNESS, "both_legs", legs);
            } else if (!legs.isEmpty()) {
                add(AnswerField.NUMBNESS, "one_leg", legs);
            }
            addWhere(
                    findings,
                    finding -> finding.isNumb() && finding.item().isArm(),
                    AnswerField.NUMBNESS,
                    "arm");
            addWhere(
                    findings,
                    finding ->
                            finding.isNumb() && finding.item() == ExaminationItem.SENSATION_SADDLE,
                    AnswerField.NUMBNESS,
                    "saddle_genital");
            addWhere(
                    findings,
                    finding ->
                            finding.isNumb() && finding.item() == ExaminationItem.SENSATION_TRUNK,
                    AnswerField.NUMBNESS,
                    "trunk");
        }

        /** C-RAD. Negative only when both legs were raised. */
        void straightLegRaise(Findings findings) {
            List<Finding> raised = findings.where(finding -> finding.item() == ExaminationItem.SLR);
            List<Finding> positive =
                    raised.stream().filter(finding -> !finding.isNormal()).toList();
            if (!positive.isEmpty()) {
                put(AnswerField.SLR_POSITIVE, true, positive);
            } else if (raised.size() == 2) {
                put(AnswerField.SLR_POSITIVE, false, raised);
            }
        }

        /**
         * R-UMN-1. A normal finding answers only what the patient was not asked or did not know.
         */
        void walkingAndHands(Findings findings) {
            seen(findings, ExaminationItem.GAIT, "unsteady", AnswerField.UNSTEADY_GAIT);
            seen(findings, ExaminationItem.HAND_COORDINATION, "clumsy", AnswerField.CLUMSY_HANDS);
        }

        private void seen(
                Findings findings, ExaminationItem item, String alarming, AnswerField field) {
            findings.find(item, ExaminedSide.BOTH)
                    .ifPresent(finding -> {
                        boolean told =
                                answers.yesNo(field)
                                        .filter(answer -> answer != YesNo.UNKNOWN)
                                        .isPresent();
                        if (finding.value().equals(alarming)) {
                            put(field, true, List.of(finding));
                        } else if (finding.isNormal() && !told) {
                            put(field, false, List.of(finding));
                        }
                    });
        }

        /** R-NEU-6 and the patterns of plexus neuralgia, of which burning or shooting is a part. */
        void nervePain(ExaminationContent content) {
            List<String> burning =
                    content.descriptors().stream()
                            .filter(how ->
                                    how == NerveDescriptor.BURNING
                                            || how == NerveDescriptor.SHOOTING)
                            .sorted()
                            .map(how -> "descriptor:" + how.id())
                            .toList();
            if (!burning.isEmpty()) {
                answers = answers.with(AnswerField.BURNING_OR_SHOOTING, true);
                because.put(AnswerField.BURNING_OR_SHOOTING, burning);
            }
            content.causes().stream()
                    .sorted()
                    .forEach(cause ->
                            cause.field()
                                    .ifPresent(field -> {
                                        answers = answers.with(field, true);
                                        because.computeIfAbsent(field, key -> new ArrayList<>())
                                                .add("cause:" + cause.id());
                                    }));
        }

        private static boolean isOnBothSides(List<Finding> findings) {
            return findings.stream().map(Finding::side).distinct().count() == 2;
        }

        private void addWhere(
                Findings findings, Predicate<Finding> holds, AnswerField field, String value) {
            List<Finding> found = findings.where(holds);
            if (!found.isEmpty()) {
                add(field, value, found);
            }
        }

        /** One more value beside those that were told. */
        private void add(AnswerField field, String value, List<Finding> found) {
            Set<String> values =
                    new LinkedHashSet<>(answers.asked(field) ? answers.list(field) : Set.of());
            values.add(value);
            put(field, List.copyOf(values), found);
        }

        private void put(AnswerField field, Object raw, List<Finding> found) {
            answers = answers.with(field, raw);
            List<String> reasons = because.computeIfAbsent(field, key -> new ArrayList<>());
            found.stream()
                    .map(FindingsInRules::id)
                    .filter(id -> !reasons.contains(id))
                    .forEach(reasons::add);
        }
    }
}
