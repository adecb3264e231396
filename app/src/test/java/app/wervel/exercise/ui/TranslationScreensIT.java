package app.wervel.exercise.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.ApplicationTest;
import app.wervel.exercise.application.HandoutLanguageQueries;
import app.wervel.exercise.application.TranslationQueries;
import app.wervel.exercise.application.TranslationReviewService;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The screen without a browser. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class TranslationScreensIT extends SpringBrowserlessTest {
    @Autowired HandoutLanguageQueries languages;
    @Autowired TranslationQueries translations;
    @Autowired TranslationReviewService reviews;
    @Autowired ErrorTexts errorTexts;
    @Autowired Clock clock;
    @Autowired JdbcTemplate jdbc;

    @BeforeEach
    void nothingIsReviewed() {
        jdbc.update("DELETE FROM translation_approval");
        jdbc.update("DELETE FROM translation_remark");
    }

    @Test
    void arabicStandsBesideTheDutchAndIsReadFromTheRight() {
        open("");
        test(button("translation-language-ar")).click();
        test(card("E01")).click();

        assertThat(find(NativeTableCell.class).all())
                .flatExtracting(cell -> cell.getChildren().toList())
                .filteredOn(Paragraph.class::isInstance)
                .extracting(
                        text -> text.getElement().getAttribute("lang"),
                        text -> text.getElement().getAttribute("dir"))
                .startsWith(tuple("nl", "ltr"), tuple("ar", "rtl"));
    }

    @Test
    void anApprovalNeedsANamedReviewerAndGoesOnWithTheNextText() {
        open("");
        test(button("translation-language-tr")).click();
        test(card("E01")).click();
        test(button("translation-approve")).click();
        var dialog = find(ApprovalDialog.class).single();
        test(dialog.approve).click();

        assertThat(dialog.name.isInvalid()).isTrue();
        assertThat(dialog.qualification.isInvalid()).isTrue();
        assertThat(dialog.isOpened()).isTrue();

        dialog.name.setValue("Elif Kaya");
        dialog.qualification.setValue("beëdigd vertaler");
        test(dialog.approve).click();

        assertThat(
                        jdbc.queryForObject(
                                "SELECT language || unit || reviewer_name || entered_by_name FROM translation_approval",
                                String.class))
                .isEqualTo("trE01Elif Kaya" + name("anna"));
        assertThat(find(NativeButton.class).all())
                .noneMatch(card -> card.getId().equals(Optional.of("translation-E01")));
        assertThat(card("E02").getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void anApprovalIsWithdrawn() {
        anApprovalNeedsANamedReviewerAndGoesOnWithTheNextText();
        open("lang=tr&text=E01&all=1");
        test(button("translation-withdraw")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM translation_approval WHERE withdrawn_at IS NULL",
                                Long.class))
                .isZero();
        assertThat(button("translation-approve").isVisible()).isTrue();
    }

    @Test
    void aRemarkIsKeptBesideTheText() {
        open("lang=de&text=E01");
        test(find(TextArea.class).single()).setValue("«Knie zur Brust» klingt besser.");
        test(find(Button.class).withText("Opmerking bewaren").single()).click();

        assertThat(find(TranslationDetail.class).single().getElement().getTextRecursively())
                .contains("«Knie zur Brust» klingt besser.");
        assertThat(card("E01").getElement().getTextRecursively()).contains("1 opmerking");
    }

    @Test
    void aRemarkThatIsBeingTypedStaysWhenAnotherIsSettledOrTheTextApproved() {
        aRemarkIsKeptBesideTheText();
        test(find(TextArea.class).single()).setValue("En dan nog iets");
        test(find(Button.class).withText("Afgehandeld").single()).click();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("En dan nog iets");

        test(button("translation-approve")).click();
        var dialog = find(ApprovalDialog.class).single();
        dialog.name.setValue("Jonas Weber");
        dialog.qualification.setValue("fysiotherapeut");
        test(dialog.approve).click();

        assertThat(button("translation-withdraw").isVisible()).isTrue();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("En dan nog iets");
    }

    @Test
    void enterBesideTheFieldsApprovesNothing() {
        open("lang=de&text=E01");
        test(button("translation-approve")).click();
        var dialog = find(ApprovalDialog.class).single();
        dialog.name.setValue("Jonas Weber");
        dialog.qualification.setValue("fysiotherapeut");

        fireShortcut(Key.ENTER);

        assertThat(dialog.isOpened()).isTrue();
        assertThat(jdbc.queryForObject("SELECT count(*) FROM translation_approval", Long.class))
                .isZero();
    }

    @Test
    void nobodyApprovesWhatIsNotThere() {
        open("lang=xx&text=E99");

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Deze tekst is er niet.");
    }

    private void open(String query) {
        var view = new TranslationsView(languages, translations, reviews, errorTexts, clock);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.open(QueryParameters.fromString(query));
    }

    private String name(String username) {
        return jdbc.queryForObject(
                "SELECT display_name FROM app_user WHERE username = ?", String.class, username);
    }

    private Button button(String id) {
        return find(Button.class).withId(id).single();
    }

    private NativeButton card(String unit) {
        return find(NativeButton.class).withId("translation-" + unit).single();
    }
}
