package org.edaran.examples.random;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edaran.model.Calendar;
import org.edaran.model.Category;
import org.edaran.model.Comparison;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Fraction;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/** What every random policy declares, as text and as the model that the text means. */
final class Declared {

    static final SourcePlace NOWHERE = new SourcePlace("random.edaran", 1, 1);

    static final String TEXT = """
            field employed of employee: boolean
            field trained of employee: boolean
            field grade of employee: poor < fair < good
            field children of employee: integer optional
            field born of employee: date
            field task of employee: one of [desk, field_trip, lab, archive]
            field busy of unit: boolean
            field psbb of region: boolean
            field opening of office: event
            field closing of office: date
            field report of agency: attestation
            field plan of unit: attestation
            mode satellite: on duty
            category desk_work: task in [desk]
            category outside_work: task in [field_trip, lab]
            group seniors: employees where grade >= fair
            window w: 2024-04-29 to 2024-05-05 on workdays
            window v: 2024-04-27, 2024-05-01 to 2024-05-04
            window x: from opening of office for 6 days until closing of office on workdays
            calendar six_days: monday to saturday
            """;

    static final Field EMPLOYED = field("employed", Owner.EMPLOYEE, ValueType.Plain.BOOLEAN, false);
    static final Field TRAINED = field("trained", Owner.EMPLOYEE, ValueType.Plain.BOOLEAN, false);
    static final Field GRADE =
            field("grade", Owner.EMPLOYEE, new ValueType.Symbols(List.of("poor", "fair", "good"), true), false);
    static final Field CHILDREN = field("children", Owner.EMPLOYEE, ValueType.Plain.INTEGER, true);
    static final Field BORN = field("born", Owner.EMPLOYEE, ValueType.Plain.DATE, false);
    static final Field TASK = field(
            "task",
            Owner.EMPLOYEE,
            new ValueType.Symbols(List.of("desk", "field_trip", "lab", "archive"), false),
            false);
    static final Field BUSY = field("busy", Owner.UNIT, ValueType.Plain.BOOLEAN, false);
    static final Field PSBB = field("psbb", Owner.REGION, ValueType.Plain.BOOLEAN, false);
    static final Field REPORT = field("report", Owner.AGENCY, ValueType.Evidence.ATTESTATION, false);
    static final Field PLAN = field("plan", Owner.UNIT, ValueType.Evidence.ATTESTATION, false);
    static final List<Field> FIELDS = List.of(
            EMPLOYED,
            TRAINED,
            GRADE,
            CHILDREN,
            BORN,
            TASK,
            BUSY,
            PSBB,
            OfficeDates.OPENING,
            OfficeDates.CLOSING,
            REPORT,
            PLAN);

    /** In the order of the language, then as declared. */
    static final List<Mode> MODES = List.of(
            new Mode("wfo", true),
            new Mode("wfh", true),
            new Mode("wfa", true),
            new Mode("travel", false),
            new Mode("leave", false),
            new Mode("off", false),
            new Mode("absent", false),
            new Mode("satellite", true));

    static final Category DESK = category("desk_work", "desk");
    static final Category OUTSIDE = category("outside_work", "field_trip", "lab");
    static final List<Category> CATEGORIES = List.of(DESK, OUTSIDE);

    static final DateSet W = new DateSet.Filtered(ranges("2024-04-29", "2024-05-05"), DayFilter.WORKDAYS);
    static final DateSet V =
            new DateSet.Ranges(List.of(range("2024-04-27", "2024-04-27"), range("2024-05-01", "2024-05-04")));

    private static final Parameter.Limit AT_MOST_60 = new Parameter.Limit(Comparison.LESS_OR_EQUAL, percent(60));

    private static final Parameter.Limit AT_LEAST_1 =
            new Parameter.Limit(Comparison.GREATER_OR_EQUAL, Value.Numeric.of(1));

    /** The parameters by their texts; a policy declares those that its rules name. */
    static final Map<Parameter, String> PARAMETERS = Map.of(
            parameter("share", Owner.AGENCY, ValueType.Plain.PERCENT, AT_MOST_60, percent(50), Strength.MAY),
            "parameter share of agency: percent at most 60% default 50%",
            parameter("min_staff", Owner.UNIT, ValueType.Plain.INTEGER, AT_LEAST_1, null, Strength.MAY),
            "parameter min_staff of unit: integer at least 1",
            parameter("quota_share", Owner.AGENCY, ValueType.Plain.PERCENT, AT_MOST_60, null, Strength.SHOULD),
            "parameter quota_share of agency: percent at most 60% should be set",
            parameter("quota", Owner.UNIT, ValueType.Plain.INTEGER, null, null, Strength.MUST),
            "parameter quota of unit: integer must be set");

    /** The parameter of that name. */
    static Parameter parameter(String name) {
        return PARAMETERS.keySet().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Parameter parameter(
            String name,
            Owner owner,
            ValueType type,
            Parameter.@Nullable Limit limit,
            @Nullable Value fallback,
            Strength duty) {
        return new Parameter(
                name,
                Optional.of(owner),
                type,
                Optional.ofNullable(limit).stream().toList(),
                Optional.ofNullable(fallback),
                duty,
                List.of(),
                NOWHERE);
    }

    static final Calendar SIX_DAYS =
            new Calendar("six_days", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), Set.of());

    private static final Map<String, Mode> BY_NAME = MODES.stream().collect(Collectors.toMap(Mode::name, mode -> mode));

    private Declared() {}

    private static Field field(String name, Owner owner, ValueType type, boolean optional) {
        return new Field(name, Optional.empty(), owner, type, false, optional, false, NOWHERE);
    }

    private static Category category(String name, String... tasks) {
        return new Category(name, Optional.empty(), new Expression.OneOf(Conditions.fact(TASK), tasks(tasks)), NOWHERE);
    }

    static List<Value> tasks(String... names) {
        List<String> all = ((ValueType.Symbols) TASK.type()).names();
        return Arrays.stream(names)
                .<Value>map(name -> new Value.Symbol(name, all.indexOf(name)))
                .toList();
    }

    static Value percent(long percent) {
        return new Value.Numeric(Fraction.percent(BigDecimal.valueOf(percent)));
    }

    static DateRange range(String first, String last) {
        return new DateRange(LocalDate.parse(first), LocalDate.parse(last));
    }

    static DateSet ranges(String first, String last) {
        return new DateSet.Ranges(List.of(range(first, last)));
    }

    static Set<Mode> modes(String... names) {
        return Stream.of(names)
                .map(name -> BY_NAME.getOrDefault(name, MODES.get(0)))
                .collect(Collectors.toSet());
    }
}
