package app.wervel.exercise.rest;

import app.wervel.exercise.application.HandoutLanguageQueries;
import app.wervel.exercise.application.HandoutLanguageRow;
import app.wervel.exercise.application.TranslationDetails;
import app.wervel.exercise.application.TranslationDetails.TranslationRemarkRow;
import app.wervel.exercise.application.TranslationQueries;
import app.wervel.exercise.application.TranslationReviewService;
import app.wervel.exercise.application.TranslationReviewService.SeenText;
import app.wervel.exercise.application.TranslationRow;
import app.wervel.exercise.application.TranslationUnit.TranslationLine;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The languages in which a handout can be printed, and the review of their translations. */
@RestController
@RequestMapping("/api/v1/languages")
class LanguageController {
    private final HandoutLanguageQueries languages;
    private final TranslationQueries translations;
    private final TranslationReviewService reviews;

    LanguageController(
            HandoutLanguageQueries languages,
            TranslationQueries translations,
            TranslationReviewService reviews) {
        this.languages = languages;
        this.translations = translations;
        this.reviews = reviews;
    }

    @GetMapping
    Page<LanguageResource> page() {
        List<LanguageResource> all = languages.all().stream().map(LanguageResource::of).toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    /**
     * @param toReview true leaves out what is approved as it is now
     */
    @GetMapping("/{language}/translations")
    Page<TranslationResource> translations(
            @PathVariable String language,
            @RequestParam(defaultValue = "false") boolean toReview,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return translations
                .page(language, toReview, new PageRequest(page, size))
                .map(TranslationResource::of);
    }

    @GetMapping("/{language}/translations/{unit}")
    TranslationDetailsResource translation(
            @PathVariable String language, @PathVariable String unit) {
        return TranslationDetailsResource.of(translations.get(language, unit));
    }

    @PostMapping("/{language}/approvals")
    ApprovalsResource approve(
            @PathVariable String language, @RequestBody ApprovalsRequest request) {
        return new ApprovalsResource(
                reviews.approve(language, request.seen(), request.name(), request.qualification()));
    }

    @PostMapping("/{language}/translations/{unit}/withdrawal")
    TranslationDetailsResource withdraw(@PathVariable String language, @PathVariable String unit) {
        reviews.withdraw(language, unit);
        return translation(language, unit);
    }

    @PostMapping("/{language}/translations/{unit}/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    TranslationDetailsResource remark(
            @PathVariable String language,
            @PathVariable String unit,
            @RequestBody RemarkRequest request) {
        reviews.remark(language, unit, request.remark());
        return translation(language, unit);
    }

    @GetMapping("/{language}/remarks")
    Page<TranslationRemarkRow> remarks(@PathVariable String language) {
        List<TranslationRemarkRow> all = translations.remarks(language);
        return new Page<>(all, 0, all.size(), all.size());
    }

    @PostMapping("/{language}/remarks/{remark}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable String language, @PathVariable UUID remark) {
        reviews.settle(language, remark);
    }

    /**
     * @param name what its own speakers call it
     * @param original written by us: there is nothing to review
     * @param reviewed every text is approved as it is now
     */
    record LanguageResource(
            String id,
            String name,
            String direction,
            boolean original,
            boolean reviewed,
            int units,
            int reviewedUnits) {
        static LanguageResource of(HandoutLanguageRow row) {
            return new LanguageResource(
                    row.id(),
                    row.ownName(),
                    row.direction(),
                    row.original(),
                    row.reviewed(),
                    row.units(),
                    row.reviewedUnits());
        }
    }

    /**
     * @param state {@code not_reviewed}, {@code changed}, {@code reviewed}
     * @param textHash to be named in an approval
     * @param approval the one that counts, or the last of an earlier text
     */
    record TranslationResource(
            String unit,
            String kind,
            String title,
            String textHash,
            String state,
            @Nullable ApprovalResource approval,
            int openRemarks) {
        static TranslationResource of(TranslationRow row) {
            return new TranslationResource(
                    row.unit(),
                    row.kind().id(),
                    row.title().nl(),
                    row.textHash(),
                    row.state().id(),
                    ApprovalResource.of(row),
                    row.openRemarks());
        }
    }

    record ApprovalResource(
            String name, String qualification, String enteredBy, Instant enteredAt) {
        static @Nullable ApprovalResource of(TranslationRow row) {
            var approval = row.approval();
            return approval == null
                    ? null
                    : new ApprovalResource(
                            approval.reviewer(),
                            approval.qualification(),
                            approval.enteredBy(),
                            approval.enteredAt());
        }
    }

    record TranslationDetailsResource(
            TranslationResource translation,
            List<TranslationLine> lines,
            List<TranslationRemarkRow> remarks) {
        static TranslationDetailsResource of(TranslationDetails details) {
            return new TranslationDetailsResource(
                    TranslationResource.of(details.row()), details.lines(), details.remarks());
        }
    }

    /**
     * @param name of the reviewer
     */
    record ApprovalsRequest(
            @Nullable List<@Nullable UnitRequest> units,
            @Nullable String name,
            @Nullable String qualification) {
        List<SeenText> seen() {
            return units == null
                    ? List.of()
                    : units.stream()
                            .map(unit -> unit == null ? new UnitRequest(null, null) : unit)
                            .map(UnitRequest::seen)
                            .toList();
        }
    }

    record UnitRequest(@Nullable String unit, @Nullable String textHash) {
        SeenText seen() {
            if (unit == null || textHash == null) {
                throw new InvalidInput("units", "text.required");
            }
            return new SeenText(unit, textHash);
        }
    }

    /**
     * @param approved how many were not approved before
     */
    record ApprovalsResource(int approved) {}

    record RemarkRequest(@Nullable String remark) {}
}
