package app.wervel.attachment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.attachment.AttachmentId;
import app.wervel.attachment.AttachmentKind;
import app.wervel.attachment.FileKind;
import app.wervel.audit.application.AccessLogQueries;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.TimelineEvent;
import app.wervel.patient.application.TimelineKind;
import app.wervel.patient.application.TimelineQueries;
import app.wervel.practice.Role;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@BackendIT
class AttachmentServiceIT {
    /** Where the header of a PNG holds its name, its measures and its checksum. */
    private static final int PNG_NAME = 12;

    private static final int PNG_WIDTH = 16;
    private static final int PNG_SUM = 29;

    @Autowired AttachmentService attachments;
    @Autowired AttachmentQueries queries;
    @Autowired TimelineQueries timeline;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private PatientId patient;

    @BeforeEach
    void aPatient() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.7\n" + content + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var image = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static AttachmentData referral() {
        return new AttachmentData("referral", "Verwijsbrief huisarts", null, null);
    }

    private AttachmentId add(byte[] file) {
        return attachments.add(patient, attachments.check(file), referral());
    }

    private Page<AttachmentRow> list() {
        return queries.page(patient, new PageRequest(0, 50));
    }

    @Test
    void aReferralIsKeptAsItCame() {
        byte[] scan = pdf("een scan");
        var date = LocalDate.now(clock);
        var data = new AttachmentData("referral", " Van de huisarts ", date, care.episode(patient));

        var id = attachments.add(patient, attachments.check(scan), data);

        assertThat(list().items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(id);
                    assertThat(row.kind()).isEqualTo(AttachmentKind.REFERRAL);
                    assertThat(row.title()).isEqualTo("Van de huisarts");
                    assertThat(row.writtenOn()).isEqualTo(date);
                    assertThat(row.episode()).isEqualTo(data.episode());
                    assertThat(row.bytes()).isEqualTo(scan.length);
                    assertThat(row.error()).isNull();
                });
        AttachedFile file = queries.open(id);
        assertThat(file.content()).isEqualTo(scan);
        assertThat(file.kind()).isEqualTo(FileKind.PDF);
        assertThat(file.fileName()).isEqualTo("referral.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aPhotoOfALetterStaysAsSharpAsItWas(String format) throws IOException {
        byte[] photo = image(format);
        assertThat(queries.open(add(photo)).content()).isEqualTo(photo);
    }

    @Test
    void whatIsNoDocumentIsRefused() throws IOException {
        byte[] cut = pdf("x".repeat(4_000));
        byte[] png = image("png");
        assertRefused(new byte[0], "attachment.empty");
        assertRefused(new byte[AttachmentService.MOST_BYTES + 1], "attachment.too-large");
        assertRefused(
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "attachment.type");
        assertRefused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "attachment.type");
        assertRefused("MZ a program".getBytes(StandardCharsets.UTF_8), "attachment.type");
        assertRefused(Arrays.copyOf(cut, 2_000), "attachment.damaged");
        assertRefused(Arrays.copyOf(png, 60), "image.unreadable");
    }

    /** Shown in the practice's own address, it would run as a page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>\n",
                "\n <!-- a page --> ",
                "\uFEFF<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a",
                "Beste collega, hierbij "
            })
    void whatBeginsAsSomethingElseIsNoPdf(String before) {
        byte[] both = (before + "%PDF-1.7\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        assertRefused(both, "attachment.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n \t", "\uFEFF", "\uFEFF\n", "\0"})
    void whiteSpaceBeforeAPdfDoesNoHarm(String before) {
        byte[] scan = (before + "%PDF-1.7\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        assertThat(attachments.check(scan).kind()).isEqualTo(FileKind.PDF);
    }

    /** It says it is large and holds next to nothing: refused before a pixel is unpacked. */
    @ParameterizedTest
    @CsvSource({"60000, 60000", "9000, 9000", "40000, 100"})
    void aPictureOfHugeMeasuresIsRefused(int width, int height) throws IOException {
        byte[] png = image("png");
        var header = ByteBuffer.wrap(png);
        header.putInt(PNG_WIDTH, width).putInt(PNG_WIDTH + Integer.BYTES, height);
        var sum = new CRC32();
        sum.update(png, PNG_NAME, PNG_SUM - PNG_NAME);
        header.putInt(PNG_SUM, (int) sum.getValue());
        assertRefused(png, "image.too-many-pixels");
    }

    private void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> attachments.check(file))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(
                                                InvalidInput.FieldError::field,
                                                InvalidInput.FieldError::code)
                                        .containsExactly(tuple("file", code)));
    }

    @Test
    void whatIsToldOfItIsChecked() {
        var file = attachments.check(pdf("x"));
        var tomorrow = LocalDate.now(clock).plusDays(1);
        assertThatThrownBy(() ->
                        attachments.add(
                                patient,
                                file,
                                new AttachmentData("recipe", "x".repeat(201), tomorrow, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(InvalidInput.FieldError::code)
                                        .containsExactlyInAnyOrder(
                                                "attachment.kind-unknown",
                                                "text.too-long",
                                                "attachment.date-in-future"));
        assertThatThrownBy(() ->
                        attachments.add(patient, file, new AttachmentData(null, null, null, null)))
                .isInstanceOf(InvalidInput.class);
        var ofAnother = care.episode(care.patient());
        assertThatThrownBy(() ->
                        attachments.add(
                                patient, file, new AttachmentData("letter", null, null, ofAnother)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.add(PatientId.next(), file, referral()))
                .isInstanceOf(NotFound.class);
        assertThat(list().items()).isEmpty();
    }

    @Test
    void theSameFileTwiceIsOneEvenAtOnce() throws Exception {
        byte[] scan = pdf("twice");
        var as = SecurityContextHolder.getContext();
        Callable<AttachmentId> send =
                () -> {
                    SecurityContextHolder.setContext(as);
                    return add(scan);
                };
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(List.of(send, send));
            assertThat(answers.getFirst().get()).isEqualTo(answers.getLast().get());
        }
        assertThat(list().items()).hasSize(1);
    }

    @Test
    void aFileOfSomebodyElseStaysAndSaysThatItIsAnError() {
        byte[] scan = pdf("somebody else");
        var id = add(scan);

        attachments.markAsError(id, "Van een andere patiënt");
        attachments.markAsError(id, "Nog eens");

        assertThat(list().items())
                .singleElement()
                .satisfies(row -> assertThat(row.error()).isEqualTo("Van een andere patiënt"));
        assertThat(add(scan)).as("it can be added again, when that was wrong").isNotEqualTo(id);
        assertThatThrownBy(() -> attachments.markAsError(id, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> attachments.markAsError(AttachmentId.next(), "x"))
                .isInstanceOf(NotFound.class);
        assertThat(timeline.page(patient, Set.of(TimelineKind.ATTACHMENT), null, 10).events())
                .extracting(TimelineEvent::textKey, TimelineEvent::about)
                .containsExactly(tuple("timeline.attachment.referral", "Verwijsbrief huisarts"));
    }

    @Test
    void theApplicationCannotChangeOrTakeAwayWhatIsKept() {
        var id = add(pdf("kept"));
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE attachment SET content = '\\x00' WHERE id = ?")
                                .param(id.value())
                                .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        jdbc.sql("DELETE FROM attachment WHERE id = ?").param(id.value()).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aListIsAPageWithAFixedNumberOfQueries() {
        add(pdf("one"));
        int few = TestQueries.of(this::list).size();
        for (int i = 0; i < 5; i++) {
            add(pdf("more " + i));
        }
        assertThat(TestQueries.of(this::list)).hasSize(few);
        assertThat(queries.page(patient, new PageRequest(0, 2)))
                .satisfies(page -> {
                    assertThat(page.items()).hasSize(2);
                    assertThat(page.total()).isEqualTo(6);
                });
    }

    @Test
    void whoOpensItIsLogged() {
        queries.open(add(pdf("logged")));
        assertThat(accessLog.page(patient.value(), new PageRequest(0, 1)).items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.objectType()).isEqualTo("Attachment");
                    assertThat(row.fields()).contains("content");
                });
    }

    @Test
    void receptionAddsWhatItScansAndOpensNothing() {
        users.logInAs(Role.RECEPTION);
        var id = add(pdf("scanned at the desk"));

        assertThatThrownBy(this::list).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.open(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> attachments.markAsError(id, "x"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theAdministratorAddsNothing() {
        users.logInAs(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> attachments.check(pdf("x")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
