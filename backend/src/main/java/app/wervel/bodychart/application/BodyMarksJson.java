package app.wervel.bodychart.application;

import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.MarksDocument;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Marks as they are kept in the database. */
@Component
class BodyMarksJson {
    private final JsonMapper json =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    MarksDocument write(BodyMarks marks) {
        return new MarksDocument(json.writeValueAsString(new Kept(BodyMarkData.of(marks))));
    }

    BodyMarks read(MarksDocument document) {
        return BodyMarkData.typed(json.readValue(document.json(), Kept.class).marks());
    }

    private record Kept(List<BodyMarkData> marks) {}
}
