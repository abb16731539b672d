package org.edaran.io.review;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.finding.FindingStatus;
import org.edaran.io.input.InputFile;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads identity and status of the findings of a report, token by token; the rest is passed over. */
final class BaselineReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Sentence REMEDY = Sentence.of("give a whole report that `edaran check --format json` wrote");

    private final String file;
    private final Map<String, List<FindingStatus>> findings = new HashMap<>();
    private boolean isReport;

    BaselineReader(String file) {
        this.file = file;
    }

    Baseline read(InputFile input) throws IOException {
        Optional<InputProblem> problem;
        try (InputStream bytes = input.opener().open();
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            problem = report(json);
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            problem = Optional.of(problem(
                    Sentence.of("the file is no JSON from here on"),
                    at == null ? DataPlace.of(file) : DataPlace.of(file, at.getLineNr(), at.getColumnNr())));
        }
        return new Baseline(file, findings, problem.stream().toList());
    }

    private InputProblem problem(Sentence message, DataPlace place) {
        return InputProblem.of(DiagnosticCode.BAD_BASELINE, place, message).withHelp(REMEDY);
    }

    private Optional<InputProblem> report(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.of(problem(Sentence.of("the file is no report"), DataPlace.of(file)));
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("report")) {
                isReport = "edaran/1".equals(json.getValueAsString());
            } else if (name.equals("omitted")) {
                return Optional.of(problem(Sentence.of("the report leaves findings out"), place(json)));
            } else if (name.equals("findings") && value == JsonToken.START_ARRAY) {
                Optional<InputProblem> broken = findings(json);
                if (broken.isPresent()) {
                    return broken;
                }
            } else {
                json.skipChildren();
            }
        }
        return isReport
                ? Optional.empty()
                : Optional.of(
                        problem(Sentence.of("the file is no report of the version `edaran/1`"), DataPlace.of(file)));
    }

    private Optional<InputProblem> findings(JsonParser json) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            DataPlace place = place(json);
            String identity = null;
            String status = null;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("identity")) {
                    identity = json.getValueAsString();
                } else if (name.equals("status")) {
                    status = json.getValueAsString();
                } else {
                    json.skipChildren();
                }
            }
            Optional<FindingStatus> known = statusOf(status);
            if (identity == null || known.isEmpty()) {
                return Optional.of(problem(Sentence.of("the finding has no identity or no status"), place));
            }
            findings.computeIfAbsent(identity, i -> new ArrayList<>(1)).add(known.get());
        }
        return Optional.empty();
    }

    private static Optional<FindingStatus> statusOf(@Nullable String word) {
        return Arrays.stream(FindingStatus.values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    private DataPlace place(JsonParser json) {
        TokenStreamLocation at = json.currentTokenLocation();
        return DataPlace.of(file, at.getLineNr(), at.getColumnNr());
    }
}
