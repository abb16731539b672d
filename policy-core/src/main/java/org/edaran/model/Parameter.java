package org.edaran.model;

import java.util.List;
import java.util.Optional;
import org.edaran.source.SourcePlace;

/**
 * A value that another authority decides.
 *
 * @param name the bare word
 * @param owner whose decision it is: agency, unit or office; nothing for the policy itself
 * @param type what values it takes
 * @param limits what every decision must keep to, such as {@code at most 50%}
 * @param fallback the value where nothing is decided
 * @param duty whether deciding is required: {@link Strength#SHOULD} warns and {@link Strength#MUST} fails without
 * @param decisions what the policy text itself sets
 * @param at where it is declared
 */
public record Parameter(
        String name,
        Optional<Owner> owner,
        ValueType type,
        List<Limit> limits,
        Optional<Value> fallback,
        Strength duty,
        List<Decision> decisions,
        SourcePlace at) {

    /** Copies the lists. */
    public Parameter {
        limits = List.copyOf(limits);
        decisions = List.copyOf(decisions);
    }

    /**
     * A bound on decisions.
     *
     * @param comparison how a decision compares with the value
     * @param value the value
     */
    public record Limit(Comparison comparison, Value value) {}

    /**
     * A decision.
     *
     * @param subject id of the agency, unit or office it is for; nothing if for all
     * @param dates the dates on which it holds
     * @param value what was decided
     * @param at where it is written
     */
    public record Decision(Optional<String> subject, DateSet dates, Value value, SourcePlace at) {}

    /** By name, which tells two of one policy apart: it is asked for in every condition that is looked up. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
