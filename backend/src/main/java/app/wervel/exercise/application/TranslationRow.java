package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.TranslationState;
import org.jspecify.annotations.Nullable;

/**
 * A text unit of a translation in a list.
 *
 * @param textHash of its text as it is now; an approval names it
 * @param approval the one that counts, or the last of an earlier text; null: there was none
 * @param openRemarks what reviewers found and nobody settled
 */
public record TranslationRow(
        String unit,
        TranslationUnit.Kind kind,
        BilingualText title,
        String textHash,
        TranslationState state,
        @Nullable TranslationApprovalRow approval,
        int openRemarks) {}
