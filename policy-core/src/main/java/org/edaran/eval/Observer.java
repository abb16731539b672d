package org.edaran.eval;

import java.time.LocalDate;
import java.util.List;
import org.edaran.finding.GroupCount;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.RuleException;
import org.edaran.model.Table;
import org.edaran.model.Value;

/**
 * Is told what a check does while it does it, for reports on which parts of a policy were reached. It is called from the
 * thread of the check and cannot change the result; the order of the calls is not promised.
 */
public interface Observer {

    /**
     * True, unless overridden, if each thing that is judged and used must be told. If not, the check need not look at
     * people one by one: only {@link #counted} is told of everything, the other methods perhaps of some.
     */
    default boolean watchesEach() {
        return true;
    }

    /** Takes one thing that a rule judged: a group over a period, a person's day, or one who must attest. */
    void judged(Observation observation);

    /**
     * Takes what a rule counted in a group over a period, once the group is judged; {@link #judged} is told of it too.
     * Does nothing unless overridden.
     */
    default void counted(GroupCount count) {}

    /**
     * Takes the value of a parameter that a rule used.
     *
     * @param policy the policy that declares the parameter
     * @param parameter the parameter
     * @param value what it was; unknown if nobody decided it and nothing holds instead
     * @param decided true if somebody decided it, false if its default or its bound held
     */
    void used(Policy policy, Parameter parameter, Value value, boolean decided);

    /**
     * Takes that a value was looked up in a table. Does nothing unless overridden.
     *
     * @param policy the policy that declares the table
     * @param table the table
     * @param keys one for each key of the table; some may be unknown
     * @param date the date it was looked up for
     */
    default void lookedUp(Policy policy, Table table, List<Value> keys, LocalDate date) {}

    /**
     * Takes whether an exception was what held for somebody whom the rule concerns, where that is known.
     *
     * @param policy the policy of the rule
     * @param rule the rule
     * @param exception an exception to it, or to one of its exceptions
     * @param inEffect true if it held
     */
    void excepted(Policy policy, Rule rule, RuleException exception, boolean inEffect);
}
