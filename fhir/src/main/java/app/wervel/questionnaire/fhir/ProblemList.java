package app.wervel.questionnaire.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a file; the parser reports to it, and so do we. */
final class ProblemList implements IParserErrorHandler {
    private final List<FileProblem> problems = new ArrayList<>();

    void add(String where, String code) {
        problems.add(new FileProblem(where, code));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<FileProblem> all() {
        return problems;
    }

    private void add(@Nullable IParseLocation location, @Nullable String element, String code) {
        String parent = location == null ? null : location.getParentElementName();
        String where = parent == null ? "" : parent;
        if (element != null) {
            where = where.isEmpty() ? element : where + "." + element;
        }
        add(where, code);
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation location) {
        add(location, "contained", "questionnaire.file.contained-without-id");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        add(location, element, "questionnaire.file.invalid-value");
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, String value, String error) {
        add(location, null, "questionnaire.file.invalid-value");
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation location, String element) {
        add(location, element, "questionnaire.file.missing-element");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
        add(location, element, "questionnaire.file.invalid-value");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String attribute) {
        add(location, attribute, "questionnaire.file.unknown-element");
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String element) {
        add(location, element, "questionnaire.file.unknown-element");
    }

    @Override
    public void unknownReference(@Nullable IParseLocation location, String reference) {
        add(location, null, "questionnaire.file.unknown-reference");
    }

    @Override
    public void invalidInternalReference(@Nullable IParseLocation location, String reference) {
        add(location, null, "questionnaire.file.unknown-reference");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {
        add(location, "extension", "questionnaire.file.invalid-value");
    }
}
