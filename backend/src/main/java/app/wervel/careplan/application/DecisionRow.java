package app.wervel.careplan.application;

import app.wervel.careplan.ProgressionDecision;
import app.wervel.exercise.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a practitioner made of a proposal.
 *
 * @param prescription null: it was about the whole plan
 * @param exercise its name, or null
 * @param proposal {@code step_up}, {@code step_down} or {@code stop_and_rescreen}
 * @param dose the dosage in words that held from then on; null when nothing of it changed
 * @param other the exercise that took its place, or null
 * @param lastDay sessions up to and including it have been decided on
 */
public record DecisionRow(
        UUID id,
        @Nullable UUID prescription,
        @Nullable BilingualText exercise,
        String proposal,
        ProgressionDecision decision,
        @Nullable String reason,
        @Nullable BilingualText dose,
        @Nullable BilingualText other,
        LocalDate lastDay,
        String byName,
        Instant at) {}
