package app.wervel.knowledge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.knowledge.KnowledgeEntry;
import app.wervel.knowledge.KnowledgeKind;
import app.wervel.shared.application.PageRequest;
import app.wervel.triage.AnswerField;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/**
 * The knowledge base without a browser: list, one entry, and the links from rules and questions.
 */
@ApplicationTest
class KnowledgeScreenIT extends SpringBrowserlessTest {
    @Autowired KnowledgeTools tools;

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private KnowledgeView open(Map<String, String> asked) {
        var view = new KnowledgeView(tools);
        UI.getCurrent().add(view);
        view.open(QueryParameters.simple(asked));
        return view;
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theAddressOpensASearchAndAnEntry() {
        KnowledgeView view = open(Map.of("q", "ischias", "entry", "sciatica"));

        assertThat(text(view.list)).contains("Uitstralende zenuwpijn in het been");
        assertThat(text(view.detail))
                .contains("Gesteund door richtlijnen of onderzoek")
                .contains("NHG-Standaard Lumbosacraal radiculair syndroom")
                .contains("(C-RAD)")
                .contains("Tekst voor de patiënt");
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatIsNotUsedHasItsOwnListWithTheReason() {
        KnowledgeView all = open(Map.of());
        assertThat(text(all.list)).contains("Massage").doesNotContain("Zuurstoftekort");

        KnowledgeView claims =
                open(Map.of("kind", "rejected-claim", "entry", "claim-oxygen-shortage"));
        assertThat(claims.list.getChildren())
                .hasSize(
                        tools.knowledge()
                                .page("", KnowledgeKind.REJECTED_CLAIM, all())
                                .items()
                                .size());
        assertThat(text(claims.detail))
                .contains("Waarom we haar niet gebruiken")
                .contains("De uitgangstekst noemt het onderzoek niet.");
    }

    private static PageRequest all() {
        return new PageRequest(0, 200);
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void anAddressThatAsksNonsenseShowsTheList() {
        KnowledgeView view = open(Map.of("q", "zeppelin", "kind", "folklore", "entry", "none"));

        assertThat(view.kind.getValue()).isNull();
        assertThat(text(view.list)).contains("Niets gevonden");
        assertThat(text(view.detail)).contains("Kies links een onderwerp.");
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aRuleLeadsToItsExplanationOverThePage() {
        var page = new Div();
        UI.getCurrent().add(page);
        Optional<Component> link = KnowledgeNavigation.aboutRule("C-RAD", "een wortel");
        page.add(link.orElseThrow());
        assertThat(link.orElseThrow().getElement().getAttribute("aria-label"))
                .isEqualTo("Uitleg bij: een wortel");

        ComponentUtil.fireEvent(link.orElseThrow(), new ClickEvent<>(link.orElseThrow()));

        KnowledgeDialog dialog = find(KnowledgeDialog.class).single();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.entries)
                .extracting(KnowledgeEntry::id)
                .containsExactly("disc-herniation", "sciatica");
        List<Details> parts =
                dialog.getChildren()
                        .filter(Details.class::isInstance)
                        .map(Details.class::cast)
                        .toList();
        assertThat(parts).extracting(Details::isOpened).containsExactly(true, false);
        assertThat(page.getParent()).as("the page is still there").isPresent();
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aQuestionWithoutExplanationHasNoLink() {
        assertThat(KnowledgeNavigation.aboutField(AnswerField.NIGHT_PAIN, "x")).isPresent();
        assertThat(KnowledgeNavigation.aboutField(AnswerField.SEX, "x")).isEmpty();
        assertThat(KnowledgeNavigation.toAll()).isPresent();
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void anAdministratorHasNoWayIn() {
        assertThat(KnowledgeNavigation.toAll()).isEmpty();
        assertThat(KnowledgeNavigation.aboutRule("C-RAD", "x")).isEmpty();
    }
}
