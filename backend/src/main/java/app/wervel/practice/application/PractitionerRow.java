package app.wervel.practice.application;

import app.wervel.practice.UserId;

public record PractitionerRow(UserId id, String displayName) {}
