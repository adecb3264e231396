package app.wervel.exercise;

/** A region of the body or a goal, by which exercises are found: its key and its name. */
public record Label(String id, BilingualText name) {}
