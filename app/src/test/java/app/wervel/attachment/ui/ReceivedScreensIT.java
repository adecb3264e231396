package app.wervel.attachment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.ApplicationTest;
import app.wervel.attachment.application.AttachmentData;
import app.wervel.attachment.application.AttachmentQueries;
import app.wervel.attachment.application.AttachmentService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.shared.application.PageRequest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** What was received, without a browser: the desk adds, practitioners open. */
@ApplicationTest
class ReceivedScreensIT extends SpringBrowserlessTest {
    private static final String POLICY = "Content-Security-Policy";
    private static final PageRequest FIRST_PAGE = new PageRequest(0, 50);

    @Autowired ReceivedTab tab;
    @Autowired AttachmentService service;
    @Autowired AttachmentQueries queries;
    @Autowired PatientService patients;

    private PatientId patient() {
        return patients.register(
                        PatientData.minimal(
                                null, "Brievema", "Jo", LocalDate.of(1970, 3, 3), "0612345678"),
                        true)
                .id();
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.7\n" + content + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private Component open(PatientId patient) {
        Component shown = tab.create(patient);
        UI.getCurrent().add(shown);
        return shown;
    }

    private void add(String title) {
        find(AttachmentForm.class).single().take("scan.pdf", () -> service.check(pdf(title)));
        kind().setValue("referral");
        find(TextField.class).withId("attachment-title").single().setValue(title);
        find(Button.class).withId("attachment-add").single().click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> kind() {
        return find(RadioButtonGroup.class).withId("attachment-kind").single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theDeskAddsAndSeesNothingOfIt() {
        PatientId patient = patient();
        Component shown = open(patient);

        add("Van huisarts Smit");

        assertThat(text(shown)).contains("kan alleen de fysiotherapeut openen");
        assertThat(find(Grid.class).all()).isEmpty();
        assertThat(find(Anchor.class).all()).isEmpty();
        assertThatThrownBy(() -> queries.page(patient, FIRST_PAGE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aPractitionerSeesWhatWasAddedAtOnce() {
        PatientId patient = patient();
        open(patient);

        add("Van huisarts Smit");

        Component what = test(find(Grid.class).single()).getCellComponent(0, 0);
        assertThat(text(what)).contains("Verwijzing", "Van huisarts Smit");
        assertThat(text(test(find(Grid.class).single()).getCellComponent(0, 1)))
                .contains("Openen (PDF, 1 kB)");
        assertThat(find(RadioButtonGroup.class).withId("attachment-kind").all())
                .as("the next file is chosen first")
                .isEmpty();
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void anErrorStaysVisibleStruckThroughWithItsReason() {
        PatientId patient = patient();
        var id =
                service.add(
                        patient,
                        service.check(pdf("van een ander")),
                        new AttachmentData("letter", null, null, null));
        service.markAsError(id, "Van een andere patiënt");
        open(patient);

        Component what = test(find(Grid.class).single()).getCellComponent(0, 0);

        assertThat(what.getElement().getClassList()).contains("is-error");
        assertThat(text(what)).contains("Hoort hier niet: Van een andere patiënt");
        assertThat(
                        find(Button.class).all().stream()
                                .filter(button ->
                                        button.getAriaLabel().orElse("").equals("Hoort hier niet")))
                .isEmpty();
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aFileThatIsRefusedLeavesTheOneThatWasChosenAndWithoutAKindNothingIsAdded() {
        PatientId patient = patient();
        open(patient);
        var form = find(AttachmentForm.class).single();
        form.take("scan.pdf", () -> service.check(pdf("goed")));

        form.take(
                "half.pdf", () -> service.check("%PDF-1.7 half".getBytes(StandardCharsets.UTF_8)));
        find(Button.class).withId("attachment-add").single().click();

        assertThat(text(form)).contains("Gekozen: scan.pdf");
        assertThat(kind().isInvalid()).isTrue();
        assertThat(queries.page(patient, FIRST_PAGE).items()).isEmpty();
        kind().setValue("report");
        find(Button.class).withId("attachment-add").single().click();
        assertThat(queries.page(patient, FIRST_PAGE).items()).hasSize(1);
    }

    /** What comes from outside is shown, and nothing in it runs in the practice's own address. */
    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aPictureIsOpenedInASandboxAndAPdfByTheBrowsersReader() throws IOException {
        PatientId patient = patient();
        var letter = new AttachmentData("letter", null, null, null);
        service.add(patient, service.check(pdf("brief")), letter);
        service.add(patient, service.check(png()), letter);
        open(patient);

        MockHttpServletResponse picture = sent(0);
        MockHttpServletResponse paper = sent(1);

        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeader(POLICY)).startsWith("default-src 'none'").contains("sandbox");
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        assertThat(paper.getHeader(POLICY)).isNull();
        assertThat(List.of(picture, paper))
                .allSatisfy(answer -> {
                    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
                });
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(
                        ImageIO.write(
                                new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB),
                                "png",
                                bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    /** What the browser gets that follows the link of a row. */
    private MockHttpServletResponse sent(int row) throws IOException {
        Component actions = test(find(Grid.class).single()).getCellComponent(row, 1);
        var link = (Anchor) actions.getChildren().findFirst().orElseThrow();
        var session = VaadinSession.getCurrent();
        var service = (VaadinServletService) VaadinService.getCurrent();
        var resource =
                session.getResourceRegistry()
                        .getResource(ElementStreamResource.class, URI.create(link.getHref()))
                        .orElseThrow();
        var answer = new MockHttpServletResponse();
        resource.getElementRequestHandler()
                .handleRequest(
                        new VaadinServletRequest(new MockHttpServletRequest(), service),
                        new VaadinServletResponse(answer, service),
                        session,
                        link.getElement());
        return answer;
    }
}
