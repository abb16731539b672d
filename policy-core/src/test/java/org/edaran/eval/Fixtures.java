package org.edaran.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.finding.ComplianceReport;
import org.edaran.model.Bound;
import org.edaran.model.Calendar;
import org.edaran.model.Category;
import org.edaran.model.Counted;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.model.DayFilter;
import org.edaran.model.Denominator;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Fraction;
import org.edaran.model.GroupKey;
import org.edaran.model.Members;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.Path;
import org.edaran.model.Period;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Sentence;
import org.edaran.model.Step;
import org.edaran.model.Strength;
import org.edaran.model.Value;
import org.edaran.model.ValueType;
import org.edaran.roster.DataPlace;
import org.edaran.roster.DataSource;
import org.edaran.roster.Part;
import org.edaran.roster.Roster;
import org.edaran.roster.RosterBuilder;
import org.edaran.roster.RosterResult;
import org.edaran.source.SourcePlace;

/** Small policies and rosters for tests of the evaluator. */
final class Fixtures {

    static final SourcePlace AT = new SourcePlace("test.edaran", 1, 1);
    static final LocalDate MONDAY = LocalDate.of(2023, 8, 28);
    static final Mode WFO = new Mode("wfo", true);
    static final Mode WFH = new Mode("wfh", true);
    static final Mode LEAVE = new Mode("leave", false);
    static final Mode OFF = new Mode("off", false);
    static final List<Mode> MODES = List.of(WFO, WFH, LEAVE, OFF);
    static final ValueType SERVICES = new ValueType.Symbols(List.of("policy", "protocol", "health", "archives"), false);
    static final Field SERVICE =
            new Field("service", Optional.empty(), Owner.EMPLOYEE, SERVICES, false, false, false, AT);
    static final Field REPORT = new Field(
            "monitoring_report",
            Optional.empty(),
            Owner.AGENCY,
            ValueType.Evidence.ATTESTATION,
            false,
            false,
            false,
            AT);
    static final Category ADMINISTRATION = category("administration", "policy", 0);
    static final Category SUPPORT = category("support", "protocol", 1);
    static final Category DIRECT = category("direct", "health", 2);
    static final DateSet ALWAYS = new DateSet.Ranges(List.of(new DateRange(DateRange.MIN, DateRange.MAX)));
    static final GroupKey PER_AGENCY = new GroupKey("agency", new Expression.Identity(Path.of(Step.AGENCY)));
    static final GroupKey PER_UNIT = new GroupKey("unit", new Expression.Identity(Path.of(Step.UNIT)));
    static final GroupKey PER_EMPLOYEE = new GroupKey("employee", new Expression.Identity(Path.of(Step.EMPLOYEE)));

    private Fixtures() {}

    private static Category category(String name, String service, int rank) {
        Expression fact = new Expression.FactOf(Path.of(Step.EMPLOYEE), SERVICE);
        return new Category(
                name, Optional.empty(), new Expression.OneOf(fact, List.of(new Value.Symbol(service, rank))), AT);
    }

    static Members members(Category category) {
        return new Members(category.name(), new Expression.InCategory(List.of(category)), List.of(category));
    }

    static Counted counted(Mode... modes) {
        Set<Mode> set = new LinkedHashSet<>(Arrays.asList(modes));
        return new Counted.InModes(
                set, String.join(" or ", set.stream().map(Mode::name).toList()));
    }

    /** {@code COUNTED BOUND PERCENT of staff DENOMINATOR per KEYS each day}. */
    static Sentence.Count share(Counted counted, Bound bound, int percent, Denominator denominator, GroupKey... per) {
        return new Sentence.Count(
                counted,
                bound,
                new Expression.Constant(new Value.Numeric(Fraction.of(percent, 100))),
                Sentence.Measure.SHARE,
                denominator,
                List.of(Members.STAFF),
                false,
                List.of(per),
                Period.DAY,
                false,
                Optional.empty());
    }

    static Sentence.Count number(Counted counted, Bound bound, int number, Period period, GroupKey... per) {
        return new Sentence.Count(
                counted,
                bound,
                new Expression.Constant(Value.Numeric.of(number)),
                period == Period.DAY ? Sentence.Measure.PEOPLE : Sentence.Measure.DAYS,
                Denominator.ON_DUTY,
                List.of(Members.STAFF),
                false,
                List.of(per),
                period,
                false,
                Optional.empty());
    }

    static Sentence.Count ofGroups(Sentence.Count s, Members... groups) {
        return new Sentence.Count(
                s.counted(),
                s.bound(),
                s.quantity(),
                s.measure(),
                s.denominator(),
                List.of(groups),
                groups.length > 1,
                s.per(),
                s.period(),
                s.byHalfDays(),
                s.where());
    }

    static Sentence.Count byHalfDays(Sentence.Count s) {
        return new Sentence.Count(
                s.counted(),
                s.bound(),
                s.quantity(),
                s.measure(),
                s.denominator(),
                s.groups(),
                s.separately(),
                s.per(),
                s.period(),
                true,
                s.where());
    }

    static Rule rule(String name, Sentence sentence) {
        return rule(name, sentence, Strength.MUST, ALWAYS);
    }

    static Rule rule(String name, Sentence sentence, Strength strength, DateSet dates) {
        return new Rule(name, Optional.of("Angka 1"), strength, sentence, dates, Optional.empty(), AT);
    }

    static Policy policy(Rule... rules) {
        return new Policy(
                "SE 1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new DateRange(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                Expression.TRUE,
                MODES,
                List.of(SERVICE, REPORT),
                List.of(ADMINISTRATION, SUPPORT, DIRECT),
                List.of(),
                List.of(Calendar.FIVE_DAYS),
                Calendar.FIVE_DAYS,
                false,
                List.of(rules),
                List.of(),
                "0".repeat(64),
                AT);
    }

    static DateSet workdays() {
        return new DateSet.Filtered(ALWAYS, DayFilter.WORKDAYS);
    }

    /** Builds rosters by hand; people and rows in any order. */
    static final class Rosters {
        private final RosterBuilder builder;
        private final List<String> people = new ArrayList<>();
        private int line = 1;

        Rosters(Policy policy) {
            builder = RosterBuilder.of(Evaluator.of(policy).schema());
            builder.assignments().source(new DataSource("roster.csv", Optional.empty()));
        }

        RosterBuilder builder() {
            return builder;
        }

        Rosters person(String id, String agency, String service) {
            people.add(id);
            DataPlace place = DataPlace.of("employees.csv", people.size() + 1);
            builder.row(Owner.EMPLOYEE, id, Optional.empty(), place)
                    .set("agency", agency, place)
                    .set("service", service, place);
            return this;
        }

        Rosters on(LocalDate date, String id, String mode, Part part) {
            builder.assignments()
                    .at(++line, 0)
                    .employee(id, 1)
                    .date(date, 2)
                    .mode(mode, 3)
                    .part(part)
                    .add();
            return this;
        }

        Rosters on(LocalDate date, String id, String mode) {
            return on(date, id, mode, Part.WHOLE);
        }

        /** People p0, p1, … of agency A and service policy, one for each mode, on Monday. */
        Rosters monday(String... modes) {
            for (int i = 0; i < modes.length; i++) {
                person("p" + i, "A", "policy").on(MONDAY, "p" + i, modes[i]);
            }
            return this;
        }

        Roster build() {
            RosterResult result = builder.build();
            if (result instanceof RosterResult.Loaded loaded) {
                return loaded.roster();
            }
            throw new AssertionError("refused: " + ((RosterResult.Refused) result).problems());
        }
    }

    static ComplianceReport check(Policy policy, Rosters rosters) {
        return Evaluator.of(policy).check(rosters.build());
    }
}
