package app.wervel.questionnaire.application;

import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.fhir.FhirQuestionnaires;
import app.wervel.questionnaire.fhir.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The questionnaires that come with Wervel. They are read when the first is asked for, not when the
 * application starts: the FHIR library alone needs about a second to begin. That each can be read
 * is what the tests prove.
 */
@Component
class ShippedQuestionnaires {
    private static final String FILES = "classpath*:app/wervel/questionnaire/definitions/*.json";

    private final Object reading = new Object();
    private volatile @Nullable List<Shipped> read;

    /**
     * @param source the bytes of the file
     */
    record Shipped(Questionnaire questionnaire, byte[] source, String sha256) {}

    List<Shipped> all() {
        List<Shipped> known = read;
        if (known != null) {
            return known;
        }
        synchronized (reading) {
            known = read;
            if (known == null) {
                known = List.copyOf(files());
                read = known;
            }
            return known;
        }
    }

    /** The one version of it that comes with this Wervel. */
    Optional<Shipped> find(String url) {
        return all().stream()
                .filter(shipped -> shipped.questionnaire().url().equals(url))
                .findFirst();
    }

    private static List<Shipped> files() {
        List<Shipped> found = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver(
                                    ShippedQuestionnaires.class.getClassLoader())
                            .getResources(FILES)) {
                try (InputStream contents = file.getInputStream()) {
                    found.add(shipped(String.valueOf(file.getFilename()), contents.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The questionnaires cannot be read", e);
        }
        return found;
    }

    private static Shipped shipped(String name, byte[] source) {
        return switch (FhirQuestionnaires.read(source)) {
            case ReadResult.Read(Questionnaire questionnaire) ->
                    new Shipped(questionnaire, source, FhirQuestionnaires.sha256(source));
            case ReadResult.Refused refused ->
                    throw new IllegalStateException(
                            "The questionnaire %s cannot be used: %s"
                                    .formatted(name, refused.problems()));
        };
    }
}
