package app.wervel.measure.application;

import app.wervel.measure.Instrument;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.application.QuestionnairePreview.ImportProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file is, before anybody accepts it as an instrument. Nothing was stored. */
public sealed interface InstrumentPreview {
    /**
     * @param scoredItems how many of its questions count for something
     * @param recognised which instrument it seems to be; null: its address and title name none
     * @param alreadyAccepted this very file is there
     * @param otherVersions of the same questionnaire, the oldest first
     */
    record Readable(
            Questionnaire questionnaire,
            String sha256,
            int scoredItems,
            @Nullable Instrument recognised,
            boolean alreadyAccepted,
            List<String> otherVersions)
            implements InstrumentPreview {
        public Readable {
            otherVersions = List.copyOf(otherVersions);
        }
    }

    /** It can be no instrument, for these reasons. */
    record Refused(List<ImportProblem> problems) implements InstrumentPreview {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
