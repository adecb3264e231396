package app.wervel.bodychart;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** From which side the person is seen. */
public enum BodyView {
    FRONT,
    BACK;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code bodychart.view-unknown}
     */
    public static BodyView fromId(String id) {
        for (BodyView view : values()) {
            if (view.id().equals(id)) {
                return view;
            }
        }
        throw new InvalidValue("bodychart.view-unknown");
    }
}
