package app.wervel.shared.rest;

import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.application.ErrorTexts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes RFC 9457 problem details: title in the caller's language, the code of the error bundle. */
@Component
public class Problems {
    private static final String TYPE = "urn:wervel:error:";

    private final ErrorTexts texts;

    Problems(ErrorTexts texts) {
        this.texts = texts;
    }

    public ProblemDetail of(HttpStatus status, String code, Locale locale, Object... arguments) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(texts.text(code, locale, arguments));
        problem.setProperty("code", code);
        return problem;
    }

    ProblemDetail ofFields(List<FieldError> errors, Locale locale) {
        var problem = of(HttpStatus.BAD_REQUEST, "invalid-input", locale);
        problem.setProperty(
                "errors",
                errors.stream()
                        .map(error ->
                                Map.of(
                                        "field", error.field(),
                                        "code", error.code(),
                                        "message", texts.text(error.code(), locale, error.field())))
                        .toList());
        return problem;
    }
}
