package app.wervel.questionnaire;

/** Whether each or only one of an item's conditions must hold. */
public enum EnableBehavior {
    ALL,
    ANY
}
