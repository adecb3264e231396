package app.wervel.intake;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswersCheck;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.InvalidValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a form's own questions, by linkId. They have the shape of the {@linkplain
 * app.wervel.triage.Answers screening's answers}: true, false or "unknown"; a code; a list of
 * codes, empty where it was asked and there is nothing of it; a number; a text. A question that is
 * absent was not asked.
 */
public final class RegionAnswers {
    /** No form asks for a date, so that no day matters. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private static final String WRONG_TYPE = "questionnaire.answer.wrong-type";
    private static final RegionAnswers NONE = new RegionAnswers(Map.of());

    private final Map<String, List<Answer>> byLinkId;
    private final Map<String, Object> plain;

    private RegionAnswers(Map<String, Given> given) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((linkId, one) -> {
            answers.put(linkId, one.answers());
            values.put(linkId, one.plain());
        });
        byLinkId = Collections.unmodifiableMap(answers);
        plain = Collections.unmodifiableMap(values);
    }

    private record Given(List<Answer> answers, Object plain) {}

    /** Nothing was asked yet. */
    public static RegionAnswers none() {
        return NONE;
    }

    /**
     * Checks names, types and values, strictly.
     *
     * @param raw by linkId, as JSON gives them
     * @throws InvalidInput with every question that is wrong: {@code questionnaire.answer.…}, and
     *     {@code text.…} for words
     */
    public static RegionAnswers read(
            QuestionCatalogue form, Map<String, ? extends @Nullable Object> raw) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Given> given = new LinkedHashMap<>();
        raw.forEach((linkId, value) -> {
            if (form.findRegionQuestion(linkId).isEmpty()) {
                errors.add(new FieldError(linkId, "questionnaire.answer.unknown-question"));
            }
        });
        for (RegionQuestion question : form.regionQuestions()) {
            if (raw.containsKey(question.id())) {
                try {
                    given.put(question.id(), given(question, raw.get(question.id())));
                } catch (InvalidValue refused) {
                    errors.add(new FieldError(question.id(), refused.code()));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new RegionAnswers(given);
    }

    private static Given given(RegionQuestion question, @Nullable Object raw) {
        List<Answer> answers = answers(question, raw);
        Optional<String> wrong = AnswersCheck.problem(question.item(), answers, ANY_DAY);
        if (wrong.isPresent()) {
            throw new InvalidValue(wrong.get());
        }
        return new Given(answers, plain(question, answers));
    }

    private static List<Answer> answers(RegionQuestion question, @Nullable Object raw) {
        return switch (question.kind()) {
            case YES_NO -> List.of(new Answer.Choice(yesNo(raw)));
            case SINGLE -> List.of(new Answer.Choice(text(raw)));
            case LIST -> chosen(question, raw);
            case NUMBER -> List.of(new Answer.Numeric(number(question, raw)));
            case TEXT -> List.of(new Answer.Words(text(raw)));
        };
    }

    private static String yesNo(@Nullable Object raw) {
        if (raw instanceof Boolean yes) {
            return yes ? FormCodes.YES : FormCodes.NO;
        }
        if (FormCodes.UNKNOWN.equals(raw)) {
            return FormCodes.UNKNOWN;
        }
        throw new InvalidValue(WRONG_TYPE);
    }

    private static String text(@Nullable Object raw) {
        if (raw instanceof String text) {
            return text;
        }
        throw new InvalidValue(WRONG_TYPE);
    }

    /** In the form's order, each once. */
    private static List<Answer> chosen(RegionQuestion question, @Nullable Object raw) {
        if (!(raw instanceof List<?> list)) {
            throw new InvalidValue(WRONG_TYPE);
        }
        if (list.isEmpty()) {
            return List.of(new Answer.Choice(FormCodes.NONE));
        }
        Set<String> codes = new LinkedHashSet<>();
        for (Object code : list) {
            codes.add(text(code));
        }
        List<Answer> answers = new ArrayList<>();
        for (Question.Option option : question.options()) {
            if (codes.remove(option.value())) {
                answers.add(new Answer.Choice(option.value()));
            }
        }
        if (!codes.isEmpty()) {
            throw new InvalidValue("questionnaire.answer.unknown-option");
        }
        return answers;
    }

    private static BigDecimal number(RegionQuestion question, @Nullable Object raw) {
        boolean whole = raw instanceof Integer || raw instanceof Long || raw instanceof BigInteger;
        if (!whole && !(raw instanceof BigDecimal || raw instanceof Double)) {
            throw new InvalidValue(WRONG_TYPE);
        }
        if (!whole && question.item().type() == ItemType.INTEGER) {
            throw new InvalidValue("questionnaire.answer.whole-number");
        }
        try {
            return new BigDecimal(String.valueOf(raw));
        } catch (NumberFormatException notFinite) {
            throw (InvalidValue) new InvalidValue(WRONG_TYPE).initCause(notFinite);
        }
    }

    private static Object plain(RegionQuestion question, List<Answer> answers) {
        if (question.kind() == QuestionKind.LIST) {
            return answers.stream()
                    .map(RegionAnswers::code)
                    .filter(code -> !code.equals(FormCodes.NONE))
                    .toList();
        }
        return switch (answers.getFirst()) {
            case Answer.Choice(String code) when question.kind() == QuestionKind.YES_NO ->
                    code.equals(FormCodes.UNKNOWN) ? code : (Object) code.equals(FormCodes.YES);
            case Answer.Choice(String code) -> code;
            case Answer.Words(String words) -> words;
            case Answer.Numeric(BigDecimal number) when number.scale() == 0 ->
                    number.longValueExact();
            case Answer.Numeric(BigDecimal number) -> number;
            case Answer.Flag(boolean value) -> value;
            case Answer.Day(LocalDate day) -> day.toString();
        };
    }

    private static String code(Answer answer) {
        return answer instanceof Answer.Choice(String code) ? code : "";
    }

    public boolean asked(String linkId) {
        return plain.containsKey(linkId);
    }

    /** The answer as a plain JSON value; null when it was not asked. */
    public @Nullable Object plain(String linkId) {
        return plain.get(linkId);
    }

    /** All answers as plain JSON values, in the order of the form; a copy. */
    public Map<String, @Nullable Object> toMap() {
        return new LinkedHashMap<>(plain);
    }

    /** The same answers in the terms of the questionnaire. */
    public QuestionnaireAnswers toQuestionnaireAnswers() {
        return new QuestionnaireAnswers(byLinkId);
    }

    /** The codes that were chosen; empty where it was not asked or is no choice. */
    Set<String> codes(RegionQuestion question) {
        return byLinkId.getOrDefault(question.id(), List.of()).stream()
                .map(RegionAnswers::code)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegionAnswers that && byLinkId.equals(that.byLinkId);
    }

    @Override
    public int hashCode() {
        return byLinkId.hashCode();
    }

    /** Names the questions only: answers are patient data and belong in no log. */
    @Override
    public String toString() {
        return "RegionAnswers" + plain.keySet();
    }
}
