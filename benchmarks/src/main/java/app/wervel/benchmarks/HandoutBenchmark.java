package app.wervel.benchmarks;

import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutExercise;
import app.wervel.documents.application.HandoutRenderer;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.documents.application.PracticeLetterhead;
import app.wervel.documents.application.SafetyBox;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One handout of six exercises, from its content to the bytes of the PDF. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
// The fields are set up by JMH.
@SuppressWarnings("NullAway.Init")
public class HandoutBenchmark {
    private AnnotationConfigApplicationContext context;
    private HandoutRenderer renderer;
    private HandoutContent content;

    @Setup
    public void open() {
        context = new AnnotationConfigApplicationContext();
        context.scan("app.wervel.documents.report");
        context.refresh();
        renderer = context.getBean(HandoutRenderer.class);
        content =
                new HandoutContent(
                        "nl",
                        false,
                        HandoutVariant.STANDARD,
                        true,
                        new PracticeLetterhead(
                                "Fysiotherapie De Wervel",
                                "Lindelaan 12",
                                "3512 AB Utrecht",
                                "030 000 00 00",
                                null,
                                null,
                                null),
                        "Anna de Wit",
                        "Lotte van den Berg",
                        LocalDate.of(2026, 11, 23),
                        1,
                        false,
                        List.of("Weer een uur in de tuin werken."),
                        IntStream.rangeClosed(1, 6).mapToObj(HandoutBenchmark::exercise).toList(),
                        null,
                        null,
                        SafetyBox.of("030 000 00 00"));
    }

    private static HandoutExercise exercise(int number) {
        return new HandoutExercise(
                number,
                "Bruggetje",
                "Lig op je rug met gebogen knieën en je voeten plat.",
                "Til je billen op tot knie, heup en schouder één lijn vormen. Laat rustig zakken.",
                "2 tot 3 × 8 tot 15, 3 dagen per week",
                null,
                "Kramp in je bovenbeen: zet je voeten dichterbij.",
                null,
                null,
                null);
    }

    @TearDown
    public void close() {
        context.close();
    }

    @Benchmark
    public byte[] handoutOfSixExercises() {
        return renderer.render(content);
    }
}
