package app.wervel.questionnaire.fhir;

import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.QuestionnaireCheck;
import app.wervel.questionnaire.fhir.ReadResult.Read;
import app.wervel.questionnaire.fhir.ReadResult.Refused;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questionnaires and answers in the form in which they are exchanged: JSON of FHIR R4.
 *
 * <p>The first call takes about a second, for the FHIR library then learns FHIR; it is safe for use
 * by many at once.
 */
public final class FhirQuestionnaires {
    public static final int MOST_BYTES = JsonGate.MOST_BYTES;

    private static final JsonGate GATE = new JsonGate();

    private FhirQuestionnaires() {}

    /** The FHIR library, which is slow to begin and then kept. */
    private static final class Library {
        static final FhirContext R4 = FhirContext.forR4();

        private Library() {}
    }

    /**
     * Reads a questionnaire strictly: what Wervel does not know, or cannot ask as it is meant, is
     * refused by name. A bad file never throws.
     *
     * @param file at most 10 MB
     */
    public static ReadResult read(byte[] file) {
        try {
            return parse(GATE.questionnaire(file), "sha256-" + sha256(file).substring(0, 12));
        } catch (RefusedFile refused) {
            return new Refused(List.of(refused.problem()));
        }
    }

    private static ReadResult parse(String json, String otherVersion) {
        ProblemList problems = new ProblemList();
        org.hl7.fhir.r4.model.Questionnaire source = resource(json, problems);
        if (source == null || !problems.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add("", "questionnaire.file.no-fhir");
            }
            return new Refused(problems.all());
        }
        Questionnaire questionnaire =
                new QuestionnaireMapper(source, problems).questionnaire(otherVersion);
        if (questionnaire != null) {
            QuestionnaireCheck.problems(questionnaire)
                    .forEach(problem -> problems.add(problem.linkId(), problem.code()));
        }
        return questionnaire == null || !problems.isEmpty()
                ? new Refused(problems.all())
                : new Read(questionnaire);
    }

    private static org.hl7.fhir.r4.model.@Nullable Questionnaire resource(
            String json, ProblemList problems) {
        IParser parser = Library.R4.newJsonParser();
        parser.setParserErrorHandler(problems);
        try {
            return parser.parseResource(org.hl7.fhir.r4.model.Questionnaire.class, json);
        } catch (RuntimeException notFhir) {
            // The library stumbles over some files in other ways than its DataFormatException. Its
            // own words may quote the file; the code says enough.
            return null;
        }
    }

    /** The answers as a FHIR QuestionnaireResponse. */
    public static byte[] writeResponse(
            Questionnaire questionnaire, QuestionnaireAnswers answers, ResponseFacts facts) {
        var response = new ResponseWriter(questionnaire, answers, facts).response();
        return Library.R4
                .newJsonParser()
                .encodeResourceToString(response)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What tells two files apart: their bytes, in hexadecimal. */
    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
