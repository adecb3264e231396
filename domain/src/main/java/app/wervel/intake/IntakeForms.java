package app.wervel.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The questions of every intake form. */
public final class IntakeForms {
    private final Map<IntakeFormId, QuestionCatalogue> byId;

    /**
     * @throws IllegalArgumentException when a form is there twice
     */
    public IntakeForms(List<QuestionCatalogue> forms) {
        Map<IntakeFormId, QuestionCatalogue> all = new EnumMap<>(IntakeFormId.class);
        forms.forEach(form -> {
            if (all.put(form.form(), form) != null) {
                throw new IllegalArgumentException(
                        "The intake form %s is there twice".formatted(form.form()));
            }
        });
        this.byId = Collections.unmodifiableMap(all);
    }

    public QuestionCatalogue get(IntakeFormId form) {
        return Objects.requireNonNull(byId.get(form));
    }

    /** In the order in which they are offered. */
    public List<QuestionCatalogue> all() {
        return List.copyOf(byId.values());
    }
}
