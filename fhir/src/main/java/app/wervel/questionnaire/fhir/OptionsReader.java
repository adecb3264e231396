package app.wervel.questionnaire.fhir;

import app.wervel.questionnaire.Answer.Numeric;
import app.wervel.questionnaire.AnswerOption;
import app.wervel.questionnaire.Wording;
import app.wervel.shared.InvalidValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceDesignationComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.jspecify.annotations.Nullable;

/** Reads what can be chosen: options in the question, or a value set that the file contains. */
final class OptionsReader {
    private final ProblemList problems;
    private final Wordings wordings;
    private final Map<String, ValueSet> valueSets = new HashMap<>();

    OptionsReader(ProblemList problems, Wordings wordings, List<Resource> contained) {
        this.problems = problems;
        this.wordings = wordings;
        for (Resource resource : contained) {
            if (resource instanceof ValueSet valueSet && resource.getIdElement().hasIdPart()) {
                valueSets.put(localId(resource.getIdElement().getIdPart()), valueSet);
            } else {
                problems.add("contained", "questionnaire.file.unsupported-element");
            }
        }
    }

    private static String localId(String id) {
        return id.startsWith("#") ? id.substring(1) : id;
    }

    List<AnswerOption> options(QuestionnaireItemComponent item, String where) {
        List<AnswerOption> options = new ArrayList<>();
        for (QuestionnaireItemAnswerOptionComponent option : item.getAnswerOption()) {
            if (option.getInitialSelected()) {
                problems.add(where + " initialSelected", "questionnaire.file.unsupported-element");
            }
            Optional.ofNullable(option(option, where)).ifPresent(options::add);
        }
        if (item.hasAnswerValueSet()) {
            options.addAll(fromValueSet(item.getAnswerValueSet(), where));
        }
        return options;
    }

    private @Nullable AnswerOption option(
            QuestionnaireItemAnswerOptionComponent option, String where) {
        Extensions.refuseUnknown(option, Extensions.SCORES, where, problems);
        Type value = option.getValue();
        BigDecimal score = Optional.ofNullable(score(option, where)).orElse(null);
        if (value instanceof Coding coding && coding.hasCode()) {
            Extensions.refuseUnknown(coding, Extensions.SCORES, where, problems);
            Wording label = wordings.of(coding.getDisplayElement(), where);
            return new AnswerOption(
                    coding.getCode(),
                    label.isEmpty() ? Wording.of(coding.getCode()) : label,
                    score == null ? score(coding, where) : score);
        }
        if (value instanceof StringType text && text.hasValue()) {
            Wording label = wordings.of(text, where);
            return new AnswerOption(
                    label.base(), label, score == null ? score(text, where) : score);
        }
        if (value instanceof IntegerType number && number.hasValue()) {
            String code = number.getValueAsString();
            return new AnswerOption(code, Wording.of(code), score);
        }
        problems.add(where, "questionnaire.file.unsupported-option");
        return null;
    }

    private @Nullable BigDecimal score(Element element, String where) {
        for (Extension extension : element.getExtension()) {
            if (Extensions.SCORES.contains(extension.getUrl())) {
                return number(extension.getValue(), where);
            }
        }
        return null;
    }

    @Nullable BigDecimal number(@Nullable Type value, String where) {
        BigDecimal number = null;
        if (value instanceof DecimalType decimal) {
            number = decimal.getValue();
        } else if (value instanceof IntegerType integer && integer.hasValue()) {
            number = BigDecimal.valueOf(integer.getValue());
        }
        if (number == null) {
            problems.add(where, "questionnaire.file.invalid-value");
            return null;
        }
        try {
            return new Numeric(number).value();
        } catch (InvalidValue tooLong) {
            problems.add(where, tooLong.code());
            return null;
        }
    }

    private List<AnswerOption> fromValueSet(String url, String where) {
        ValueSet valueSet = url.startsWith("#") ? valueSets.get(localId(url)) : null;
        if (valueSet == null) {
            problems.add(where, "questionnaire.file.external-value-set");
            return List.of();
        }
        List<AnswerOption> options = new ArrayList<>();
        boolean listed = valueSet.getCompose().hasInclude() && !valueSet.getCompose().hasExclude();
        for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
            listed &= include.hasConcept() && !include.hasFilter() && !include.hasValueSet();
            include.getConcept().forEach(concept -> options.add(option(concept, where)));
        }
        if (!listed) {
            problems.add(where, "questionnaire.file.external-value-set");
        }
        return options;
    }

    private AnswerOption option(ConceptReferenceComponent concept, String where) {
        String code = Optional.ofNullable(concept.getCode()).orElse("");
        Wording display = wordings.of(concept.getDisplayElement(), where);
        Map<String, String> translations = new LinkedHashMap<>(display.translations());
        for (ConceptReferenceDesignationComponent designation : concept.getDesignation()) {
            if (designation.hasLanguage() && designation.hasValue()) {
                translations.put(designation.getLanguage(), designation.getValue());
            }
        }
        Extensions.refuseUnknown(concept, Extensions.SCORES, where, problems);
        Wording label =
                wordings.wording(display.isEmpty() ? code : display.base(), translations, where);
        return new AnswerOption(code, label, score(concept, where));
    }

    /** Extensions of an item that say something of its options or its number. */
    static Set<String> ofItem() {
        return Set.of(Extensions.MIN_VALUE, Extensions.MAX_VALUE, Extensions.UNIT, Extensions.HELP);
    }
}
