package app.wervel.shell;

import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page in the user's menu: something of the user's own. Features offer theirs as a bean.
 *
 * @param key of the entry's text
 * @param permission who has use of it
 * @param count how many wait there, said behind the text; null: nothing is counted
 */
public record UserMenuEntry(
        int order,
        String key,
        Permission permission,
        Class<? extends Component> view,
        @Nullable LongSupplier count) {
    public UserMenuEntry(
            int order, String key, Permission permission, Class<? extends Component> view) {
        this(order, key, permission, view, null);
    }
}
