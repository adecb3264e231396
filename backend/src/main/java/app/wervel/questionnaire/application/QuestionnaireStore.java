package app.wervel.questionnaire.application;

import app.wervel.practice.application.CurrentUser;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.application.QuestionnairePreview.Acceptable;
import app.wervel.questionnaire.application.QuestionnairePreview.ImportProblem;
import app.wervel.questionnaire.application.QuestionnairePreview.Refused;
import app.wervel.questionnaire.fhir.FhirQuestionnaires;
import app.wervel.questionnaire.fhir.ReadResult;
import app.wervel.shared.Conflict;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in questionnaires that the practice may use: first shown, then accepted. Text on the web
 * is somebody's, so a file without its copyright line is refused.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('questionnaire:import')")
public class QuestionnaireStore {
    /** A file of more bytes is refused. */
    public static final int MOST_BYTES = FhirQuestionnaires.MOST_BYTES;

    private static final String NO_COPYRIGHT = "questionnaire.no-copyright";
    private static final String OURS = "questionnaire.url-ours";

    /** Below this address are only questionnaires that come with Wervel. */
    private static final String OUR_ADDRESS = "https://wervel.app/";

    private final Definitions definitions;
    private final CurrentUser currentUser;

    QuestionnaireStore(Definitions definitions, CurrentUser currentUser) {
        this.definitions = definitions;
        this.currentUser = currentUser;
    }

    /** What the file is, and whether it can be accepted. A bad file is an answer, no exception. */
    public QuestionnairePreview preview(byte[] file) {
        return switch (FhirQuestionnaires.read(file)) {
            case ReadResult.Refused refused -> new Refused(problems(refused));
            case ReadResult.Read(Questionnaire questionnaire) -> preview(questionnaire, file);
        };
    }

    private QuestionnairePreview preview(Questionnaire questionnaire, byte[] file) {
        if (questionnaire.copyright() == null) {
            return new Refused(List.of(new ImportProblem("copyright", NO_COPYRIGHT)));
        }
        if (questionnaire.url().startsWith(OUR_ADDRESS)) {
            return new Refused(List.of(new ImportProblem("url", OURS)));
        }
        String sha256 = FhirQuestionnaires.sha256(file);
        try {
            boolean known = definitions.known(questionnaire, sha256).isPresent();
            List<String> others =
                    definitions.versions(questionnaire.url()).stream()
                            .filter(version -> !version.equals(questionnaire.version()))
                            .toList();
            return new Acceptable(questionnaire, sha256, known, others);
        } catch (Conflict taken) {
            return new Refused(List.of(new ImportProblem("version", taken.code())));
        }
    }

    /**
     * Keeps the file for good. The same file twice is the same questionnaire.
     *
     * @throws InvalidInput whatever {@link #preview} says, under the place in the file (or {@code
     *     file}); {@code questionnaire.no-copyright} on {@code copyright}; {@code
     *     questionnaire.url-ours} on {@code url}
     * @throws Conflict {@code questionnaire.version-taken} when there is another file of that url
     *     and version
     */
    public StoredQuestionnaire accept(byte[] file) {
        return switch (FhirQuestionnaires.read(file)) {
            case ReadResult.Refused refused -> throw new InvalidInput(fieldErrors(refused));
            case ReadResult.Read(Questionnaire questionnaire) -> accept(questionnaire, file);
        };
    }

    private StoredQuestionnaire accept(Questionnaire questionnaire, byte[] file) {
        if (questionnaire.copyright() == null) {
            throw new InvalidInput("copyright", NO_COPYRIGHT);
        }
        if (questionnaire.url().startsWith(OUR_ADDRESS)) {
            throw new InvalidInput("url", OURS);
        }
        QuestionnaireVersionId id =
                definitions.keep(
                        questionnaire,
                        file,
                        FhirQuestionnaires.sha256(file),
                        currentUser.get().id().value());
        return definitions.get(id);
    }

    private static List<ImportProblem> problems(ReadResult.Refused refused) {
        return refused.problems().stream()
                .map(problem -> new ImportProblem(problem.where(), problem.code()))
                .toList();
    }

    private static List<FieldError> fieldErrors(ReadResult.Refused refused) {
        return refused.problems().stream()
                .map(problem ->
                        new FieldError(
                                problem.where().isEmpty() ? "file" : problem.where(),
                                problem.code()))
                .toList();
    }
}
