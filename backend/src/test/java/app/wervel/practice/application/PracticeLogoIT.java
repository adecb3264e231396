package app.wervel.practice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.practice.Role;
import app.wervel.shared.InvalidInput;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class PracticeLogoIT {
    @Autowired PracticeLogoService logos;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    @BeforeEach
    void administratorIsAtWork() {
        users.logInAs(Role.ADMINISTRATOR);
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.update("DELETE FROM practice_logo");
        users.logOut();
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aLogoIsScaledKeptReplacedAndRemoved() throws IOException {
        assertThat(logos.find()).isEmpty();

        logos.change(png(3000, 600));

        var kept = logos.find().orElseThrow();
        assertThat(kept.mediaType()).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.content())).getWidth())
                .isEqualTo(1200);
        logos.change(png(300, 60));
        assertThat(ImageIO.read(new ByteArrayInputStream(logos.find().orElseThrow().content())))
                .satisfies(picture -> assertThat(picture.getHeight()).isEqualTo(60));
        logos.remove();
        assertThat(logos.find()).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheOldOneStays() throws IOException {
        logos.change(png(300, 60));

        assertThatThrownBy(() ->
                        logos.change(
                                "<svg><script>alert(1)</script></svg>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(error -> error.field() + " " + error.code())
                                        .containsExactly("logo image.svg"));
        assertThat(logos.find()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRACTITIONER", "RECEPTION"})
    void onlyTheAdministratorChangesTheLogo(Role role) throws IOException {
        users.logInAs(role);
        byte[] picture = png(300, 60);

        assertThatThrownBy(() -> logos.change(picture)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> logos.remove()).isInstanceOf(AccessDeniedException.class);
        assertThat(logos.find()).isEmpty();
    }
}
