package app.wervel.practice.application;

import app.wervel.practice.Role;

public record ColleagueRow(String username, String displayName, Role role) {}
