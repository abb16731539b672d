package org.edaran.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.edaran.source.SourcePlace;

/**
 * A compiled policy. Immutable and thread-safe; compile once, share everywhere.
 *
 * @param id the name of the circular, such as {@code SE MenPANRB 17/2023}
 * @param title its title
 * @param issuer who issued it
 * @param issued when it was signed
 * @param inForce the dates on which it holds
 * @param scope who it applies to
 * @param modes the work modes it knows, in order of declaration
 * @param fields the facts it declares, in order of declaration
 * @param categories its categories, mutually exclusive
 * @param parameters what others decide
 * @param calendars the calendars it declares
 * @param defaultCalendar the working days of a unit that names no calendar
 * @param calendarOfUnit true if each unit names its calendar
 * @param rules its rules in the order of the text
 * @param notes its notes in the order of the text
 * @param sha256 hash of the text it was compiled from, in lower-case hexadecimal
 * @param at where it starts
 * @param composition the other policies that it was compiled with
 */
public record Policy(
        String id,
        Optional<String> title,
        Optional<String> issuer,
        Optional<LocalDate> issued,
        DateRange inForce,
        Expression scope,
        List<Mode> modes,
        List<Field> fields,
        List<Category> categories,
        List<Parameter> parameters,
        List<Calendar> calendars,
        Calendar defaultCalendar,
        boolean calendarOfUnit,
        List<Rule> rules,
        List<Note> notes,
        String sha256,
        SourcePlace at,
        Composition composition) {

    /** A policy that stands alone. */
    public Policy(
            String id,
            Optional<String> title,
            Optional<String> issuer,
            Optional<LocalDate> issued,
            DateRange inForce,
            Expression scope,
            List<Mode> modes,
            List<Field> fields,
            List<Category> categories,
            List<Parameter> parameters,
            List<Calendar> calendars,
            Calendar defaultCalendar,
            boolean calendarOfUnit,
            List<Rule> rules,
            List<Note> notes,
            String sha256,
            SourcePlace at) {
        this(
                id,
                title,
                issuer,
                issued,
                inForce,
                scope,
                modes,
                fields,
                categories,
                parameters,
                calendars,
                defaultCalendar,
                calendarOfUnit,
                rules,
                notes,
                sha256,
                at,
                Composition.ALONE);
    }

    /**
     * The facts that the policy asks for, each with the rules that do, in the order in which the text first asks. A parameter
     * that somebody decides is in {@link #parameters()}. Walks the whole policy: ask once.
     */
    public List<Need> needs() {
        return needs(List.of(this));
    }

    /** The facts that several policies ask for, each once. */
    public static List<Need> needs(List<Policy> policies) {
        return Needs.of(policies);
    }

    /** The facts that one rule asks for, its exceptions included; none if there is no such rule. */
    public List<Need> needsOf(String rule) {
        return needs().stream()
                .filter(need -> need.uses().stream()
                        .anyMatch(use -> use.rule().filter(rule::equals).isPresent()))
                .toList();
    }

    /** The rule of a name. */
    public Optional<Rule> rule(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** The same policy with other rules, compiled with other policies. */
    public Policy with(List<Rule> newRules, Composition newComposition) {
        return new Policy(
                id,
                title,
                issuer,
                issued,
                inForce,
                scope,
                modes,
                fields,
                categories,
                parameters,
                calendars,
                defaultCalendar,
                calendarOfUnit,
                newRules,
                notes,
                sha256,
                at,
                newComposition);
    }

    /** Copies the lists. */
    public Policy {
        modes = List.copyOf(modes);
        fields = List.copyOf(fields);
        categories = List.copyOf(categories);
        parameters = List.copyOf(parameters);
        calendars = List.copyOf(calendars);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }
}
