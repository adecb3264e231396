package app.wervel.scheduling.ui;

import app.wervel.scheduling.SeriesScope;
import app.wervel.scheduling.application.AppointmentRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** How much of a series a change is about; not asked of an appointment that stands alone. */
class ScopeChoice extends RadioButtonGroup<SeriesScope> {
    private static final long serialVersionUID = 1L;

    ScopeChoice(AppointmentRow row) {
        setLabel(getTranslation("scheduling.scope"));
        setItems(SeriesScope.values());
        setItemLabelGenerator(scope -> getTranslation("scheduling.scope." + scope.id()));
        setValue(SeriesScope.THIS);
        setVisible(row.series() != null);
    }

    boolean isOnlyThis() {
        return getValue() == null || getValue() == SeriesScope.THIS;
    }
}
