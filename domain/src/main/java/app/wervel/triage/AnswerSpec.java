package app.wervel.triage;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link AnswerField} takes.
 *
 * @param values the known values, in the catalogue's order; empty where the kind has none
 * @param maximum highest number that is accepted; the lowest is always 0
 * @param defaultValue what the rules take for a list or single field that was not asked
 */
record AnswerSpec(
        AnswerKind kind,
        Set<String> values,
        long maximum,
        @Nullable String defaultValue,
        Set<Trait> traits) {

    static final long NO_MAXIMUM = Long.MAX_VALUE;

    enum Trait {
        NULLABLE,
        REQUIRED,
        ALARM,
        RECORD
    }

    static AnswerSpec list(String... values) {
        return of(AnswerKind.LIST, values);
    }

    static AnswerSpec single(String... values) {
        return of(AnswerKind.SINGLE, values);
    }

    static AnswerSpec yesNo() {
        return of(AnswerKind.YES_NO);
    }

    static AnswerSpec zeroOrMore() {
        return of(AnswerKind.NUMBER);
    }

    static AnswerSpec zeroTo(long maximum) {
        return new AnswerSpec(AnswerKind.NUMBER, Set.of(), maximum, null, Set.of());
    }

    static AnswerSpec valueOrList(String... values) {
        return of(AnswerKind.VALUE_OR_LIST, values);
    }

    static AnswerSpec decimal() {
        return of(AnswerKind.DECIMAL);
    }

    static AnswerSpec text() {
        return of(AnswerKind.TEXT);
    }

    static AnswerSpec textOrList() {
        return of(AnswerKind.TEXT_OR_LIST);
    }

    private static AnswerSpec of(AnswerKind kind, String... values) {
        Set<String> ordered =
                Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(values)));
        return new AnswerSpec(kind, ordered, NO_MAXIMUM, null, Set.of());
    }

    AnswerSpec byDefault(String value) {
        return new AnswerSpec(kind, values, maximum, value, traits);
    }

    AnswerSpec orNull() {
        return with(Trait.NULLABLE);
    }

    AnswerSpec asRequired() {
        return with(Trait.REQUIRED);
    }

    AnswerSpec asAlarm() {
        return with(Trait.ALARM);
    }

    AnswerSpec forTheRecord() {
        return with(Trait.RECORD);
    }

    private AnswerSpec with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new AnswerSpec(
                kind, values, maximum, defaultValue, Collections.unmodifiableSet(more));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
