package org.edaran.lang.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.Declarations;
import org.edaran.lang.check.Declared;
import org.edaran.lang.check.FaultList;
import org.edaran.lang.check.JoinedText;
import org.edaran.model.Calendar;
import org.edaran.model.Category;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.Field;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** What is known while one policy is compiled; filled step by step. */
final class Environment {

    private static final int MOST_SUGGESTIONS = 300;

    private final FaultList faults;
    private final Function<String, Optional<SourceText>> calendarTexts;
    private final Declarations declarations;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Mode> modes = new LinkedHashMap<>();
    private final Map<FieldId, Field> fields = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, DateSet> windows = new LinkedHashMap<>();
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, Members> groups = new LinkedHashMap<>();
    private final TableUses tables = new TableUses();
    private final Map<ListOfType, List<Value>> listValues = new HashMap<>();
    private DateRange inForce = new DateRange(DateRange.MIN, DateRange.MAX);
    private DateSet datesInForce = new DateSet.Ranges(List.of(inForce));
    private final IdentityHashMap<DateSet, DateSet> whileInForce = new IdentityHashMap<>();
    private Calendar defaultCalendar = Calendar.FIVE_DAYS;
    private List<Calendar> allCalendars = List.of();
    private boolean calendarOfUnit;
    private int suggestions;
    private Map<String, List<Parameter.Decision>> decisionsOfOthers = Map.of();
    private List<Declared<Statement.Window>> declaredWindows = List.of();

    /** Written out, since the generated forms are slow to start. */
    private record FieldId(Owner owner, String name) {

        @Override
        public int hashCode() {
            return 31 * owner.ordinal() + name.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof FieldId id && owner == id.owner && name.equals(id.name);
        }
    }

    private record ListOfType(String list, ValueType type) {}

    /**
     * Nothing is known yet.
     *
     * @param calendarTexts gives the text of a calendar of holidays by name
     */
    Environment(FaultList faults, Function<String, Optional<SourceText>> calendarTexts) {
        this.faults = faults;
        this.calendarTexts = calendarTexts;
        this.declarations = new Declarations(faults);
    }

    /** True a few hundred times: beyond that, guesses at misspelt names cost more than they help. */
    boolean maySuggest() {
        return suggestions++ < MOST_SUGGESTIONS;
    }

    /** The values of a list as a type has them, computed once. */
    List<Value> listValues(String list, ValueType type, Supplier<List<Value>> values) {
        return listValues.computeIfAbsent(new ListOfType(list, type), key -> List.copyOf(values.get()));
    }

    Declarations declarations() {
        return declarations;
    }

    /** Notes a text that is made of two. */
    void joined(JoinedText text) {
        faults.add(text);
    }

    void fault(Diagnostic fault) {
        faults.add(fault);
    }

    void fault(DiagnosticCode code, SourceText source, SourceSpan span, String message) {
        faults.add(Diagnostic.of(code, source, span, message));
    }

    void fault(DiagnosticCode code, SourceText source, SourceSpan span, String message, String help) {
        faults.add(Diagnostic.of(code, source, span, message).withHelp(help));
    }

    /** Notes that a name, or {@code name of owner} for a fact, has a use. */
    void use(String name) {
        used.add(name);
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }

    static String factKey(Owner owner, String name) {
        return name + " of " + owner.word();
    }

    /** Notes what policies that carry this one out decide. */
    void decisionsOfOthers(Map<String, List<Parameter.Decision>> decided) {
        decisionsOfOthers = Map.copyOf(decided);
    }

    /** What policies that carry this one out decide on a parameter. */
    List<Parameter.Decision> decisionsOfOthers(String parameter) {
        return decisionsOfOthers.getOrDefault(parameter, List.of());
    }

    /** All windows, listed once. */
    List<Declared<Statement.Window>> declaredWindows() {
        if (declaredWindows.isEmpty()) {
            declaredWindows = declarations.all(Statement.Window.class);
        }
        return declaredWindows;
    }

    Map<String, Mode> modes() {
        return modes;
    }

    void addField(Field field) {
        fields.put(new FieldId(field.owner(), field.name()), field);
    }

    /** A fact that compiled; using it here is a use. */
    Optional<Field> field(Owner owner, String name) {
        use(factKey(owner, name));
        return Optional.ofNullable(fields.get(new FieldId(owner, name)));
    }

    Iterable<Field> fields() {
        return fields.values();
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    Map<String, DateSet> windows() {
        return windows;
    }

    Map<String, Category> categories() {
        return categories;
    }

    Map<String, Members> groups() {
        return groups;
    }

    TableUses tables() {
        return tables;
    }

    DateRange inForce() {
        return inForce;
    }

    void inForce(DateRange dates) {
        inForce = dates;
        datesInForce = new DateSet.Ranges(List.of(dates));
        whileInForce.clear();
    }

    /** Those of some dates on which the policy is in force; one set for all rules that name the same window. */
    DateSet inForce(DateSet dates) {
        return whileInForce.computeIfAbsent(
                dates,
                key -> key.equals(datesInForce) ? datesInForce : new DateSet.Intersection(List.of(key, datesInForce)));
    }

    /** The same as a set, which all rules share. */
    DateSet datesInForce() {
        return datesInForce;
    }

    /** The text of a calendar of holidays, if anybody supplies one of that name. */
    Optional<SourceText> calendarText(String name) {
        return calendarTexts.apply(name);
    }

    Calendar defaultCalendar() {
        return defaultCalendar;
    }

    boolean calendarOfUnit() {
        return calendarOfUnit;
    }

    /** The calendars by which somebody may work: the one of everyone, and where units name theirs all others. */
    List<Calendar> calendars() {
        return calendarOfUnit ? allCalendars : List.of(defaultCalendar);
    }

    void calendars(List<Calendar> all, Calendar standard, boolean ofUnit) {
        allCalendars = List.copyOf(all);
        defaultCalendar = standard;
        calendarOfUnit = ofUnit;
    }
}
