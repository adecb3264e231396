package app.wervel.exercise.application;

import app.wervel.exercise.TranslationReviewer;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.shared.Conflict;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import app.wervel.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that a named reviewer approved texts of a translation. The texts themselves are files and
 * cannot be changed here. Nothing of it is about a patient, so none of it is in the access log; the
 * rows say who entered them, and withdrawn ones stay.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('translation:review')")
public class TranslationReviewService {
    public static final int LONGEST_REMARK = 1000;

    private final HandoutLanguages languages;
    private final TranslationUnits translations;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    TranslationReviewService(
            HandoutLanguages languages,
            TranslationUnits translations,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Clock clock) {
        this.languages = languages;
        this.translations = translations;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A text as somebody saw it.
     *
     * @param textHash {@link TranslationUnit#textHash()}
     */
    public record SeenText(String unit, String textHash) {}

    /**
     * Approves all of these texts or none. One that is approved already stays as it is.
     *
     * @return how many were not approved before
     * @throws InvalidInput {@code text.required}, {@code text.too-long} on {@code name}, {@code
     *     qualification} and {@code units}
     * @throws NotFound when there is no such language or unit
     * @throws Conflict {@code exercise.translation-changed} when a text is no longer what was seen
     */
    public int approve(
            String language,
            List<SeenText> texts,
            @Nullable String name,
            @Nullable String qualification) {
        var checks = new FieldChecks();
        checks.require(!texts.isEmpty(), "units", "text.required");
        String reviewerName = checks.check("name", () -> TranslationReviewer.checked(name));
        String reviewerQualification =
                checks.check("qualification", () -> TranslationReviewer.checked(qualification));
        checks.throwIfAny();
        var reviewer =
                new TranslationReviewer(
                        Objects.requireNonNull(reviewerName),
                        Objects.requireNonNull(reviewerQualification));
        HandoutLanguage known = language(language);
        Map<String, TranslationUnit> units =
                translations.units(known).stream()
                        .collect(Collectors.toMap(TranslationUnit::id, Function.identity()));
        int approved = 0;
        for (SeenText text : texts) {
            TranslationUnit unit = units.get(text.unit());
            if (unit == null) {
                throw new NotFound("translation");
            }
            if (!unit.textHash().equals(text.textHash())) {
                throw new Conflict("exercise.translation-changed");
            }
            approved += approve(known, unit, reviewer);
        }
        return approved;
    }

    private int approve(
            HandoutLanguage language, TranslationUnit unit, TranslationReviewer reviewer) {
        LoggedInUser user = currentUser.get();
        return jdbc.sql(
                        """
                        INSERT INTO translation_approval (id, language, unit, text_hash, reviewer_name, reviewer_qualification,
                                                          entered_by, entered_by_name, entered_at)
                        VALUES (:id, :language, :unit, :hash, :name, :qualification, :user, :userName, :now)
                        ON CONFLICT (language, unit, text_hash) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                .param("id", UuidV7.next())
                .param("language", language.id())
                .param("unit", unit.id())
                .param("hash", unit.textHash())
                .param("name", reviewer.name())
                .param("qualification", reviewer.qualification())
                .param("user", user.userId())
                .param("userName", user.displayName())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Takes the approval of a text back; from now on it is printed beside the Dutch again.
     *
     * @throws NotFound when there is no such language or unit
     * @throws Conflict {@code exercise.translation-not-approved} when nothing is approved
     */
    public void withdraw(String language, String unit) {
        HandoutLanguage known = language(language);
        LoggedInUser user = currentUser.get();
        int withdrawn =
                jdbc.sql(
                                """
                                UPDATE translation_approval
                                SET withdrawn_by = :user, withdrawn_by_name = :userName, withdrawn_at = :now
                                WHERE language = :language AND unit = :unit AND text_hash = :hash AND withdrawn_at IS NULL
                                """)
                        .param("user", user.userId())
                        .param("userName", user.displayName())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("language", known.id())
                        .param("unit", unit)
                        .param("hash", unit(known, unit).textHash())
                        .update();
        if (withdrawn == 0) {
            throw new Conflict("exercise.translation-not-approved");
        }
    }

    /**
     * Keeps what a reviewer found in a text, for whoever maintains the language files.
     *
     * @throws InvalidInput {@code text.required}, {@code text.too-long} on {@code remark}
     * @throws NotFound when there is no such language or unit
     */
    public UUID remark(String language, String unit, @Nullable String remark) {
        var checks = new FieldChecks();
        String text = checks.check("remark", () -> Texts.required(remark, LONGEST_REMARK));
        checks.throwIfAny();
        HandoutLanguage known = language(language);
        LoggedInUser user = currentUser.get();
        UUID id = UuidV7.next();
        jdbc.sql(
                        """
                        INSERT INTO translation_remark (id, language, unit, remark, entered_by, entered_by_name, entered_at)
                        VALUES (:id, :language, :unit, :remark, :user, :userName, :now)
                        """)
                .param("id", id)
                .param("language", known.id())
                .param("unit", unit(known, unit).id())
                .param("remark", text)
                .param("user", user.userId())
                .param("userName", user.displayName())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * The remark has been dealt with and is no longer shown.
     *
     * @throws NotFound when there is no such open remark in that language
     */
    public void settle(String language, UUID remark) {
        int settled =
                jdbc.sql(
                                """
                                UPDATE translation_remark SET settled_at = :now
                                WHERE id = :id AND language = :language AND settled_at IS NULL
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", remark)
                        .param("language", language)
                        .update();
        if (settled == 0) {
            throw new NotFound("remark");
        }
    }

    private HandoutLanguage language(String id) {
        return languages.find(id).orElseThrow(() -> new NotFound("language"));
    }

    private TranslationUnit unit(HandoutLanguage language, String unit) {
        return translations.find(language, unit).orElseThrow(() -> new NotFound("translation"));
    }
}
