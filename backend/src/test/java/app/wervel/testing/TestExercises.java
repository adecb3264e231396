package app.wervel.testing;

import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.exercise.application.OwnExerciseData;
import app.wervel.exercise.application.OwnExerciseData.PhotoData;
import app.wervel.exercise.application.OwnExerciseData.TextData;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Invented exercises that a practice might write. */
public final class TestExercises {
    private TestExercises() {}

    public static OwnExerciseData own(String name) {
        return own(name, List.of("FALL_RISK"), null);
    }

    public static OwnExerciseData own(String name, List<String> tags, @Nullable PhotoData photo) {
        return new OwnExerciseData(
                Map.of("nl", new TextData(name, "Sta bij een tafel.", "Til uw knie op.", null)),
                "hip",
                2,
                List.of("standing"),
                List.of("table"),
                true,
                List.of("leg_strength"),
                tags,
                tags.isEmpty(),
                tenTimes(),
                photo);
    }

    public static DosageData tenTimes() {
        return new DosageData(
                null,
                RangeData.exactly(10),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static byte[] picture(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
