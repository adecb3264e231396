package app.wervel.measure.application;

import app.wervel.measure.FormCheck;
import app.wervel.measure.FormCheck.Problem;
import app.wervel.measure.FormReading;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.InstrumentVersionId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.application.QuestionnairePreview;
import app.wervel.questionnaire.application.QuestionnaireStore;
import app.wervel.questionnaire.application.StoredQuestionnaire;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in instruments that the practice has the right to use: the file is shown first, checked
 * against what the registry knows of the instrument, and then accepted for good.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('questionnaire:import')")
public class InstrumentImportService {
    private final QuestionnaireStore store;
    private final InstrumentVersions versions;
    private final InstrumentRegistry registry;
    private final CurrentUser currentUser;

    InstrumentImportService(
            QuestionnaireStore store,
            InstrumentVersions versions,
            InstrumentRegistry registry,
            CurrentUser currentUser) {
        this.store = store;
        this.versions = versions;
        this.registry = registry;
        this.currentUser = currentUser;
    }

    /** What the file is. A bad file is an answer, no exception. */
    public InstrumentPreview preview(byte[] file) {
        return switch (store.preview(file)) {
            case QuestionnairePreview.Refused refused ->
                    new InstrumentPreview.Refused(refused.problems());
            case QuestionnairePreview.Acceptable found ->
                    new InstrumentPreview.Readable(
                            found.questionnaire(),
                            found.sha256(),
                            FormReading.items(found.questionnaire()).size(),
                            FormReading.recognised(registry, found.questionnaire()).orElse(null),
                            found.alreadyAccepted(),
                            found.otherVersions());
        };
    }

    /**
     * Why a questionnaire cannot be this instrument; nothing when it can. What the file itself says
     * of an item is not overruled: one of both is wrong, and a score would not show which.
     *
     * @param meanings what its items ask after, by linkId
     * @throws NotFound when there is no such instrument
     */
    public List<Problem> problems(
            Questionnaire questionnaire, String instrument, Map<String, String> meanings) {
        Instrument known = registry.get(instrument);
        List<Problem> problems = new ArrayList<>();
        FormReading.meanings(known, questionnaire)
                .forEach((linkId, own) -> {
                    String given = meanings.get(linkId);
                    if (given != null && !given.equals(own)) {
                        problems.add(
                                new Problem(
                                        "measure.meaning-contradicts-file",
                                        List.of(linkId, own, given)));
                    }
                });
        problems.addAll(FormCheck.problems(FormReading.form(known, questionnaire, meanings)));
        return List.copyOf(problems);
    }

    /**
     * Keeps the file for good, as a version of this instrument. New scores are made with it from
     * now on; scores of earlier versions stay as they were. The same file twice is one version.
     *
     * @param meanings what its items ask after, by linkId
     * @throws NotFound when there is no such instrument
     * @throws InvalidInput whatever {@link #preview} says of the file
     * @throws DomainRuleViolation {@code measure.not-this-instrument}; {@link #problems} says why
     * @throws app.wervel.shared.Conflict {@code questionnaire.version-taken}; {@code
     *     measure.meanings-differ} when it is a version already, with items that ask after
     *     something else
     */
    public VersionRow accept(byte[] file, String instrument, Map<String, String> meanings) {
        Instrument known = registry.get(instrument);
        StoredQuestionnaire stored = store.accept(file);
        List<Problem> problems = problems(stored.definition(), instrument, meanings);
        if (!problems.isEmpty()) {
            throw new DomainRuleViolation("measure.not-this-instrument");
        }
        InstrumentVersionId id = versions.keep(known, stored.id(), meanings, currentUser.get());
        versions.use(id);
        return versions.row(id);
    }

    /** Every version of every instrument, the newest first. */
    public List<VersionRow> list() {
        return versions.list();
    }

    /**
     * Makes new scores with this version from now on.
     *
     * @throws NotFound when there is no such version
     */
    public VersionRow use(InstrumentVersionId id) {
        versions.use(id);
        return versions.row(id);
    }
}
