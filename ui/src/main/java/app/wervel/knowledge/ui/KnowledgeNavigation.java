package app.wervel.knowledge.ui;

import app.wervel.knowledge.KnowledgeEntry;
import app.wervel.triage.AnswerField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;

/**
 * The ways into the knowledge base. A link from a rule or a question opens over the page, so that
 * nothing that was being filled in is left.
 */
@NamedInterface("navigation")
public final class KnowledgeNavigation {
    private KnowledgeNavigation() {}

    /**
     * A link to what explains a rule of the screening; none where nothing does, or where this user
     * may not read it.
     *
     * @param subject the rule in words, for who cannot see where the link stands
     */
    public static Optional<Component> aboutRule(String rule, String subject) {
        return link(tools -> tools.knowledge().aboutRule(rule), subject);
    }

    /** The same for a question of the intake. */
    public static Optional<Component> aboutField(AnswerField field, String subject) {
        return link(tools -> tools.knowledge().aboutField(field), subject);
    }

    /** The way to all of it; none for a user who may not read it. */
    public static Optional<Component> toAll() {
        return tools().mayRead()
                ? Optional.of(
                        new RouterLink(
                                UI.getCurrent().getTranslation("knowledge.title"),
                                KnowledgeView.class))
                : Optional.empty();
    }

    private static Optional<Component> link(
            Function<KnowledgeTools, List<KnowledgeEntry>> about, String subject) {
        KnowledgeTools tools = tools();
        if (!tools.mayRead()) {
            return Optional.empty();
        }
        List<KnowledgeEntry> entries = about.apply(tools);
        return entries.isEmpty() ? Optional.empty() : Optional.of(link(tools, entries, subject));
    }

    private static NativeButton link(
            KnowledgeTools tools, List<KnowledgeEntry> entries, String subject) {
        UI ui = UI.getCurrent();
        var link =
                new NativeButton(
                        ui.getTranslation("knowledge.explanation"),
                        click -> new KnowledgeDialog(tools, entries).open());
        link.addClassNames("link", "knowledge-link");
        link.getElement().setAttribute("type", "button");
        link.getElement().setAttribute("aria-haspopup", "dialog");
        link.getElement()
                .setAttribute("aria-label", ui.getTranslation("knowledge.explanation.of", subject));
        return link;
    }

    private static KnowledgeTools tools() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(KnowledgeTools.class);
    }
}
