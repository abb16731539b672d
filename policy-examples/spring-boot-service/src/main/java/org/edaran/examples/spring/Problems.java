package org.edaran.examples.spring;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a request as problem details, RFC 9457. */
@RestControllerAdvice
class Problems {

    /** One thing that is wrong, with where it is and how to mend it. */
    record Wrong(String code, String place, String message, String remedy) {}

    @ExceptionHandler
    ProblemDetail refused(RefusedRoster refused) {
        ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        detail.setTitle("The roster cannot be used");
        List<Wrong> problems = refused.problems().stream()
                .map(problem -> new Wrong(
                        problem.code().id(),
                        problem.place().toString(),
                        problem.message().toString(),
                        problem.help().map(Object::toString).orElse("")))
                .toList();
        detail.setProperty("problems", problems);
        return detail;
    }

    /** A record without an id, for example. */
    @ExceptionHandler
    ProblemDetail refused(IllegalArgumentException refused) {
        ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        detail.setTitle("The roster cannot be used");
        detail.setDetail(refused.getMessage());
        return detail;
    }

    @ExceptionHandler
    ProblemDetail unknown(NotInPlan unknown) {
        ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
        detail.setTitle("The plan does not have this");
        detail.setDetail(unknown.getMessage());
        return detail;
    }
}
