package app.wervel.exercise;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps an exertion in one column: {@code borg_6_20 12-14}. */
@Converter(autoApply = true)
public class ExertionConverter implements AttributeConverter<@Nullable Exertion, @Nullable String> {
    private final RangeConverter ranges = new RangeConverter();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Exertion exertion) {
        return exertion == null
                ? null
                : exertion.scale().id() + " " + ranges.convertToDatabaseColumn(exertion.target());
    }

    @Override
    public @Nullable Exertion convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        int space = column.indexOf(' ');
        Range target = ranges.convertToEntityAttribute(column.substring(space + 1));
        return target == null
                ? null
                : new Exertion(ExertionScale.fromId(column.substring(0, space)), target);
    }
}
