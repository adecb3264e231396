package app.wervel.exercise.ui;

import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A dosage as somebody writes it down: "10", or "8-12" for from 8 to 12. */
class DosageFields extends Div {
    private static final long serialVersionUID = 1L;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:\\s*[-–]\\s*(\\d{1,5}))?");

    /** The others are set in a patient's plan. */
    private static final List<DosageQuantity> ASKED =
            List.of(
                    DosageQuantity.SETS,
                    DosageQuantity.REPETITIONS,
                    DosageQuantity.HOLD_SECONDS,
                    DosageQuantity.MINUTES,
                    DosageQuantity.TIMES_PER_DAY,
                    DosageQuantity.TIMES_PER_WEEK,
                    DosageQuantity.DISTANCE_METRES);

    private final String path;
    private final Map<DosageQuantity, TextField> ranges = new EnumMap<>(DosageQuantity.class);
    final TextField load = new TextField();
    final Checkbox perSide = new Checkbox();
    private transient @Nullable DosageData base;

    /**
     * @param path the name of this dosage among the command's fields, for example {@code dosage}
     * @param refusals shows what is wrong beside the fields
     */
    DosageFields(Refusals refusals, String path) {
        this.path = path;
        addClassName("dosage-fields");
        for (DosageQuantity quantity : ASKED) {
            var field = new TextField(getTranslation("exercise.dosage." + quantity.field()));
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.EAGER);
            ranges.put(quantity, refusals.field(path + "." + quantity.field(), field));
            add(field);
        }
        // Told when no field says how often or how long.
        refusals.field(path, field(DosageQuantity.REPETITIONS));
        load.setLabel(getTranslation("exercise.dosage.load"));
        load.setWidthFull();
        add(refusals.field(path + ".load", load));
        perSide.setLabel(getTranslation("exercise.dosage.perSide"));
        add(perSide);
    }

    TextField field(DosageQuantity quantity) {
        return Objects.requireNonNull(ranges.get(quantity));
    }

    void set(@Nullable DosageData data) {
        base = data;
        if (data == null) {
            return;
        }
        ranges.forEach((quantity, field) -> field.setValue(written(range(data, quantity))));
        load.setValue(data.load() == null ? "" : data.load());
        perSide.setValue(Boolean.TRUE.equals(data.perSide()));
    }

    private static @Nullable RangeData range(DosageData data, DosageQuantity quantity) {
        return switch (quantity) {
            case SETS -> data.sets();
            case REPETITIONS -> data.repetitions();
            case HOLD_SECONDS -> data.holdSeconds();
            case TIMES_PER_DAY -> data.timesPerDay();
            case TIMES_PER_WEEK -> data.timesPerWeek();
            case MINUTES -> data.minutes();
            case DISTANCE_METRES -> data.distanceMetres();
            case REST_SECONDS -> data.restSeconds();
        };
    }

    private static String written(@Nullable RangeData range) {
        if (range == null || range.min() == null) {
            return "";
        }
        return range.min().equals(range.max()) ? "" + range.min() : range.min() + "-" + range.max();
    }

    /**
     * What is typed; what is not asked here stays as it was.
     *
     * @throws InvalidInput {@code exercise.range-unclear} on a field that is no number or range
     */
    DosageData get() {
        List<FieldError> errors = new ArrayList<>();
        Map<DosageQuantity, @Nullable RangeData> typed = new EnumMap<>(DosageQuantity.class);
        ranges.forEach((quantity, field) -> {
            String text = field.getValue().strip();
            Matcher range = RANGE.matcher(text);
            if (range.matches()) {
                int min = Integer.parseInt(range.group(1));
                int max = range.group(2) == null ? min : Integer.parseInt(range.group(2));
                typed.put(quantity, new RangeData(min, max));
            } else if (!text.isEmpty()) {
                errors.add(new FieldError(path + "." + quantity.field(), "exercise.range-unclear"));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        DosageData before = base;
        return new DosageData(
                typed.get(DosageQuantity.SETS),
                typed.get(DosageQuantity.REPETITIONS),
                typed.get(DosageQuantity.HOLD_SECONDS),
                typed.get(DosageQuantity.TIMES_PER_DAY),
                typed.get(DosageQuantity.TIMES_PER_WEEK),
                typed.get(DosageQuantity.MINUTES),
                typed.get(DosageQuantity.DISTANCE_METRES),
                load.getValue(),
                perSide.getValue(),
                before == null ? null : before.perDirection(),
                before == null ? null : before.rpe(),
                before == null ? null : before.progress(),
                before == null ? null : before.tempo(),
                before == null ? null : before.restSeconds(),
                before == null ? null : before.painLimit());
    }
}
