package app.wervel.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://wervel.css")
@StyleSheet("context://intake.css")
@StyleSheet("context://bodychart.css")
@StyleSheet("context://examination.css")
@StyleSheet("context://questionnaire.css")
@StyleSheet("context://redflag.css")
@StyleSheet("context://careplan.css")
@StyleSheet("context://record.css")
@StyleSheet("context://agenda.css")
@StyleSheet("context://desk.css")
@StyleSheet("context://messages.css")
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/icons/wervel.svg");
        settings.addMetaTag("robots", "noindex, nofollow");
        settings.setPageTitle("Wervel");
    }
}
