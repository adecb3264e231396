package app.wervel.questionnaire.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Looks at a file before anything large is made of it: its size, whether it is JSON, how deep it is
 * and of how many parts.
 */
final class JsonGate {
    static final int MOST_BYTES = 10 * 1024 * 1024;

    /** A questionnaire of 500 items with two languages has some 30,000. */
    static final int MOST_TOKENS = 400_000;

    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 18;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(50)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /**
     * The questionnaire's JSON without its narrative: that is HTML for a person to read, which
     * Wervel shows nowhere, and need not be parsed.
     *
     * @throws RefusedFile when it is no questionnaire, or too much
     */
    String questionnaire(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new RefusedFile("", "questionnaire.file.too-large");
        }
        String text = decode(file);
        try {
            count(text);
            JsonNode root = json.readTree(text);
            if (!(root instanceof ObjectNode resource)
                    || !"Questionnaire".equals(root.path("resourceType").asText())) {
                throw new RefusedFile("resourceType", "questionnaire.file.no-questionnaire");
            }
            resource.remove("text");
            resource.path("contained").forEach(JsonGate::removeNarrative);
            return json.writeValueAsString(resource);
        } catch (JsonProcessingException malformed) {
            throw new RefusedFile(place(malformed.getLocation()), "questionnaire.file.no-json");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void removeNarrative(JsonNode contained) {
        if (contained instanceof ObjectNode resource) {
            resource.remove("text");
        }
    }

    private static String decode(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            throw new RefusedFile("", "questionnaire.file.no-json");
        }
    }

    private void count(String text) throws IOException {
        try (JsonParser parser = json.createParser(text)) {
            int tokens = 0;
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new RefusedFile("", "questionnaire.file.no-json");
            }
            while (token != null) {
                if (++tokens > MOST_TOKENS) {
                    throw new RefusedFile("", "questionnaire.file.too-many-elements");
                }
                checkNumber(parser, token);
                checkNesting(parser, token);
                token = parser.nextToken();
            }
        }
    }

    /** FHIR knows no list of lists; the library passes over what stands in one. */
    private static void checkNesting(JsonParser parser, JsonToken token) {
        if (token == JsonToken.START_ARRAY && parser.getParsingContext().getParent().inArray()) {
            throw new RefusedFile(
                    place(parser.currentTokenLocation()), "questionnaire.file.invalid-value");
        }
    }

    /** The FHIR library writes 1e999999999 out in full, and has no memory for it. */
    private static void checkNumber(JsonParser parser, JsonToken token) throws IOException {
        if (!token.isNumeric()) {
            return;
        }
        BigDecimal number = parser.getDecimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new RefusedFile(
                    place(parser.currentTokenLocation()), "questionnaire.answer.number");
        }
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : location.getLineNr() + ":" + location.getColumnNr();
    }
}
