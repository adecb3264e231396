package app.wervel.shared.rest;

import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every refusal into a problem detail; never a stack trace, never patient data. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class RestErrors {
    private static final Logger log = LoggerFactory.getLogger(RestErrors.class);

    private final Problems problems;

    RestErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput refused, Locale locale) {
        return problems.ofFields(refused.errors(), locale);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidValue refused, Locale locale) {
        return problems.of(HttpStatus.BAD_REQUEST, refused.code(), locale);
    }

    @ExceptionHandler
    ProblemDetail ruleRefused(DomainRuleViolation refused, Locale locale) {
        var problem =
                problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        refused.code(),
                        locale,
                        String.join(", ", refused.details()));
        if (!refused.details().isEmpty()) {
            problem.setProperty("details", refused.details());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict conflict, Locale locale) {
        var problem =
                problems.of(
                        HttpStatus.CONFLICT, conflict.code(), locale, conflict.details().toArray());
        if (!conflict.details().isEmpty()) {
            problem.setProperty("details", conflict.details());
        }
        return problem;
    }

    @ExceptionHandler({StaleVersion.class, OptimisticLockingFailureException.class})
    ProblemDetail stale(Exception stale, Locale locale) {
        return problems.of(HttpStatus.CONFLICT, "stale-version", locale);
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound missing, Locale locale) {
        return problems.of(HttpStatus.NOT_FOUND, "not-found", locale);
    }

    @ExceptionHandler
    ProblemDetail forbidden(AccessDeniedException refused, Locale locale) {
        return problems.of(HttpStatus.FORBIDDEN, "forbidden", locale);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return field(path(unknown), "unknown-field", locale);
            }
            if (cause instanceof InvalidValue invalid) {
                return problems.of(HttpStatus.BAD_REQUEST, invalid.code(), locale);
            }
            if (cause instanceof MismatchedInputException mismatch && !path(mismatch).isEmpty()) {
                return field(path(mismatch), "wrong-type", locale);
            }
        }
        return problems.of(HttpStatus.BAD_REQUEST, "malformed", locale);
    }

    @ExceptionHandler
    ProblemDetail wrongParameter(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        return mismatch.getRequiredType() == UUID.class
                ? problems.of(HttpStatus.NOT_FOUND, "not-found", locale)
                : field(mismatch.getName(), "wrong-type", locale);
    }

    @ExceptionHandler
    ProblemDetail missingParameter(MissingServletRequestParameterException missing, Locale locale) {
        return field(missing.getParameterName(), "text.required", locale);
    }

    @ExceptionHandler
    ProblemDetail anythingElse(Exception bug, Locale locale) {
        if (bug instanceof ErrorResponse known) {
            return problems.of(
                    HttpStatus.valueOf(known.getStatusCode().value()), codeOf(known), locale);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Unexpected error {}", reference, bug);
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", locale, reference);
    }

    private static String codeOf(ErrorResponse known) {
        return switch (known.getStatusCode().value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 415 -> "unsupported-media-type";
            default -> "malformed";
        };
    }

    private ProblemDetail field(String field, String code, Locale locale) {
        return problems.ofFields(List.of(new FieldError(field, code)), locale);
    }

    private static String path(DatabindException refused) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : refused.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
