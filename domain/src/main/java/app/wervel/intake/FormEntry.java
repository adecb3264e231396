package app.wervel.intake;

/** What stands in a section of an intake form. */
public sealed interface FormEntry permits FormQuestion, QuestionCatalogue.ComplaintQuestion {
    /** The linkId, unique within the form. */
    String id();
}
