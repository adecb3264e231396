package app.wervel.careplan;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day of the diary that the patient filled in on paper. It changes as a whole, on its own
 * version, so that two people who key in one week never overwrite each other.
 */
@Entity
@Table(name = "care_plan_diary_day")
public class DiaryDay implements Versioned {
    /** Pain is scored in whole numbers from 0, none, to 10, the worst imaginable. */
    public static final int MOST_PAIN = 10;

    public static final int LONGEST_REMARK = 300;

    @EmbeddedId private DiaryDayId id;

    @Version private @Nullable Long version;

    private @Nullable Integer pain;
    private boolean newSymptom;
    private @Nullable String remark;

    @ElementCollection
    @CollectionTable(
            name = "care_plan_diary_mark",
            joinColumns = {@JoinColumn(name = "care_plan_id"), @JoinColumn(name = "day")})
    @MapKeyColumn(name = "prescription_id")
    private Map<UUID, DiaryMark> marks = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected DiaryDay() {}

    public DiaryDay(CarePlanId plan, LocalDate day) {
        this.id = DiaryDayId.of(plan, day);
    }

    /**
     * Puts this in the place of all that the day said.
     *
     * @param newSymptom whether the patient tells of new tingling, numbness or loss of strength
     * @throws InvalidValue {@code diary.pain-out-of-range}, {@code text.too-long}
     */
    public void write(
            @Nullable Integer pain,
            boolean newSymptom,
            @Nullable String remark,
            Map<UUID, DiaryMark> marks) {
        this.pain = requirePain(pain);
        this.newSymptom = newSymptom;
        this.remark = Texts.optional(remark, LONGEST_REMARK);
        // What is touched counts as changed, and moves the version on.
        if (!this.marks.equals(marks)) {
            this.marks.keySet().retainAll(marks.keySet());
            this.marks.putAll(marks);
        }
    }

    /**
     * @throws InvalidValue {@code diary.pain-out-of-range}
     */
    public static @Nullable Integer requirePain(@Nullable Integer pain) {
        if (pain != null && (pain < 0 || pain > MOST_PAIN)) {
            throw new InvalidValue("diary.pain-out-of-range");
        }
        return pain;
    }

    public LocalDate day() {
        return id.day();
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public @Nullable Integer pain() {
        return pain;
    }

    /** Whether the patient tells of new tingling, numbness or loss of strength. */
    public boolean newSymptom() {
        return newSymptom;
    }

    public @Nullable String remark() {
        return remark;
    }

    /** By prescription; one that was left blank is not among them. */
    public Map<UUID, DiaryMark> marks() {
        return Map.copyOf(marks);
    }
}
