package app.wervel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

@ApplicationTest
class NotFoundViewIT extends SpringBrowserlessTest {
    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatIsNotThereAndWhatIsNotForThisUserLookTheSame() {
        navigate("", Component.class);

        for (String address : new String[] {"no-such-page", "billing"}) {
            UI.getCurrent().navigate(address);

            assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Deze pagina is er niet");
        }
    }
}
