package app.wervel.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.documents.report.PaperDesigns.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperDesignsTest {
    static final Path FOLDER = Path.of("src/main/resources/app/wervel/documents/report");

    private final PaperDesigns designs = new PaperDesigns();

    @ParameterizedTest
    @EnumSource(Design.class)
    void everyDesignCompilesOnceForEachSize(Design design) {
        assertThat(designs.get(design, 1f, false, "#17505f"))
                .isSameAs(designs.get(design, 1f, false, "#17505f"));
        assertThat(designs.get(design, 1.5f, false, "#17505f"))
                .isNotSameAs(designs.get(design, 1f, false, "#17505f"));
    }

    @Test
    void everyFileIsADesignWeKnow() throws IOException {
        List<String> known = Arrays.stream(Design.values()).map(Design::resource).toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".jrxml")))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }
}
