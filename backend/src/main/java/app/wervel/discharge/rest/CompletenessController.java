package app.wervel.discharge.rest;

import app.wervel.discharge.Completeness;
import app.wervel.discharge.application.CompletenessService;
import app.wervel.episode.EpisodeId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a record still needs. */
@RestController
@RequestMapping("/api/v1/episodes/{id}/completeness")
class CompletenessController {
    private final CompletenessService completeness;

    CompletenessController(CompletenessService completeness) {
        this.completeness = completeness;
    }

    @GetMapping
    List<ItemResource> of(@PathVariable UUID id) {
        return completeness.of(new EpisodeId(id)).entries().stream().map(ItemResource::of).toList();
    }

    @PutMapping("/{item}/none")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordNone(@PathVariable UUID id, @PathVariable String item) {
        completeness.recordNone(new EpisodeId(id), item);
    }

    @DeleteMapping("/{item}/none")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBackNone(@PathVariable UUID id, @PathVariable String item) {
        completeness.takeBackNone(new EpisodeId(id), item);
    }

    record ItemResource(
            String item,
            String phase,
            boolean alwaysRequired,
            String state,
            String source,
            boolean canBeNone) {
        static ItemResource of(Completeness.Entry entry) {
            var item = entry.item();
            return new ItemResource(
                    item.id(),
                    item.phase().id(),
                    item.isAlwaysRequired(),
                    entry.state().id(),
                    item.source(),
                    item.canBeNone());
        }
    }
}
