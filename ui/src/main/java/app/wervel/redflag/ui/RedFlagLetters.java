package app.wervel.redflag.ui;

import app.wervel.redflag.application.RedFlagDetails;
import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/**
 * Makes the letter to the doctor of a red flag, to look at and to print. Implemented above, by the
 * feature that prints.
 */
@NamedInterface("navigation")
public interface RedFlagLetters {
    /**
     * @param made is called when the letter is opened, with its language and addressee
     */
    Component maker(RedFlagDetails flag, Made made);

    /** Told when a letter was opened to be printed. */
    interface Made {
        void made(String language, String addressee);
    }
}
