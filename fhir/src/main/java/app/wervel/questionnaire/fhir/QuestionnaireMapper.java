package app.wervel.questionnaire.fhir;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.EnableBehavior;
import app.wervel.questionnaire.EnableWhen;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.Operator;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Makes our questionnaire of FHIR's; what it cannot keep it reports, and never drops. */
final class QuestionnaireMapper {
    /** A questionnaire that does not say in which language it is (BCP 47: undetermined). */
    private static final String UNDETERMINED = "und";

    private static final String HELP_CONTROL = "help";

    private final ProblemList problems;
    private final Wordings wordings;
    private final OptionsReader options;
    private final org.hl7.fhir.r4.model.Questionnaire source;
    private final Map<String, ItemType> types = new HashMap<>();

    QuestionnaireMapper(org.hl7.fhir.r4.model.Questionnaire source, ProblemList problems) {
        this.source = source;
        this.problems = problems;
        this.wordings = new Wordings(problems);
        this.options = new OptionsReader(problems, wordings, source.getContained());
        source.getItem().forEach(this::rememberType);
    }

    private void rememberType(QuestionnaireItemComponent item) {
        ItemType type = item.hasType() ? type(item.getType()) : null;
        if (item.hasLinkId() && type != null) {
            types.put(item.getLinkId(), type);
        }
        item.getItem().forEach(this::rememberType);
    }

    /**
     * Null when the whole lacks what it cannot do without; then there is a problem.
     *
     * @param otherVersion what it is called when the file names no version
     */
    @Nullable Questionnaire questionnaire(String otherVersion) {
        require(!source.hasModifierExtension(), "", "questionnaire.file.modifier-extension");
        Extensions.refuseUnknown(source.getExtension(), Set.of(), "", problems);
        String url = identifier(source.getUrl());
        require(url != null, "url", "questionnaire.file.no-url");
        Wording title =
                wordings.of(
                        source.hasTitle() ? source.getTitleElement() : source.getNameElement(),
                        "title");
        require(!title.isEmpty(), "title", "questionnaire.file.no-title");
        String version = identifier(source.getVersion());
        String language = identifier(source.getLanguage());
        List<QuestionItem> items = items(source.getItem());
        Wording copyright = wordings.of(source.getCopyrightElement(), "copyright");
        if (url == null || title.isEmpty()) {
            return null;
        }
        return new Questionnaire(
                url,
                version == null ? otherVersion : version,
                language == null ? UNDETERMINED : language,
                title,
                copyright.isEmpty() ? null : copyright.base(),
                items);
    }

    private @Nullable String identifier(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        boolean fits = text.length() <= 500 && !Wordings.hasControlCharacter(text);
        require(fits, "", "questionnaire.file.invalid-value");
        return fits ? text.strip() : null;
    }

    private List<QuestionItem> items(List<QuestionnaireItemComponent> sources) {
        List<QuestionItem> items = new ArrayList<>();
        for (QuestionnaireItemComponent item : sources) {
            if (!isHelp(item)) {
                items.add(item(item));
            }
        }
        return items;
    }

    private QuestionItem item(QuestionnaireItemComponent item) {
        String linkId = item.hasLinkId() ? item.getLinkId() : "";
        refuseUnsupported(item, linkId);
        ItemType type = item.hasType() ? type(item.getType()) : null;
        if (type == null) {
            problems.add(linkId, "questionnaire.file.unsupported-type");
        }
        return new QuestionItem(
                linkId,
                type == null ? ItemType.DISPLAY : type,
                item.hasPrefix() ? wordings.of(item.getPrefixElement(), linkId).base() : null,
                wordings.of(item.getTextElement(), linkId),
                help(item, linkId),
                item.getRequired(),
                item.getRepeats(),
                conditions(item, linkId),
                behavior(item, linkId),
                options.options(item, linkId),
                limit(item, Extensions.MIN_VALUE, linkId),
                limit(item, Extensions.MAX_VALUE, linkId),
                item.hasMaxLength() ? item.getMaxLength() : null,
                unit(item, linkId),
                codes(item, linkId),
                items(item.getItem()));
    }

    private void refuseUnsupported(QuestionnaireItemComponent item, String linkId) {
        Extensions.refuseUnknown(item.getExtension(), OptionsReader.ofItem(), linkId, problems);
        require(!item.hasModifierExtension(), linkId, "questionnaire.file.modifier-extension");
        // What is already filled in, and what cannot be changed, would be an answer of nobody's.
        require(!item.hasInitial(), linkId + " initial", "questionnaire.file.unsupported-element");
        require(
                !item.getReadOnly(),
                linkId + " readOnly",
                "questionnaire.file.unsupported-element");
    }

    private static @Nullable ItemType type(QuestionnaireItemType type) {
        return switch (type) {
            case GROUP -> ItemType.GROUP;
            case DISPLAY -> ItemType.DISPLAY;
            case BOOLEAN -> ItemType.BOOLEAN;
            case DECIMAL -> ItemType.DECIMAL;
            case INTEGER -> ItemType.INTEGER;
            case DATE -> ItemType.DATE;
            case STRING -> ItemType.STRING;
            case TEXT -> ItemType.TEXT;
            case CHOICE -> ItemType.CHOICE;
            case OPENCHOICE -> ItemType.OPEN_CHOICE;
            default -> null;
        };
    }

    private static boolean isHelp(QuestionnaireItemComponent item) {
        return item.getType() == QuestionnaireItemType.DISPLAY
                && item.getExtension().stream().anyMatch(QuestionnaireMapper::saysHelp);
    }

    private static boolean saysHelp(Extension extension) {
        return Extensions.ITEM_CONTROL.equals(extension.getUrl())
                && extension.getValue() instanceof CodeableConcept control
                && control.getCoding().stream()
                        .anyMatch(coding -> HELP_CONTROL.equals(coding.getCode()));
    }

    private @Nullable Wording help(QuestionnaireItemComponent item, String linkId) {
        for (QuestionnaireItemComponent child : item.getItem()) {
            if (isHelp(child)) {
                return orNull(wordings.of(child.getTextElement(), linkId));
            }
        }
        Extension own = item.getExtensionByUrl(Extensions.HELP);
        return own != null && own.getValue() instanceof PrimitiveType<?> text
                ? orNull(wordings.of(text, linkId))
                : null;
    }

    private static @Nullable Wording orNull(Wording wording) {
        return wording.isEmpty() ? null : wording;
    }

    private @Nullable Wording unit(QuestionnaireItemComponent item, String linkId) {
        Extension extension = item.getExtensionByUrl(Extensions.UNIT);
        if (extension == null || !(extension.getValue() instanceof Coding coding)) {
            return null;
        }
        Wording display = wordings.of(coding.getDisplayElement(), linkId);
        return orNull(display.isEmpty() ? wordings.of(coding.getCodeElement(), linkId) : display);
    }

    private @Nullable BigDecimal limit(QuestionnaireItemComponent item, String url, String linkId) {
        Extension extension = item.getExtensionByUrl(url);
        return extension == null ? null : options.number(extension.getValue(), linkId);
    }

    private Map<String, String> codes(QuestionnaireItemComponent item, String linkId) {
        Map<String, String> codes = new HashMap<>();
        for (Coding code : item.getCode()) {
            String system = code.hasSystem() ? code.getSystem() : "";
            boolean first = code.hasCode() && codes.put(system, code.getCode()) == null;
            require(first, linkId + " code", "questionnaire.file.codes");
        }
        return codes;
    }

    private EnableBehavior behavior(QuestionnaireItemComponent item, String linkId) {
        require(
                item.getEnableWhen().size() < 2 || item.hasEnableBehavior(),
                linkId + " enableBehavior",
                "questionnaire.file.missing-element");
        return item.getEnableBehavior() == EnableWhenBehavior.ANY
                ? EnableBehavior.ANY
                : EnableBehavior.ALL;
    }

    private List<EnableWhen> conditions(QuestionnaireItemComponent item, String linkId) {
        List<EnableWhen> conditions = new ArrayList<>();
        for (QuestionnaireItemEnableWhenComponent source : item.getEnableWhen()) {
            require(
                    !source.hasModifierExtension(),
                    linkId,
                    "questionnaire.file.modifier-extension");
            Operator operator = operator(source);
            Answer answer = answer(source, operator);
            if (operator == null || answer == null) {
                problems.add(linkId + " enableWhen", "questionnaire.file.condition");
            } else {
                conditions.add(
                        new EnableWhen(
                                source.hasQuestion() ? source.getQuestion() : "",
                                operator,
                                answer));
            }
        }
        return conditions;
    }

    private static @Nullable Operator operator(QuestionnaireItemEnableWhenComponent condition) {
        if (!condition.hasOperator()) {
            return null;
        }
        return switch (condition.getOperator()) {
            case EXISTS -> Operator.EXISTS;
            case EQUAL -> Operator.EQUAL;
            case NOT_EQUAL -> Operator.NOT_EQUAL;
            case GREATER_THAN -> Operator.GREATER;
            case LESS_THAN -> Operator.LESS;
            case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            case NULL -> null;
        };
    }

    private @Nullable Answer answer(
            QuestionnaireItemEnableWhenComponent condition, @Nullable Operator operator) {
        ItemType asked = types.get(condition.hasQuestion() ? condition.getQuestion() : "");
        boolean chosen = operator != Operator.EXISTS && asked != null && asked.hasOptions();
        Type value = condition.getAnswer();
        try {
            return answer(value, chosen);
        } catch (IllegalArgumentException | DateTimeException outOfRange) {
            // Reported as a condition that cannot be read.
            return null;
        }
    }

    private static @Nullable Answer answer(@Nullable Type value, boolean chosen) {
        if (value instanceof Coding coding && coding.hasCode()) {
            return new Answer.Choice(coding.getCode());
        }
        if (chosen && value instanceof PrimitiveType<?> text && text.hasValue()) {
            return new Answer.Choice(text.getValueAsString());
        }
        return switch (value) {
            case BooleanType flag when flag.hasValue() -> new Answer.Flag(flag.booleanValue());
            case IntegerType number when number.hasValue() -> Answer.Numeric.of(number.getValue());
            case DecimalType number when number.hasValue() -> new Answer.Numeric(number.getValue());
            case DateType day when day.hasValue() ->
                    new Answer.Day(LocalDate.parse(day.getValueAsString()));
            case StringType words when words.hasValue() -> new Answer.Words(words.getValue());
            case null, default -> null;
        };
    }

    private void require(boolean holds, String where, String code) {
        if (!holds) {
            problems.add(where, code);
        }
    }
}
