package app.wervel.examination.application;

import app.wervel.examination.Course;
import app.wervel.examination.DiagnosisCode;
import app.wervel.examination.DiagnosisContent;
import app.wervel.examination.FunctionalProblem;
import app.wervel.examination.IcfCode;
import app.wervel.examination.IcfComponent;
import app.wervel.examination.PrognosticFactor;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A diagnosis as it is sent and kept: ids in place of values. Everything may be absent. */
public record DiagnosisData(
        @Nullable String statement,
        @Nullable List<@Nullable ProblemData> problems,
        @Nullable List<@Nullable String> prognosticFactors,
        @Nullable Boolean indicated,
        @Nullable String indicationReason,
        @Nullable List<@Nullable String> icf,
        @Nullable String code) {

    public record ProblemData(
            @Nullable String what,
            @Nullable String component,
            @Nullable Integer weeks,
            @Nullable String course,
            @Nullable String icf) {
        FunctionalProblem typed() {
            String way = course;
            String tag = icf;
            return new FunctionalProblem(
                    DataChecks.given(what),
                    IcfComponent.fromId(DataChecks.given(component)),
                    weeks,
                    way == null ? null : Course.fromId(way),
                    tag == null || tag.isBlank() ? null : new IcfCode(tag));
        }

        public static ProblemData of(FunctionalProblem problem) {
            Course course = problem.course();
            IcfCode icf = problem.icf();
            return new ProblemData(
                    problem.what(),
                    problem.component().id(),
                    problem.weeks(),
                    course == null ? null : course.id(),
                    icf == null ? null : icf.value());
        }
    }

    public static DiagnosisData of(DiagnosisContent content) {
        return new DiagnosisData(
                content.statement(),
                new ArrayList<>(content.problems().stream().map(ProblemData::of).toList()),
                new ArrayList<>(
                        content.factors().stream().sorted().map(PrognosticFactor::id).toList()),
                content.indicated(),
                content.indicationReason(),
                new ArrayList<>(content.icf().stream().map(IcfCode::value).toList()),
                content.code());
    }

    /**
     * @throws InvalidInput field by field, a problem as {@code problems.0}; with the codes of the
     *     values
     */
    public DiagnosisContent typed() {
        var checks = new FieldChecks();
        DataChecks.text(checks, "statement", statement);
        DataChecks.text(checks, "indicationReason", indicationReason);
        List<FunctionalProblem> typed = typedProblems(checks);
        var factors =
                DataChecks.all(
                        checks, "prognosticFactors", prognosticFactors, PrognosticFactor::fromId);
        var tags = DataChecks.all(checks, "icf", icf, IcfCode::new);
        String chosen = code;
        if (chosen != null) {
            checks.check("code", () -> DiagnosisCode.possible(chosen));
        }
        checks.require(
                tags.size() <= DiagnosisContent.MOST_ICF_CODES, "icf", "examination.too-many");
        checks.throwIfAny();
        return new DiagnosisContent(
                statement, typed, factors, indicated, indicationReason, List.copyOf(tags), chosen);
    }

    private List<FunctionalProblem> typedProblems(FieldChecks checks) {
        List<FunctionalProblem> typed = new ArrayList<>();
        List<@Nullable ProblemData> sent = problems;
        if (sent == null) {
            return typed;
        }
        if (sent.size() > DiagnosisContent.MOST_PROBLEMS) {
            checks.require(false, "problems", "examination.too-many");
            return typed;
        }
        for (int i = 0; i < sent.size(); i++) {
            ProblemData problem = sent.get(i);
            FunctionalProblem read =
                    checks.check(
                            "problems." + i,
                            () -> {
                                if (problem == null) {
                                    throw new InvalidValue("text.required");
                                }
                                return problem.typed();
                            });
            if (read != null) {
                typed.add(read);
            }
        }
        return typed;
    }

    @Override
    public String toString() {
        return "DiagnosisData";
    }
}
