package app.wervel.shell;

import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PracticeState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;

/** Where everybody begins. Says kindly why somebody is here again. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();
    private final Paragraph message = new Paragraph();
    private final transient PracticeQueries practice;

    LoginView(PracticeQueries practice) {
        this.practice = practice;
        addClassName("login");
        var mark = new Image("icons/wervel.svg", "");
        mark.addClassName("login-mark");
        message.addClassName("login-message");
        message.getElement().setAttribute("role", "status");
        message.setVisible(false);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        var card =
                new Div(
                        mark,
                        new H1("Wervel"),
                        new Paragraph(getTranslation("login.tagline")),
                        message,
                        form);
        card.addClassName("login-card");
        if (practice.state() == PracticeState.DEMO) {
            card.add(demoAccounts());
        }
        card.add(languages(), purpose());
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (practice.state() == PracticeState.NOT_SET_UP) {
            event.forwardTo(SetupView.class);
            return;
        }
        var query = event.getLocation().getQueryParameters();
        Set<String> names = query.getParameters().keySet();
        form.setError(names.contains("error"));
        if (names.contains("expired")) {
            say("login.expired");
        } else if (names.contains("out")) {
            say("login.out");
        }
        query.getSingleParameter("as").ifPresent(this::fillIn);
    }

    private void say(String key) {
        message.setText(getTranslation(key));
        message.setVisible(true);
    }

    private void fillIn(String username) {
        form.getElement()
                .executeJs(
                        "setTimeout(() => { const name = document.getElementById('vaadinLoginUsername');"
                                + " const secret = document.getElementById('vaadinLoginPassword');"
                                + " if (name) { name.value = $0; } if (secret) { secret.focus(); } }, 50)",
                        username);
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("login.title"));
        texts.getForm().setUsername(getTranslation("login.username"));
        texts.getForm().setPassword(getTranslation("login.password"));
        texts.getForm().setSubmit(getTranslation("login.submit"));
        texts.getErrorMessage().setTitle(getTranslation("login.error.title"));
        texts.getErrorMessage().setMessage(getTranslation("login.error.message"));
        texts.getErrorMessage().setUsername(getTranslation("login.username.required"));
        texts.getErrorMessage().setPassword(getTranslation("login.password.required"));
        return texts;
    }

    private Div demoAccounts() {
        var accounts = new Div(new Paragraph(getTranslation("login.demo")));
        accounts.addClassName("login-demo");
        for (String name : DemoAccounts.USERNAMES) {
            var choose = new Button(name, click -> fillInDemo(name));
            choose.addThemeVariants(ButtonVariant.SMALL);
            accounts.add(choose);
        }
        return accounts;
    }

    private void fillInDemo(String username) {
        form.getElement()
                .executeJs(
                        "const name = document.getElementById('vaadinLoginUsername');"
                                + " const secret = document.getElementById('vaadinLoginPassword');"
                                + " name.value = $0; secret.value = $1; secret.focus();",
                        username,
                        DemoAccounts.PASSWORD);
    }

    private Div languages() {
        var languages = new Div(language("Nederlands", "nl"), language("English", "en"));
        languages.addClassName("login-languages");
        return languages;
    }

    private Button language(String name, String language) {
        var button =
                new Button(
                        name,
                        click -> {
                            SessionSetup.rememberLanguage(UI.getCurrent(), language);
                            UI.getCurrent().getPage().reload();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.getElement().setAttribute("lang", language);
        return button;
    }

    private Paragraph purpose() {
        var purpose = new Paragraph(getTranslation("login.purpose"));
        purpose.addClassName("login-purpose");
        return purpose;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · Wervel";
    }
}
