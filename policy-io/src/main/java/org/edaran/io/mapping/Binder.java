package org.edaran.io.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.Nearest;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/** Takes typed values out of JSON and collects what is wrong with them. */
final class Binder {

    private final List<InputProblem> problems = new ArrayList<>();

    List<InputProblem> problems() {
        return problems;
    }

    void problem(DataPlace place, Sentence message) {
        problem(place, message, Sentence.of("the keys of mappings are in docs/mapping.md"));
    }

    void problem(DataPlace place, Sentence message, Sentence help) {
        problems.add(InputProblem.of(DiagnosticCode.BAD_MAPPING, place, message).withHelp(help));
    }

    /** The object, with a problem for each key that is not one of {@code allowed}. */
    Optional<Json.Members> members(Json json, String what, Collection<String> allowed) {
        if (!(json instanceof Json.Members members)) {
            problem(json.place(), Sentence.of("`{0}` must be an object, not {1}", what, json.words()));
            return Optional.empty();
        }
        members.keys().forEach((key, place) -> {
            if (!allowed.contains(key)) {
                Sentence help = Nearest.to(key, allowed)
                        .map(near -> Sentence.of("did you mean `{0}`?", near))
                        .orElseGet(() -> Sentence.of("use one of {0}", String.join(", ", allowed)));
                problem(place, Sentence.of("`{0}` is not a key of {1}", key, what), help);
            }
        });
        return Optional.of(members);
    }

    Optional<Json> get(Json.Members members, String key) {
        return Optional.ofNullable(members.values().get(key));
    }

    Optional<String> text(Json.Members members, String key) {
        return get(members, key).flatMap(json -> text(json, key));
    }

    Optional<String> text(Json json, String what) {
        if (json instanceof Json.Text text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        problem(
                json.place(),
                Sentence.of(
                        "`{0}` must be a text, not {1}",
                        what, (isBlank(json) ? Sentence.of("a blank") : json.words())));
        return Optional.empty();
    }

    private static boolean isBlank(Json json) {
        return json instanceof Json.Text text && text.text().isBlank();
    }

    boolean truth(Json.Members members, String key) {
        Optional<Json> json = get(members, key);
        if (json.isPresent() && !(json.get() instanceof Json.Truth)) {
            problem(
                    json.get().place(),
                    Sentence.of(
                            "`{0}` must be true or false, not {1}",
                            key, json.get().words()));
        }
        return json.isPresent() && json.get() instanceof Json.Truth truth && truth.value();
    }

    /** A whole number between the bounds. */
    Optional<Integer> number(Json.Members members, String key, int least, int most) {
        Optional<Json> json = get(members, key);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        if (json.get() instanceof Json.Numeric number && number.text().matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(number.text());
            if (value >= least && value <= most) {
                return Optional.of(value);
            }
        }
        problem(
                json.get().place(),
                Sentence.of(
                        "`{0}` must be a whole number from {1} to {2}, not {3}",
                        key, least, most, json.get().words()));
        return Optional.empty();
    }

    List<Json> items(Json json, String what) {
        if (json instanceof Json.Items items) {
            return items.values();
        }
        problem(json.place(), Sentence.of("`{0}` must be a list, not {1}", what, json.words()));
        return List.of();
    }

    List<String> texts(Json json, String what) {
        return items(json, what).stream()
                .flatMap(item -> text(item, what).stream())
                .toList();
    }

    /** One column: a header, or {@code {"letter": "C"}}. */
    Optional<ColumnRef> column(Json json, String what) {
        if (json instanceof Json.Text) {
            return text(json, what).map(text -> new ColumnRef(header(text), false, json.place()));
        }
        if (!(json instanceof Json.Members)) {
            problem(
                    json.place(),
                    Sentence.of("`{0}` must be a header or `{\"letter\": \"C\"}`, not {1}", what, json.words()));
            return Optional.empty();
        }
        Optional<String> letter = members(json, what, List.of("letter")).flatMap(value -> text(value, "letter"));
        if (letter.isPresent() && ColumnRef.indexOf(letter.get()) < 0) {
            problem(json.place(), Sentence.of("`{0}` is not the letter of a column", letter.get()));
            return Optional.empty();
        }
        return letter.map(text -> new ColumnRef(text, true, json.place()));
    }

    List<ColumnRef> columns(Json json, String what) {
        return items(json, what).stream()
                .flatMap(item -> column(item, what).stream())
                .toList();
    }

    /** A header as headers are compared: without outer spaces and with single inner ones. */
    static String header(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    Map<String, String> textMap(Json json, String what) {
        Map<String, String> map = new LinkedHashMap<>();
        if (json instanceof Json.Members members) {
            members.values().forEach((key, value) -> {
                if (value instanceof Json.Text text) {
                    map.put(key.strip(), text.text());
                } else if (value instanceof Json.Nothing) {
                    map.put(key.strip(), "");
                } else {
                    problem(
                            value.place(),
                            Sentence.of("`{0}` of `{1}` must be a text, not {2}", key, what, value.words()));
                }
            });
        } else {
            problem(json.place(), Sentence.of("`{0}` must be an object, not {1}", what, json.words()));
        }
        return map;
    }
}
