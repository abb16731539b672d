package org.edaran.lang.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.AstExpression;
import org.edaran.lang.ast.DateSpan;
import org.edaran.lang.ast.GivenColumn;
import org.edaran.lang.ast.GivenPeople;
import org.edaran.lang.ast.GivenTable;
import org.edaran.lang.ast.Group;
import org.edaran.lang.ast.Literal;
import org.edaran.lang.ast.Name;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Reads one line of {@code given a table} as if it were a sentence. A cell that does not fit its column is reported. */
final class GivenTableReader {

    private static final String GROUP = "one group, without quotes";
    private static final String ONE_MODE = "one mode, without quotes";
    private static final String DATE = "a date, two dates with `to` between them, or a window";
    private static final String DOCUMENT = "a document with its dates, `NAME from DATE to DATE`";

    private final Environment env;
    private final SourceText source;
    private final GivenTable.Row row;

    private Optional<String> who = Optional.empty();
    private BigInteger count = BigInteger.ONE;
    private Group group;
    private Optional<Name> mode = Optional.empty();
    private final List<DateSpan> dates = new ArrayList<>();
    private final List<GivenPeople.Holding> holdings = new ArrayList<>();
    private final List<GivenPeople.GivenFact> facts = new ArrayList<>();
    private final List<AstExpression.Reference> blank = new ArrayList<>();
    private boolean faulty;

    GivenTableReader(Environment env, SourceText source, GivenTable.Row row) {
        this.env = env;
        this.source = source;
        this.row = row;
        this.group = new Group.Everyone(row.span());
    }

    /**
     * A line as a sentence.
     *
     * @param people the sentence
     * @param who the name in the first column, if there is one
     * @param blank the facts whose cells are empty
     */
    record Line(GivenPeople people, Optional<String> who, List<AstExpression.Reference> blank) {}

    Optional<Line> read(List<AstExpression.Reference> columns) {
        for (int i = 0; i < columns.size() && i < row.cells().size(); i++) {
            GivenTable.Cell cell = row.cells().get(i);
            AstExpression.Reference column = columns.get(i);
            GivenColumn.of(column).ifPresentOrElse(known -> cell(known, cell), () -> fact(column, cell));
        }
        boolean dated = columns.stream()
                .flatMap(column -> GivenColumn.of(column).stream())
                .anyMatch(GivenColumn.DATES::equals);
        faulty |= !dated;
        if (dates.isEmpty() && !faulty) {
            fault(row.span(), "the row has no date", "write a date, a window or `from` and `to` dates under `dates`");
        }
        if (who.isPresent() && !count.equals(BigInteger.ONE)) {
            fault(row.span(), "`" + who.get() + "` is one person, not " + count, "leave the cell under `people` empty");
        }
        return faulty
                ? Optional.empty()
                : Optional.of(
                        new Line(new GivenPeople(count, group, facts, mode, dates, holdings, row.span()), who, blank));
    }

    private void cell(GivenColumn column, GivenTable.Cell cell) {
        switch (column) {
            case WHO -> one(cell, "a name").flatMap(entry -> text(entry)).ifPresent(text -> who = Optional.of(text));
            case PEOPLE -> one(cell, "a number of people").ifPresent(this::count);
            case GROUP -> one(cell, GROUP).ifPresent(this::group);
            case MODE -> one(cell, ONE_MODE).ifPresent(this::mode);
            case DATES -> cell.entries().forEach(this::date);
            case HOLDING -> cell.entries().forEach(this::holding);
        }
    }

    /** The entry of a cell that may have one at most. */
    private Optional<GivenTable.Entry> one(GivenTable.Cell cell, String what) {
        if (cell.entries().isEmpty()) {
            return Optional.empty();
        }
        GivenTable.Entry entry = cell.entries().get(0);
        if (cell.entries().size() > 1 || isDated(entry)) {
            misfit(cell.span(), what);
            return Optional.empty();
        }
        return Optional.of(entry);
    }

    private static boolean isDated(GivenTable.Entry entry) {
        return entry.from().isPresent()
                || entry.to().isPresent()
                || entry.signed().isPresent();
    }

    private Optional<String> text(GivenTable.Entry entry) {
        if (entry.value().orElse(null) instanceof Literal.Quoted quoted) {
            return Optional.of(quoted.value());
        }
        return name(entry, "a name").map(Name::text);
    }

    private Optional<Name> name(GivenTable.Entry entry, String wanted) {
        if (entry.value().orElse(null) instanceof AstExpression.Reference reference
                && reference.owners().isEmpty()) {
            return Optional.of(reference.name());
        }
        misfit(entry.span(), wanted);
        return Optional.empty();
    }

    private void count(GivenTable.Entry entry) {
        if (entry.value().orElse(null) instanceof Literal.Whole number
                && number.value().signum() > 0) {
            count = number.value();
        } else {
            misfit(entry.span(), "a number of people, at least 1");
        }
    }

    private void mode(GivenTable.Entry entry) {
        mode = entry.kind() == GivenTable.Kind.UNKNOWN ? Optional.empty() : name(entry, ONE_MODE);
    }

    private void group(GivenTable.Entry entry) {
        if (entry.kind() == GivenTable.Kind.STAFF) {
            group = new Group.Everyone(entry.span());
        } else {
            name(entry, GROUP).ifPresent(name -> group = new Group.Named(List.of(name), name.span()));
        }
    }

    private void date(GivenTable.Entry entry) {
        AstExpression first = entry.value().orElse(null);
        boolean plain = entry.from().isEmpty() && entry.signed().isEmpty();
        if (plain && entry.to().isPresent() && first instanceof Literal.Date) {
            dates.add(new DateSpan.Range(first, entry.to().get(), entry.span()));
        } else if (plain && entry.to().isEmpty() && first instanceof Literal.Date date) {
            dates.add(new DateSpan.SingleDate(date, entry.span()));
        } else if (plain && entry.to().isEmpty() && first instanceof AstExpression.Reference) {
            name(entry, DATE).ifPresent(name -> dates.add(new DateSpan.NamedDates(name, entry.span())));
        } else {
            misfit(entry.span(), DATE);
        }
    }

    private void holding(GivenTable.Entry entry) {
        if (entry.from().isPresent() && entry.to().orElse(null) instanceof Literal.Date to) {
            name(entry, DOCUMENT)
                    .ifPresent(name -> holdings.add(
                            new GivenPeople.Holding(name, entry.from().get(), to, entry.signed(), entry.span())));
        } else {
            misfit(entry.span(), DOCUMENT);
        }
    }

    private void fact(AstExpression.Reference column, GivenTable.Cell cell) {
        if (cell.entries().isEmpty()) {
            blank.add(column);
            return;
        }
        one(cell, "one value").ifPresent(entry -> {
            switch (entry.kind()) {
                case VALUE -> facts.add(new GivenPeople.GivenFact(column, entry.value(), entry.span()));
                case UNKNOWN -> blank.add(column);
                case STAFF -> misfit(entry.span(), "one value");
            }
        });
    }

    private void misfit(SourceSpan span, String wanted) {
        fault(span, "`" + Words.of(source, span) + "` stands in a cell for " + wanted, "write " + wanted);
    }

    private void fault(SourceSpan span, String message, String help) {
        env.fault(DiagnosticCode.CELL_DOES_NOT_FIT, source, span, message, help);
        faulty = true;
    }
}
