package app.wervel.measure.rest;

import app.wervel.measure.FormCheck.Problem;
import app.wervel.measure.Instrument;
import app.wervel.measure.application.InstrumentImportService;
import app.wervel.measure.application.InstrumentPreview;
import app.wervel.measure.application.VersionRow;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.application.QuestionnairePreview.ImportProblem;
import app.wervel.questionnaire.application.QuestionnaireStore;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.ErrorTexts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Instruments that the practice brings in: the body is the file, a FHIR R4 Questionnaire. What its
 * items ask after, where the file does not say so, stands in the address as {@code
 * meaning=linkId:meaning}, once for each.
 */
@RestController
@RequestMapping("/api/v1/instruments")
class InstrumentController {
    private static final String FHIR = "application/fhir+json";

    private final InstrumentImportService imports;
    private final ErrorTexts texts;

    InstrumentController(InstrumentImportService imports, ErrorTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /** Every accepted version of every instrument, the newest first. */
    @GetMapping("/versions")
    List<VersionResource> versions() {
        return imports.list().stream().map(VersionResource::of).toList();
    }

    /** What the file is. A bad file is an answer, too; nothing is kept. */
    @PostMapping(
            value = "/preview",
            consumes = {FHIR, MediaType.APPLICATION_JSON_VALUE})
    PreviewResource preview(
            InputStream file,
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false, name = "meaning") @Nullable List<String> meanings,
            Locale locale)
            throws IOException {
        Map<String, String> given = meanings(meanings);
        return switch (imports.preview(read(file))) {
            case InstrumentPreview.Refused(List<ImportProblem> problems) ->
                    PreviewResource.refused(
                            problems.stream()
                                    .map(each ->
                                            new ProblemResource(
                                                    each.where(),
                                                    each.code(),
                                                    texts.text(each.code(), locale, each.where())))
                                    .toList());
            case InstrumentPreview.Readable found -> {
                List<Problem> problems =
                        instrument == null
                                ? List.of()
                                : imports.problems(found.questionnaire(), instrument, given);
                yield PreviewResource.readable(
                        found,
                        locale,
                        problems.stream()
                                .map(each ->
                                        new ProblemResource(
                                                "",
                                                each.code(),
                                                texts.text(
                                                        each.code(),
                                                        locale,
                                                        each.details().toArray())))
                                .toList());
            }
        };
    }

    /** Keeps the file for good; new scores are made with it. */
    @PostMapping(
            value = "/{instrument}/versions",
            consumes = {FHIR, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<VersionResource> accept(
            @PathVariable String instrument,
            InputStream file,
            @RequestParam(required = false, name = "meaning") @Nullable List<String> meanings)
            throws IOException {
        VersionRow accepted = imports.accept(read(file), instrument, meanings(meanings));
        return ResponseEntity.created(URI.create("/api/v1/instruments/versions"))
                .body(VersionResource.of(accepted));
    }

    /** One byte more than is allowed is enough to be refused; the rest is not read. */
    private static byte[] read(InputStream file) throws IOException {
        return file.readNBytes(QuestionnaireStore.MOST_BYTES + 1);
    }

    private static Map<String, String> meanings(@Nullable List<String> given) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String each : given == null ? List.<String>of() : given) {
            int colon = each.lastIndexOf(':');
            if (colon < 1) {
                throw new InvalidInput("meaning", "measure.meaning-malformed");
            }
            meanings.put(each.substring(0, colon), each.substring(colon + 1));
        }
        return meanings;
    }

    /**
     * @param where a linkId, an element, a line and column, or empty for the whole file
     */
    record ProblemResource(String where, String code, String message) {}

    /**
     * @param readable false: {@code problems} says why, and nothing else is known
     * @param instrument which it seems to be
     * @param problems why it cannot be the instrument that was asked about
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PreviewResource(
            boolean readable,
            @Nullable String url,
            @Nullable String version,
            @Nullable String title,
            @Nullable String copyright,
            @Nullable Set<String> languages,
            @Nullable String sha256,
            @Nullable Integer questions,
            @Nullable Integer scoredQuestions,
            @Nullable String instrument,
            boolean alreadyAccepted,
            List<String> otherVersions,
            List<ProblemResource> problems) {
        static PreviewResource refused(List<ProblemResource> problems) {
            return new PreviewResource(
                    false, null, null, null, null, null, null, null, null, null, false, List.of(),
                    problems);
        }

        static PreviewResource readable(
                InstrumentPreview.Readable found, Locale locale, List<ProblemResource> problems) {
            Questionnaire questionnaire = found.questionnaire();
            Instrument recognised = found.recognised();
            return new PreviewResource(
                    true,
                    questionnaire.url(),
                    questionnaire.version(),
                    questionnaire.title().in(locale),
                    questionnaire.copyright(),
                    questionnaire.languages(),
                    found.sha256(),
                    questionnaire.questions().size(),
                    found.scoredItems(),
                    recognised == null ? null : recognised.id(),
                    found.alreadyAccepted(),
                    found.otherVersions(),
                    problems);
        }
    }

    /**
     * @param importedBy null: it came with the program
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record VersionResource(
            UUID id,
            String instrument,
            String url,
            String version,
            String title,
            String language,
            @Nullable String copyright,
            String sha256,
            @Nullable String importedBy,
            Instant importedAt,
            boolean inUse) {
        static VersionResource of(VersionRow row) {
            return new VersionResource(
                    row.id().value(),
                    row.instrument(),
                    row.url(),
                    row.version(),
                    row.title(),
                    row.language(),
                    row.copyright(),
                    row.sha256(),
                    row.importedByName(),
                    row.importedAt(),
                    row.inUse());
        }
    }
}
