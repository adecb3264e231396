package app.wervel.shell;

import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PracticeSetupService;
import app.wervel.practice.application.PracticeState;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;

/**
 * The first visit to an empty installation makes the practice and its administrator; only from the
 * machine itself, so that nobody else in the network is quicker.
 */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
public class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient PracticeQueries practice;
    private final transient PracticeSetupService setup;
    private final transient Refusals refusals;
    private final TextField practiceName = new TextField();
    private final TextField displayName = new TextField();
    private final TextField username = new TextField();
    private final PasswordField password = new PasswordField();
    private final Div card = new Div();

    private final PasswordField code = new PasswordField();
    private final String setupCode;

    /**
     * @param setupCode lets somebody in who is not at the machine itself, as in a container; empty
     *     for nobody
     */
    SetupView(
            PracticeQueries practice,
            PracticeSetupService setup,
            ErrorTexts errorTexts,
            @Value("${wervel.setup-code:}") String setupCode) {
        this.setupCode = setupCode;
        this.practice = practice;
        this.setup = setup;
        this.refusals = new Refusals(errorTexts);
        addClassName("login");
        card.addClassName("login-card");
        var mark = new Image("icons/wervel.svg", "");
        mark.addClassName("login-mark");
        card.add(mark, new H1(getTranslation("setup.title")));
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (practice.state() != PracticeState.NOT_SET_UP) {
            event.forwardTo(LoginView.class);
        } else if (fromThisMachine()) {
            showForm();
        } else if (!setupCode.isBlank()) {
            code.setLabel(getTranslation("setup.code"));
            code.setHelperText(getTranslation("setup.code.hint"));
            card.add(code);
            showForm();
        } else {
            card.add(new Paragraph(getTranslation("setup.elsewhere")));
        }
    }

    private void showForm() {
        practiceName.setLabel(getTranslation("setup.practice"));
        displayName.setLabel(getTranslation("setup.name"));
        username.setLabel(getTranslation("login.username"));
        password.setLabel(getTranslation("login.password"));
        password.setHelperText(getTranslation("shell.password.hint"));
        refusals.field("practiceName", practiceName);
        refusals.field("displayName", displayName);
        refusals.field("username", username);
        refusals.field("password", password);
        var create = new Button(getTranslation("setup.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        card.add(
                new Paragraph(getTranslation("setup.explanation")),
                practiceName,
                displayName,
                username,
                password,
                create,
                new Paragraph(getTranslation("login.purpose")));
        practiceName.focus();
    }

    private void create() {
        if (!fromThisMachine() && !codeIsRight()) {
            code.setErrorMessage(getTranslation("setup.code.wrong"));
            code.setInvalid(true);
            return;
        }
        var request =
                new PracticeSetupService.NewPractice(
                        practiceName.getValue(),
                        displayName.getValue(),
                        username.getValue(),
                        password.getValue());
        if (refusals.attempt(() -> setup.setUp(request))) {
            UI.getCurrent().getPage().setLocation("login");
        }
    }

    /** Compared in constant time, so that the answer's delay tells nothing. */
    private boolean codeIsRight() {
        return !setupCode.isBlank()
                && MessageDigest.isEqual(
                        setupCode.getBytes(StandardCharsets.UTF_8),
                        code.getValue().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A proxy's headers are not believed here: this is asked before anything has been configured.
     */
    private static boolean fromThisMachine() {
        try {
            String remote = VaadinRequest.getCurrent().getRemoteAddr();
            return VaadinRequest.getCurrent().getHeader("X-Forwarded-For") == null
                    && InetAddress.getByName(remote).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title") + " · Wervel";
    }
}
