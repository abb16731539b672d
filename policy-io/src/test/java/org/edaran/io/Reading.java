package org.edaran.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.edaran.io.input.InputFile;
import org.edaran.io.input.InputLimits;
import org.edaran.roster.InputNote;
import org.edaran.roster.InputProblem;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterResult;

/** Reads files that a test holds in memory. */
final class Reading {

    static final String PEOPLE = "id,unit\nani,u1\nbudi,u1\n";
    static final String DAYS = "employee,date,mode\nani,2023-08-28,wfo\nbudi,2023-08-28,wfh\n";

    private final RosterReader reader = RosterReader.of(Schemas.SCHEMA);

    static Reading of() {
        return new Reading();
    }

    /** The usual employees with this roster. */
    static Reading roster(String text) {
        return of().file("employees", PEOPLE).file("roster", text);
    }

    /** A roster of this name and these bytes, with the usual employees. */
    static Reading roster(String name, byte[] bytes) {
        return of().file("employees", PEOPLE).file("roster", name, bytes);
    }

    Reading file(String kind, String text) {
        return file(kind, kind + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    Reading file(String kind, String name, byte[] bytes) {
        reader.file(kind, InputFile.of(name, new ByteArrayInputStream(bytes)));
        return this;
    }

    Reading mapping(String json) {
        reader.mapping("mapping.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Reading limits(InputLimits limits) {
        reader.limits(limits);
        return this;
    }

    RosterResult result() {
        try {
            return reader.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The roster; an assertion error that lists the problems if there is none. */
    Roster roster() {
        RosterResult result = result();
        if (result instanceof RosterResult.Loaded loaded) {
            return loaded.roster();
        }
        throw new AssertionError(problems(result));
    }

    /** The problems as {@code EDR6003 roster.csv:2:2: message}, with the second place in brackets. */
    List<String> problems() {
        return problems(result());
    }

    private static List<String> problems(RosterResult result) {
        return result instanceof RosterResult.Refused refused
                ? refused.problems().stream().map(Reading::words).toList()
                : List.of();
    }

    private static String words(InputProblem problem) {
        return problem.code().id() + " " + problem.place() + ": " + problem.message()
                + problem.other().map(place -> " [" + place + "]").orElse("");
    }

    List<InputProblem> refusal() {
        return result() instanceof RosterResult.Refused refused ? refused.problems() : List.of();
    }

    List<String> notes() {
        return notes(roster());
    }

    /** The notes on a roster, but not how many rows were read if all were used. */
    static List<String> notes(Roster roster) {
        return roster.notes().stream()
                .filter(note ->
                        !note.message().endsWith("used") || note.message().contains("left out"))
                .map((InputNote note) -> note.place() + ": " + note.message())
                .toList();
    }

    /** Each assignment as {@code ani 2023-08-28 wfo}, with its part if not whole, in the order of the roster. */
    List<String> days() {
        return days(roster());
    }

    static List<String> days(Roster roster) {
        List<String> days = new java.util.ArrayList<>();
        for (int employee = 0; employee < roster.employees().size(); employee++) {
            for (int row = roster.firstOf(employee); row < roster.endOf(employee); row++) {
                String mode =
                        roster.modeAt(row).map(org.edaran.model.Mode::name).orElse("?");
                String part = roster.partOf(row).halves() == 2
                        ? ""
                        : " " + roster.partOf(row).word();
                days.add(roster.employees().id(employee) + " " + roster.dateAt(roster.dayOf(row)) + " " + mode + part);
            }
        }
        return days;
    }
}
