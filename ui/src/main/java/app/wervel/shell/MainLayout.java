package app.wervel.shell;

import app.wervel.practice.application.AccountService;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Drawer on the left, search and the user's menu on top; every view stands inside. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private static final String DARK_MODE = "wervel-dark";

    private final transient CurrentUser currentUser;
    private final transient AccountService accounts;
    private final transient PracticeQueries practice;
    private final transient ErrorTexts errorTexts;
    private final transient List<UserMenuEntry> ownPages;

    /** What the user's menu counts, counted anew on each page. */
    private final transient Map<MenuItem, UserMenuEntry> counted = new LinkedHashMap<>();

    MainLayout(
            CurrentUser currentUser,
            AccountService accounts,
            PracticeQueries practice,
            ErrorTexts errorTexts,
            List<DrawerEntry> entries,
            List<UserMenuEntry> ownPages,
            ObjectProvider<TopBarSearch> search) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.practice = practice;
        this.errorTexts = errorTexts;
        this.ownPages = ownPages;
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), navigation(entries));
        addToNavbar(true, topBar(search));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        restoreDarkMode(event.getUI().getPage());
        // "/" and Ctrl+K put the cursor in the search box, wherever it is not being typed already.
        getElement()
                .executeJs(
                        """
                        const layout = this;
                        if (layout.wervelSearchKeys) return;
                        layout.wervelSearchKeys = true;
                        window.addEventListener('keydown', e => {
                          const typing = e.composedPath()[0].matches?.('input, textarea, [contenteditable]');
                          if ((e.key === '/' && !typing) || (e.key.toLowerCase() === 'k' && (e.ctrlKey || e.metaKey))) {
                            const box = document.querySelector('#patient-search');
                            if (box) { e.preventDefault(); box.focus(); }
                          }
                        });
                        """);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        counted.forEach((item, page) -> {
            var count = page.count();
            long waiting = count == null ? 0 : count.getAsLong();
            String text = getTranslation(page.key());
            item.setText(waiting == 0 ? text : text + " (" + waiting + ")");
        });
    }

    private Component brand() {
        var mark = new Image("icons/wervel.svg", "");
        mark.addClassName("brand-mark");
        var brand = new Header(mark, new Span("Wervel"));
        brand.addClassName("brand");
        return brand;
    }

    private Component navigation(List<DrawerEntry> entries) {
        var nav = new SideNav();
        nav.setLabel(getTranslation("shell.navigation"));
        nav.addClassName("drawer-nav");
        entries.stream()
                .sorted(Comparator.comparingInt(DrawerEntry::order))
                .filter(entry -> mayOpen(entry.view()))
                .forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    /** Marked on the pages below its own too, except for the first page: all are below that. */
    private SideNavItem item(DrawerEntry entry) {
        var item =
                new SideNavItem(getTranslation(entry.key()), entry.view(), entry.icon().create());
        item.setMatchNested(!item.getPath().isEmpty());
        return item;
    }

    private static boolean mayOpen(Class<?> view) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && new AccessAnnotationChecker()
                        .hasAccess(
                                view,
                                authentication,
                                role ->
                                        authentication.getAuthorities().stream()
                                                .anyMatch(granted ->
                                                        role.equals(granted.getAuthority())));
    }

    private Component topBar(ObjectProvider<TopBarSearch> search) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var bar = new Div(toggle);
        bar.addClassName("top-bar");
        search.ifAvailable(box -> bar.add(box.createSearchBox()));
        bar.add(userMenu());
        return bar;
    }

    private Component userMenu() {
        LoggedInUser user = currentUser.get();
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("user-menu");
        var name = new Span(user.displayName());
        name.addClassName("user-name");
        var top = bar.addItem(new Span(VaadinIcon.USER.create(), name));
        top.setAriaLabel(user.displayName());
        var menu = top.getSubMenu();
        menu.addItem(
                        getTranslation(
                                "shell.role."
                                        + user.role().name().toLowerCase(java.util.Locale.ROOT)))
                .setEnabled(false);
        menu.addSeparator();
        ownPages.stream()
                .sorted(Comparator.comparingInt(UserMenuEntry::order))
                .filter(page -> user.may(page.permission()))
                .forEach(page -> {
                    var item =
                            menu.addItem(
                                    getTranslation(page.key()),
                                    click -> UI.getCurrent().navigate(page.view()));
                    counted.put(item, page);
                });
        menu.addItem(
                getTranslation("shell.switch-user"),
                click -> new SwitchUserDialog(practice.colleagues(), user).open());
        menu.addItem(
                getTranslation("shell.password"),
                click -> new ChangePasswordDialog(accounts, errorTexts).open());
        var language = menu.addItem(getTranslation("shell.language")).getSubMenu();
        language.addItem("Nederlands", click -> speak("nl"));
        language.addItem("English", click -> speak("en"));
        menu.addItem(getTranslation("shell.dark-mode"), click -> toggleDarkMode());
        menu.addSeparator();
        menu.addItem(getTranslation("shell.log-out"), click -> LogOut.to("login?out"));
        return bar;
    }

    private void speak(String language) {
        accounts.speak(language);
        UI ui = UI.getCurrent();
        SessionSetup.rememberLanguage(ui, language);
        ui.getSession().setLocale(Translations.localeOf(language));
        SpokenLanguage.remember(ui.getSession(), language);
        ui.getPage().reload();
    }

    /** Kept on this computer: who works in the dark does so tomorrow, too. */
    private static void toggleDarkMode() {
        var page = UI.getCurrent().getPage();
        boolean dark = page.getColorScheme() != ColorScheme.Value.DARK;
        page.setColorScheme(dark ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
        page.executeJs("localStorage.setItem($0, $1)", DARK_MODE, dark);
    }

    private static void restoreDarkMode(Page page) {
        page.executeJs("return localStorage.getItem($0) === 'true'", DARK_MODE)
                .then(
                        Boolean.class,
                        dark -> {
                            if (dark) {
                                page.setColorScheme(ColorScheme.Value.DARK);
                            }
                        });
    }
}
