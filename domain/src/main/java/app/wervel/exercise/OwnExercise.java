package app.wervel.exercise;

import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exercise that the practice wrote itself. It is never taken out, because plans name it: one
 * that is no longer wanted is retired.
 */
@Entity
@Table(name = "own_exercise")
public class OwnExercise implements Versioned {
    /** What its basis says, where one that we ship names its source. */
    public static final String BASIS = "practice";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ExerciseId id;

    @Version private @Nullable Long version;

    private String region;
    private int level;
    private List<String> positions;
    private List<String> equipment;
    private boolean home;
    private List<String> goals;
    private List<String> tags;
    @Embedded private Dosage dosage;
    @Embedded private @Nullable ExercisePhoto photo;
    private boolean retired;

    @ElementCollection
    @CollectionTable(
            name = "own_exercise_text",
            joinColumns = @JoinColumn(name = "own_exercise_id"))
    @MapKeyColumn(name = "language")
    private Map<String, ExerciseWords> texts = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected OwnExercise() {}

    public OwnExercise(ExerciseId id, OwnExerciseFacts facts, Map<String, ExerciseWords> texts) {
        this.id = id;
        this.region = facts.region();
        this.positions = facts.positions();
        this.equipment = facts.equipment();
        this.goals = facts.goals();
        this.tags = facts.tags();
        this.dosage = facts.dosage();
        write(facts, texts);
    }

    /** Puts these facts and texts in the place of all that it had. */
    public final void write(OwnExerciseFacts facts, Map<String, ExerciseWords> newTexts) {
        this.region = facts.region();
        this.level = facts.level();
        this.positions = facts.positions();
        this.equipment = facts.equipment();
        this.home = facts.home();
        this.goals = facts.goals();
        this.tags = facts.tags();
        this.dosage = facts.dosage();
        this.texts.keySet().retainAll(newTexts.keySet());
        this.texts.putAll(newTexts);
    }

    /**
     * @param newPhoto null takes the picture away
     */
    public void show(@Nullable ExercisePhoto newPhoto) {
        this.photo = newPhoto;
    }

    /** A retired exercise stays readable in the plans that hold it. */
    public void retire(boolean noLongerOffered) {
        this.retired = noLongerOffered;
    }

    /** As it stands in the library beside those that we ship. */
    public Exercise exercise() {
        ExerciseWords dutch = Objects.requireNonNull(texts.get(OwnContent.FIRST_LANGUAGE));
        ExerciseWords english = texts.getOrDefault(ExerciseLanguage.EN.id(), dutch);
        String load = dosage.load();
        return new Exercise(
                id,
                region,
                level,
                positions,
                equipment,
                home,
                goals,
                new BilingualText(dutch.name(), english.name()),
                new BilingualText(dutch.start(), english.start()),
                new BilingualText(dutch.action(), english.action()),
                both(dutch.precaution(), english.precaution()),
                null,
                null,
                dosage.withLoad(null),
                both(load, load),
                tags,
                null,
                null,
                BASIS,
                new OwnContent(texts, photo, retired, false));
    }

    private static @Nullable BilingualText both(@Nullable String nl, @Nullable String en) {
        if (nl == null) {
            return en == null ? null : new BilingualText(en, en);
        }
        return new BilingualText(nl, en == null ? nl : en);
    }

    public ExerciseId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public Optional<ExercisePhoto> photo() {
        return Optional.ofNullable(photo);
    }
}
