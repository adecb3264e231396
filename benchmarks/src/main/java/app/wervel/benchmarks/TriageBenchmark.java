package app.wervel.benchmarks;

import app.wervel.triage.Answers;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.TriageResult;
import app.wervel.triage.application.RuleCatalogueReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One assessment by all rules, from the answers as they arrive to the outcome. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TriageBenchmark {
    private static final Map<String, Object> ANSWERS =
            Map.of(
                    "age",
                    62,
                    "duration_days",
                    10,
                    "radiation",
                    List.of("one_leg_below_knee"),
                    "numbness",
                    List.of("one_leg"),
                    "weakness",
                    List.of("one_leg_mild"),
                    "cancer_history",
                    true,
                    "night_pain",
                    true,
                    "medicines",
                    List.of("oxycodone", "pregabalin"));

    private final ScreeningEngine engine = new ScreeningEngine(new RuleCatalogueReader().read());

    @Benchmark
    public TriageResult assessment() {
        return engine.assess(Answers.read(ANSWERS));
    }
}
