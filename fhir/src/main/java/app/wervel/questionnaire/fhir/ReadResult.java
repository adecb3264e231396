package app.wervel.questionnaire.fhir;

import app.wervel.questionnaire.Questionnaire;
import java.util.List;

/** What came of reading a file. */
public sealed interface ReadResult {
    /** It is a questionnaire that can be asked, stored and printed. */
    record Read(Questionnaire questionnaire) implements ReadResult {}

    /** It is not, for these reasons; at least one, and no more than somebody reads. */
    record Refused(List<FileProblem> problems) implements ReadResult {
        private static final int MOST_PROBLEMS = 50;

        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A refused file has a problem");
            }
            problems = problems.stream().distinct().limit(MOST_PROBLEMS).toList();
        }

        static Refused because(String where, String code) {
            return new Refused(List.of(new FileProblem(where, code)));
        }
    }
}
