package app.wervel.redflag.application;

import app.wervel.redflag.RedFlagStep;
import java.time.Instant;

/** A step, and who wrote it down when. */
public record RedFlagStepRow(RedFlagStep step, String recordedByName, Instant recordedAt) {}
