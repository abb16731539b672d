package org.edaran.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.model.Calendar;
import org.edaran.model.Field;
import org.edaran.model.Mode;
import org.edaran.model.Need;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;

/**
 * What a roster for one or several policies can hold: the facts, modes, calendars and parameters they declare.
 *
 * <p>Immutable and thread-safe.
 */
public final class RosterSchema {

    private final List<Policy> policies;
    private final Map<Fact, Field> fields = new LinkedHashMap<>();
    private final Map<String, Mode> modes = new LinkedHashMap<>();
    private final List<Mode> modeList;
    private final Map<String, Calendar> calendars = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    private RosterSchema(List<Policy> policies) {
        this.policies = List.copyOf(policies);
        for (Policy policy : policies) {
            policy.fields().forEach(this::addField);
            policy.modes().forEach(this::addMode);
            policy.calendars().forEach(calendar -> calendars.put(calendar.name(), calendar));
            policy.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
        }
        modeList = List.copyOf(modes.values());
    }

    private record Fact(Owner owner, String name) {}

    /**
     * The schema of all facts that any of the policies declares.
     *
     * @throws IllegalArgumentException if two policies declare one name with different types
     */
    public static RosterSchema of(List<Policy> policies) {
        return new RosterSchema(policies);
    }

    private void addField(Field field) {
        Field known = fields.putIfAbsent(new Fact(field.owner(), field.name()), field);
        if (known != null && !known.type().equals(field.type())) {
            throw new IllegalArgumentException("`" + field.name() + " of "
                    + field.owner().word() + "` is " + known.type().words() + " in one policy and "
                    + field.type().words() + " in another");
        }
    }

    private void addMode(Mode mode) {
        Mode known = modes.putIfAbsent(mode.name(), mode);
        if (known != null && known.onDuty() != mode.onDuty()) {
            throw new IllegalArgumentException(
                    "mode `" + mode.name() + "` is on duty in one policy and off duty in another");
        }
    }

    /** The facts of an owner by name, in order of declaration. */
    public List<Field> fieldsOf(Owner owner) {
        return fields.values().stream().filter(field -> field.owner() == owner).toList();
    }

    /** The fact of that name, if declared. */
    public Optional<Field> field(Owner owner, String name) {
        return Optional.ofNullable(fields.get(new Fact(owner, name)));
    }

    /** All modes, in order of declaration. */
    public List<Mode> modes() {
        return modeList;
    }

    /** The mode of that name, if declared. */
    public Optional<Mode> mode(String name) {
        return Optional.ofNullable(modes.get(name));
    }

    /** The calendar of that name, if declared. */
    public Optional<Calendar> calendar(String name) {
        return Optional.ofNullable(calendars.get(name));
    }

    /** The parameter of that name, if declared. */
    public Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The facts that the policies ask for, each with the rules that do; see {@link Policy#needs()}. */
    public List<Need> needs() {
        return Policy.needs(policies);
    }

    /**
     * The facts that the policies ask for and nobody gives. What depends on them will be undetermined, so that a host does
     * well to look at this list before it reads the first row.
     *
     * @param given the facts that there are, such as {@link RosterBinding#facts()} and {@link FactBinding#facts()}
     */
    public List<Need> lacking(Set<Need.Fact> given) {
        return needs().stream()
                .filter(need -> !given.contains(need.fact()))
                .filter(need -> need.instead().isEmpty() || !given.containsAll(need.instead()))
                .toList();
    }

    /** All parameters. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }
}
