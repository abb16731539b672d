package org.edaran.io.mapping;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.Sentence;
import org.edaran.io.guard.CountingInput;
import org.edaran.io.guard.InputStop;
import org.edaran.io.guard.StrictText;
import org.edaran.io.input.InputFile;
import org.edaran.roster.DataPlace;
import org.edaran.roster.InputProblem;

/** Reads mapping files. Stateless. */
public final class MappingReader {

    private static final long MOST_BYTES = 1L << 20;
    private static final String VERSION = "edaran/1";

    private MappingReader() {}

    /**
     * What reading a mapping gave.
     *
     * @param mapping the mapping, complete only if there is no problem
     * @param problems what is wrong with it, in the order of the file
     */
    public record Result(Mapping mapping, List<InputProblem> problems) {

        /** Copies the problems. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a mapping file.
     *
     * @throws IOException if the file cannot be read at all
     */
    public static Result read(InputFile file) throws IOException {
        try (Reader reader =
                new StrictText(new CountingInput(file.opener().open(), file.name(), MOST_BYTES), file.name())) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return bind(file.name(), JsonReader.read(file.name(), text.toString()));
        } catch (InputStop stop) {
            return new Result(Mapping.NONE, List.of(stop.problem()));
        }
    }

    private static Result bind(String file, Json json) {
        Binder binder = new Binder();
        List<String> allowed = new ArrayList<>(List.of("mapping", "note"));
        allowed.addAll(Section.keys());
        Optional<Json.Members> members = binder.members(json, "mapping", allowed);
        if (members.isEmpty()) {
            return new Result(Mapping.NONE, binder.problems());
        }
        Optional<String> version = binder.text(members.get(), "mapping");
        if (!version.equals(Optional.of(VERSION))) {
            DataPlace place = binder.get(members.get(), "mapping")
                    .map(Json::place)
                    .orElse(members.get().place());
            binder.problem(
                    place,
                    Sentence.of("the mapping does not say its version"),
                    Sentence.of("write `\"mapping\": \"edaran/1\"` first"));
        }
        Map<Section, TableMapping> tables = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            binder.get(members.get(), section.key())
                    .flatMap(value -> TableBinder.bind(binder, section, value))
                    .ifPresent(table -> tables.put(section, table));
        }
        RosterMapping roster = binder.get(members.get(), Section.ROSTER.key())
                .map(value -> RosterBinder.bind(binder, value))
                .orElse(RosterMapping.LONG);
        boolean fromRoster = binder.get(members.get(), Section.EMPLOYEES.key())
                .map(value -> isFromRoster(binder, value))
                .orElse(false);
        List<InputProblem> problems = binder.problems().stream()
                .sorted(java.util.Comparator.comparingInt(
                                (InputProblem problem) -> problem.place().line())
                        .thenComparing(problem -> problem.place().column()))
                .toList();
        return new Result(new Mapping(file, tables, roster, fromRoster), problems);
    }

    private static boolean isFromRoster(Binder binder, Json employees) {
        if (!(employees instanceof Json.Members members)) {
            return false;
        }
        Optional<Json> from = binder.get(members, "from");
        if (from.isPresent()
                && !(from.get() instanceof Json.Text text && text.text().equals("roster"))) {
            binder.problem(
                    from.get().place(),
                    Sentence.of(
                            "employees can be taken from the roster only, not from {0}",
                            from.get().words()),
                    Sentence.of("write `\"from\": \"roster\"`, or leave it out and give a list of employees"));
        }
        return from.isPresent();
    }
}
