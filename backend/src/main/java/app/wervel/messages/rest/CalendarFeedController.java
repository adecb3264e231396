package app.wervel.messages.rest;

import app.wervel.messages.application.CalendarFeedQueries;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a calendar program reads, outside the REST interface: it knows an address and no token. An
 * address that is not known, or not any more, answers 404 and nothing else.
 */
@Controller
class CalendarFeedController {
    private static final String SUFFIX = ".ics";
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeedQueries feeds;

    CalendarFeedController(CalendarFeedQueries feeds) {
        this.feeds = feeds;
    }

    /** With an entity tag, so that the framework answers 304 where nothing has changed. */
    @GetMapping("/calendar/{name}")
    ResponseEntity<byte[]> feed(@PathVariable String name) {
        return find(name)
                .map(file -> file.getBytes(StandardCharsets.UTF_8))
                .map(file ->
                        ResponseEntity.ok()
                                .contentType(CALENDAR)
                                .cacheControl(
                                        CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                                .eTag(DigestUtils.md5DigestAsHex(file))
                                .body(file))
                .orElseGet(CalendarFeedController::unknown);
    }

    /** Without it the screens' page would answer. */
    @RequestMapping("/calendar/**")
    ResponseEntity<byte[]> anythingElse() {
        return unknown();
    }

    private static ResponseEntity<byte[]> unknown() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }

    private Optional<String> find(String name) {
        return name.endsWith(SUFFIX)
                ? feeds.file(name.substring(0, name.length() - SUFFIX.length()))
                : Optional.empty();
    }
}
