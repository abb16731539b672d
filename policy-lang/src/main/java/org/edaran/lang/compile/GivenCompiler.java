package org.edaran.lang.compile;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.Given;
import org.edaran.lang.ast.GivenPeople;
import org.edaran.lang.ast.GivenTable;
import org.edaran.lang.ast.Name;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.DateSet;
import org.edaran.model.Expression;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Compiles the people that a test gives, in a sentence or line by line. */
final class GivenCompiler {

    static final BigInteger MOST_PEOPLE = BigInteger.valueOf(100_000);
    private static final int MOST_DAYS = 1_000;

    private final Environment env;
    private final SourceText source;
    private final PeopleMaker maker;

    GivenCompiler(Environment env, SourceText source, Expression scope) {
        this.env = env;
        this.source = source;
        this.maker = new PeopleMaker(env, source, scope);
    }

    /** Adds the people given; false if one is at fault. */
    boolean add(Given given, List<PolicyTest.People> people) {
        return given.accept(new Given.Visitor<Boolean>() {
            @Override
            public Boolean visitPeople(GivenPeople alike) {
                return made(alike, GivenRow.NONE).map(people::add).orElse(false);
            }

            @Override
            public Boolean visitTable(GivenTable table) {
                return table(table, people);
            }
        });
    }

    private boolean table(GivenTable table, List<PolicyTest.People> people) {
        Map<String, PolicyTest.People> named = new HashMap<>();
        boolean complete = true;
        for (GivenTable.Row row : table.rows()) {
            Optional<PolicyTest.People> made = new GivenTableReader(env, source, row)
                    .read(table.columns())
                    .flatMap(line -> {
                        Optional<PolicyTest.People> first = line.who().map(named::get);
                        return made(
                                line.people(),
                                new GivenRow(line.who(), first, first.isPresent() ? List.of() : line.blank()));
                    });
            made.ifPresent(known -> {
                people.add(known);
                known.who().ifPresent(who -> named.putIfAbsent(who, known));
            });
            complete &= made.isPresent();
        }
        return complete;
    }

    private Optional<PolicyTest.People> made(GivenPeople given, GivenRow row) {
        boolean mode = isMode(given.mode());
        Optional<List<LocalDate>> dates = dates(given.dates(), given.span());
        BigInteger days = BigInteger.valueOf(dates.map(List::size).orElse(1));
        if (given.count().multiply(days).compareTo(MOST_PEOPLE) > 0) {
            tooMany(given.span());
            return Optional.empty();
        }
        return mode && dates.isPresent() ? maker.people(given, dates.get(), row) : Optional.empty();
    }

    /** Reports that a test makes up too many. */
    void tooMany(SourceSpan span) {
        env.fault(
                DiagnosticCode.CANNOT_MAKE_PEOPLE,
                source,
                span,
                "a test makes up at most 100,000 days of people's work",
                "write fewer people or dates");
    }

    /** True if a mode has that name, or it is not known; else it is reported. */
    boolean isMode(Optional<Name> name) {
        return name.map(written -> new NamedTests(env, source)
                        .mode(written.text(), written.span())
                        .isPresent())
                .orElse(true);
    }

    private Optional<List<LocalDate>> dates(List<DateSpan> spans, SourceSpan span) {
        Optional<DateSet> set = new DateCompiler(env, source).dates(spans);
        if (set.isEmpty()) {
            return Optional.empty();
        }
        if (set.get().dependsOnFacts()) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    spans.get(0).span(),
                    "these dates differ from person to person, so a test cannot take them",
                    "write the dates themselves");
            return Optional.empty();
        }
        List<LocalDate> dates = DateSets.list(set.get(), env.defaultCalendar(), MOST_DAYS + 1);
        if (dates.size() > MOST_DAYS || dates.isEmpty()) {
            env.fault(
                    DiagnosticCode.CANNOT_MAKE_PEOPLE,
                    source,
                    span,
                    "a test covers from 1 to 1,000 days",
                    "write fewer dates");
            return Optional.empty();
        }
        return Optional.of(dates);
    }
}
