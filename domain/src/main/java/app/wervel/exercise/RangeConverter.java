package app.wervel.exercise;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a range in one column: {@code 8-12}. */
@Converter(autoApply = true)
public class RangeConverter implements AttributeConverter<@Nullable Range, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Range range) {
        return range == null ? null : range.min() + "-" + range.max();
    }

    @Override
    public @Nullable Range convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        int dash = column.indexOf('-');
        return new Range(
                Integer.parseInt(column.substring(0, dash)),
                Integer.parseInt(column.substring(dash + 1)));
    }
}
