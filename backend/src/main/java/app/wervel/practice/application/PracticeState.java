package app.wervel.practice.application;

/** Whether somebody can work here yet, and whether the people in it are real. */
public enum PracticeState {
    NOT_SET_UP,
    DEMO,
    REAL
}
