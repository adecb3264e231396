package app.wervel.exercise.application;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExercisePhoto;
import app.wervel.exercise.ExerciseWords;
import app.wervel.exercise.Label;
import app.wervel.exercise.OwnContent;
import app.wervel.exercise.OwnExerciseFacts;
import app.wervel.exercise.application.OwnExerciseData.TextData;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of an own exercise, checked field by field: {@code texts.nl.name}, {@code region},
 * {@code dosage.sets}, {@code photoDescription} and so on.
 */
final class OwnExerciseCheck {
    private static final int MOST_KEYS = 20;

    private final ExerciseCatalogue library;
    private final HandoutLanguages languages;
    private final FieldChecks checks = new FieldChecks();

    OwnExerciseCheck(ExerciseCatalogue library, HandoutLanguages languages) {
        this.library = library;
        this.languages = languages;
    }

    record Checked(OwnExerciseFacts facts, Map<String, ExerciseWords> texts) {}

    /**
     * @param hasPhoto whether one is there already
     * @throws InvalidInput with everything that is not right
     */
    Checked check(OwnExerciseData data, boolean hasPhoto) {
        Map<String, ExerciseWords> texts = texts(data.texts());
        checkKey("region", data.region(), library.regions(), "exercise.region-unknown");
        String level = data.level() == null ? null : data.level().toString();
        checkKey("level", level, library.levels(), "exercise.level-unknown");
        checkKeys("positions", data.positions(), library.positions(), "exercise.position-unknown");
        checks.require(!data.positions().isEmpty(), "positions", "exercise.position-required");
        checkKeys("equipment", data.equipment(), library.equipment(), "exercise.equipment-unknown");
        checkKeys("goals", data.goals(), library.goals(), "exercise.goal-unknown");
        checks.require(!data.goals().isEmpty(), "goals", "exercise.goal-required");
        checkTags(data);
        Dosage dosage = dosage(data.dosage());
        checkPhoto(data, hasPhoto);
        checks.throwIfAny();
        return new Checked(
                new OwnExerciseFacts(
                        Objects.requireNonNull(data.region()),
                        Objects.requireNonNull(data.level()),
                        data.positions(),
                        data.equipment(),
                        data.home(),
                        data.goals(),
                        data.tags(),
                        Objects.requireNonNull(dosage)),
                texts);
    }

    private Map<String, ExerciseWords> texts(Map<String, TextData> typed) {
        Map<String, ExerciseWords> texts = new LinkedHashMap<>();
        if (!typed.containsKey(OwnContent.FIRST_LANGUAGE)) {
            checks.require(false, field(OwnContent.FIRST_LANGUAGE, "name"), "text.required");
        }
        typed.forEach((language, text) -> {
            if (languages.find(language).isEmpty()) {
                checks.require(false, "texts." + language, "exercise.language-unknown");
            } else if (language.equals(OwnContent.FIRST_LANGUAGE) || !text.isBlank()) {
                ExerciseWords checked = text(language, text);
                if (checked != null) {
                    texts.put(language, checked);
                }
            }
        });
        return texts;
    }

    private @Nullable ExerciseWords text(String language, TextData typed) {
        String name = line(field(language, "name"), typed.name(), ExerciseWords.LONGEST_NAME);
        String start = line(field(language, "start"), typed.start(), ExerciseWords.LONGEST_TEXT);
        String action = line(field(language, "action"), typed.action(), ExerciseWords.LONGEST_TEXT);
        String precaution =
                checks.<@Nullable String>check(
                        field(language, "precaution"),
                        () -> Texts.optional(typed.precaution(), ExerciseWords.LONGEST_TEXT));
        return name == null || start == null || action == null
                ? null
                : new ExerciseWords(name, start, action, precaution);
    }

    private @Nullable String line(String field, @Nullable String typed, int longest) {
        return checks.check(field, () -> Texts.required(typed, longest));
    }

    private static String field(String language, String part) {
        return "texts." + language + "." + part;
    }

    private static boolean isKnown(List<Label> labels, @Nullable String key) {
        return labels.stream().anyMatch(label -> label.id().equals(key));
    }

    private void checkKey(String field, @Nullable String key, List<Label> known, String code) {
        checks.require(key != null, field, "text.required");
        checks.require(key == null || isKnown(known, key), field, code);
    }

    private void checkKeys(String field, List<String> keys, List<Label> known, String code) {
        checks.require(
                keys.size() <= MOST_KEYS
                        && keys.stream().distinct().count() == keys.size()
                        && keys.stream().allMatch(key -> isKnown(known, key)),
                field,
                code);
    }

    private void checkTags(OwnExerciseData data) {
        boolean known =
                data.tags().stream().allMatch(tag -> library.findTag(tag).isPresent())
                        && data.tags().stream().distinct().count() == data.tags().size();
        checks.require(known, "tags", "exercise.tag-unknown");
        checks.require(
                data.noTags() || !data.tags().isEmpty(), "tags", "exercise.tags-not-considered");
        checks.require(!data.noTags() || data.tags().isEmpty(), "tags", "exercise.tags-contradict");
    }

    private @Nullable Dosage dosage(@Nullable DosageData data) {
        if (data == null) {
            checks.require(false, "dosage", "exercise.dosage-empty");
            return null;
        }
        try {
            return data.toDosage("dosage");
        } catch (InvalidInput refused) {
            refused.errors().forEach(error -> checks.require(false, error.field(), error.code()));
            return null;
        }
    }

    private void checkPhoto(OwnExerciseData data, boolean hasPhoto) {
        var photo = data.photo();
        if (photo == null) {
            return;
        }
        checks.require(hasPhoto || photo.picture() != null, "photo", "exercise.photo-required");
        checks.check(
                "photoDescription",
                () -> Texts.required(photo.description(), ExercisePhoto.LONGEST_DESCRIPTION));
    }
}
