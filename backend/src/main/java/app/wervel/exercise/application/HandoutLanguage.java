package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.ExerciseWords;
import app.wervel.exercise.application.LanguageFile.DatesEntry;
import app.wervel.exercise.application.LanguageFile.ExerciseEntry;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language in which a handout can be printed: its fixed words, how it says a dosage and a date,
 * and the exercises in it. Found complete when it was read.
 */
public final class HandoutLanguage {
    private static final int DAYS_IN_A_WEEK = 7;
    private static final int MONTHS_IN_A_YEAR = 12;
    private static final String RIGHT_TO_LEFT = "rtl";
    private static final LocalDate SAMPLE_DATE = LocalDate.of(2026, 11, 23);

    private final LanguageFile file;
    private final Phrases paper;
    private final Phrases dosage;
    private final Phrases dates;
    private final Map<ExerciseId, ExerciseWords> exercises = new LinkedHashMap<>();
    private final Map<ExerciseId, String> loads = new LinkedHashMap<>();
    private final Map<String, KnowledgeText> knowledge;
    private final @Nullable ExerciseLanguage original;

    /**
     * @param originals texts for patients in this language, where it is an original
     * @param faults gets what is wrong with this file in itself, for instance {@code de:
     *     paper.handout.title is empty}
     */
    HandoutLanguage(LanguageFile file, Map<String, KnowledgeText> originals, List<String> faults) {
        this.file = file;
        this.original = file.original() ? ExerciseLanguage.fromId(file.language()) : null;
        this.paper = new Phrases(id(), id() + ": paper", file.paper(), faults);
        this.dosage = new Phrases(id(), id() + ": dosage", file.dosage(), faults);
        this.dates = new Phrases(id(), id() + ": dates", patterns(file.dates()), faults);
        if (!file.direction().equals(RIGHT_TO_LEFT) && !file.direction().equals("ltr")) {
            faults.add("%s: direction is ltr or rtl".formatted(id()));
        }
        checkNames("weekdays", file.dates().weekdays(), DAYS_IN_A_WEEK, faults);
        checkNames("weekdaysInFull", file.dates().weekdaysInFull(), DAYS_IN_A_WEEK, faults);
        checkNames("months", file.dates().months(), MONTHS_IN_A_YEAR, faults);
        checkNames("monthsInFull", file.dates().monthsInFull(), MONTHS_IN_A_YEAR, faults);
        Map<String, KnowledgeText> translated =
                file.knowledge() == null ? Map.of() : file.knowledge();
        if (original != null && !translated.isEmpty()) {
            faults.add("%s: its texts stand in the knowledge base itself".formatted(id()));
        }
        this.knowledge =
                Collections.unmodifiableMap(
                        new LinkedHashMap<>(original == null ? translated : originals));
        knowledge.forEach(
                (key, text) -> checkWords("knowledge." + key, faults, text.title(), text.text()));
        if (file.exercises() != null) {
            file.exercises().forEach((key, entry) -> readExercise(key, entry, faults));
        }
    }

    private void readExercise(String key, ExerciseEntry entry, List<String> faults) {
        try {
            var exercise = new ExerciseId(key);
            exercises.put(
                    exercise,
                    new ExerciseWords(
                            entry.name(), entry.start(), entry.action(), entry.precaution()));
            if (entry.load() != null) {
                loads.put(exercise, Texts.required(entry.load(), Dosage.LONGEST_LOAD));
            }
        } catch (InvalidValue wrong) {
            faults.add("%s: exercises.%s has a wrong text: %s".formatted(id(), key, wrong.code()));
        }
    }

    private static Map<String, String> patterns(DatesEntry dates) {
        return Map.of(
                "date", dates.date(),
                "dateInFull", dates.dateInFull(),
                "dateWithoutWeekday", dates.dateWithoutWeekday());
    }

    private void checkNames(String key, List<String> names, int asked, List<String> faults) {
        if (names.size() != asked || names.stream().anyMatch(String::isBlank)) {
            faults.add("%s: dates.%s needs %d names".formatted(id(), key, asked));
        }
    }

    private void checkWords(String key, List<String> faults, @Nullable String... texts) {
        for (String text : texts) {
            if (text != null && text.isBlank()) {
                faults.add("%s: %s has an empty text".formatted(id(), key));
            }
        }
    }

    /** Two letters, for instance {@code nl}. */
    public String id() {
        return file.language();
    }

    /** What its own speakers call it. */
    public String ownName() {
        return file.name();
    }

    /** What it is called on screen. */
    public BilingualText names() {
        return file.names();
    }

    public boolean rightToLeft() {
        return file.direction().equals(RIGHT_TO_LEFT);
    }

    /** {@code ltr} or {@code rtl}, as HTML has it. */
    public String direction() {
        return file.direction();
    }

    /** Written by us, so there is no translation to be reviewed. */
    public boolean original() {
        return original != null;
    }

    public Locale locale() {
        return Locale.forLanguageTag(id());
    }

    /** A fixed word of a handout, for instance {@code handout.title}. */
    public String word(String key) {
        return paper.say(key, Map.of());
    }

    /**
     * A fixed word of a handout with something filled in, for instance {@code paper.version} with
     * {@code version}.
     */
    public String word(String key, Map<String, ?> values) {
        return paper.say(key, values);
    }

    /** The fixed words of a handout as they are written, by key. */
    public Map<String, String> words() {
        return paper.patterns();
    }

    /** Short names, Monday first. */
    public List<String> weekdays() {
        return List.copyOf(file.dates().weekdays());
    }

    /** For instance "ma 23 nov 2026". */
    public String date(LocalDate date) {
        return say("date", date, file.dates().weekdays(), file.dates().months());
    }

    /** For instance "maandag 23 november 2026". */
    public String dateInFull(LocalDate date) {
        return say("dateInFull", date, file.dates().weekdaysInFull(), file.dates().monthsInFull());
    }

    /** For instance "23 nov 2026". */
    public String dateWithoutWeekday(LocalDate date) {
        return say("dateWithoutWeekday", date, file.dates().weekdays(), file.dates().months());
    }

    private String say(String key, LocalDate date, List<String> weekdays, List<String> months) {
        return dates.say(
                key,
                Map.of(
                        "weekday", weekdays.get(date.getDayOfWeek().getValue() - 1),
                        "day", Integer.toString(date.getDayOfMonth()),
                        "month", months.get(date.getMonthValue() - 1),
                        "year", Integer.toString(date.getYear())));
    }

    /**
     * A dosage of an exercise in one line. A load that was left as the library words it is given in
     * this language; what a practitioner typed stays as it is.
     */
    public String doseLine(Exercise exercise, Dosage prescribed) {
        return DosageText.line(exercise, prescribed, this);
    }

    String phrase(DosagePhrase phrase, Map<String, ?> values) {
        return dosage.say(phrase.key(), values);
    }

    /**
     * The exercise in this language; empty for one of the practice's own that was not written in
     * it.
     */
    public Optional<ExerciseWords> exercise(Exercise exercise) {
        if (exercise.own() != null) {
            return Optional.ofNullable(exercise.own().words().get(id()));
        }
        return original == null
                ? Optional.ofNullable(exercises.get(exercise.id()))
                : Optional.of(words(exercise, original));
    }

    private static ExerciseWords words(Exercise exercise, ExerciseLanguage language) {
        BilingualText precaution = exercise.precaution();
        return new ExerciseWords(
                exercise.name().in(language),
                exercise.start().in(language),
                exercise.action().in(language),
                precaution == null ? null : precaution.in(language));
    }

    /** The load of the exercise's own dosage in this language, where it has one in words. */
    Optional<String> load(Exercise exercise) {
        BilingualText own = exercise.ownLoad();
        return original == null || own == null
                ? Optional.ofNullable(loads.get(exercise.id()))
                : Optional.of(own.in(original));
    }

    /**
     * What is worth knowing beside the exercises, by key. An original has all of it; a translation
     * may lack some, which is then printed in Dutch.
     */
    public Map<String, KnowledgeText> knowledge() {
        return knowledge;
    }

    /** Every fixed text as it is written, by a key with the name of its section. */
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        paper.patterns().forEach((key, pattern) -> written.put(key, pattern));
        dosage.patterns().forEach((key, pattern) -> written.put("dosage." + key, pattern));
        dates.patterns().forEach((key, pattern) -> written.put("dates." + key, pattern));
        nameLists().forEach((key, names) -> written.put("dates." + key, names));
        return written;
    }

    /** The same texts as they read on paper, with something filled in. */
    Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        for (String key : paper.keys()) {
            samples.put(key, paper.sample(key));
        }
        for (DosagePhrase phrase : DosagePhrase.values()) {
            samples.put("dosage." + phrase.key(), dosage.sample(phrase.key()));
        }
        samples.put("dates.date", date(SAMPLE_DATE));
        samples.put("dates.dateInFull", dateInFull(SAMPLE_DATE));
        samples.put("dates.dateWithoutWeekday", dateWithoutWeekday(SAMPLE_DATE));
        nameLists().forEach((key, names) -> samples.put("dates." + key, names));
        return samples;
    }

    private Map<String, String> nameLists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("weekdays", String.join(", ", file.dates().weekdays()));
        lists.put("weekdaysInFull", String.join(", ", file.dates().weekdaysInFull()));
        lists.put("months", String.join(", ", file.dates().months()));
        lists.put("monthsInFull", String.join(", ", file.dates().monthsInFull()));
        return lists;
    }

    Phrases paper() {
        return paper;
    }

    Phrases dosage() {
        return dosage;
    }

    Phrases dates() {
        return dates;
    }

    Map<ExerciseId, ExerciseWords> exercises() {
        return exercises;
    }

    Map<ExerciseId, String> loads() {
        return loads;
    }
}
