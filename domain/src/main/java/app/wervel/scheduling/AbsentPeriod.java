package app.wervel.scheduling;

import app.wervel.practice.UserId;

/** When a practitioner sees nobody. */
public record AbsentPeriod(UserId practitioner, Period period) {}
