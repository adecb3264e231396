package app.wervel.shared.application;

import java.util.List;
import java.util.function.Function;

/**
 * A slice of a list, as the REST interface answers it.
 *
 * @param page counted from 0
 * @param size at most 200
 * @param total over all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), page, size, total);
    }
}
