package app.wervel.questionnaire.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;

/** The FHIR extensions that Wervel understands, and those without which nothing is lost. */
final class Extensions {
    private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";
    private static final String SDC =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    static final String TRANSLATION = HL7 + "translation";
    static final String MIN_VALUE = HL7 + "minValue";
    static final String MAX_VALUE = HL7 + "maxValue";
    static final String UNIT = HL7 + "questionnaire-unit";
    static final String ITEM_CONTROL = HL7 + "questionnaire-itemControl";

    /** Text that says how to answer, on the question itself. */
    static final String HELP = "https://wervel.app/fhir/StructureDefinition/help";

    /** What an option counts for: in R4, in R5, and on a concept of a value set. */
    static final Set<String> SCORES =
            Set.of(HL7 + "ordinalValue", HL7 + "itemWeight", HL7 + "valueset-ordinalValue");

    /**
     * Ways of showing the same question. Whatever else a file extends could change what is asked or
     * what an answer means, and is refused by name.
     */
    private static final Set<String> OF_LOOKS =
            Set.of(
                    ITEM_CONTROL,
                    HL7 + "questionnaire-choiceOrientation",
                    HL7 + "questionnaire-displayCategory",
                    HL7 + "questionnaire-sliderStepValue",
                    HL7 + "questionnaire-supportLink",
                    HL7 + "questionnaire-optionPrefix",
                    HL7 + "questionnaire-usageMode",
                    HL7 + "entryFormat",
                    HL7 + "maxDecimalPlaces",
                    HL7 + "rendering-style",
                    HL7 + "rendering-styleSensitive",
                    HL7 + "rendering-xhtml",
                    HL7 + "rendering-markdown",
                    HL7 + "rendering-markdownSafe",
                    HL7 + "designNote",
                    HL7 + "artifact-author",
                    SDC + "shortText",
                    SDC + "openLabel",
                    SDC + "preferredTerminologyServer",
                    SDC + "width");

    private Extensions() {}

    static boolean isOfLooks(String url) {
        return OF_LOOKS.contains(url);
    }

    /** Those of an element that change nothing of its meaning are passed over in silence. */
    static void refuseUnknown(
            Element element, Set<String> understood, String where, ProblemList problems) {
        refuseUnknown(element.getExtension(), understood, where, problems);
    }

    static void refuseUnknown(
            List<Extension> extensions,
            Set<String> understood,
            String where,
            ProblemList problems) {
        for (Extension extension : extensions) {
            String url = extension.getUrl();
            if (url == null || !understood.contains(url) && !isOfLooks(url)) {
                String name = url == null ? "" : url.substring(url.lastIndexOf('/') + 1);
                problems.add(
                        where.isEmpty() ? name : where + " " + name,
                        "questionnaire.file.unknown-extension");
            }
        }
    }
}
