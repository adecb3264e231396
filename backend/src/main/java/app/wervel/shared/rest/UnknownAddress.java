package app.wervel.shared.rest;

import app.wervel.shared.NotFound;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers for addresses of the REST interface that do not exist; without it the screens' page
 * would.
 */
@RestController
class UnknownAddress {
    @RequestMapping("/api/**")
    void notFound() {
        throw new NotFound("address");
    }
}
