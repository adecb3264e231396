package app.wervel.exercise;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a tempo in one column: {@code 2-1-2}. */
@Converter(autoApply = true)
public class TempoConverter implements AttributeConverter<@Nullable Tempo, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Tempo tempo) {
        return tempo == null ? null : tempo.toString();
    }

    @Override
    public @Nullable Tempo convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Tempo.of(column);
    }
}
