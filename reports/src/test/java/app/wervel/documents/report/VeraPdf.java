package app.wervel.documents.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF, the reference checker, what a file lacks of a standard. */
final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Empty when the file conforms. */
    static List<String> failures(byte[] pdf, PDFAFlavour standard) {
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            var result = validator.validate(parser);
            List<String> failures =
                    result.getTestAssertions().stream()
                            .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                            .map(VeraPdf::words)
                            .distinct()
                            .toList();
            if (failures.isEmpty() && !result.isCompliant()) {
                return List.of("not compliant, and no rule says why");
            }
            return failures;
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(TestAssertion failed) {
        return "%s-%d %s"
                .formatted(
                        failed.getRuleId().getClause(),
                        failed.getRuleId().getTestNumber(),
                        failed.getMessage());
    }
}
