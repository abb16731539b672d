package org.edaran.lang.compile;

import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Tail;
import org.edaran.lang.ast.Tails;
import org.edaran.model.DateRange;
import org.edaran.model.DateSet;
import org.edaran.source.SourceText;

/** The dates on which an exception applies: all of its rule, unless it names some. */
final class ExceptionDates {

    static final DateSet ALWAYS = new DateSet.Ranges(List.of(new DateRange(DateRange.MIN, DateRange.MAX)));

    private final Environment env;
    private final SourceText source;

    ExceptionDates(Environment env, SourceText source) {
        this.env = env;
        this.source = source;
    }

    /** The dates; nothing if they are at fault. */
    Optional<DateSet> of(Tails tails) {
        DateCompiler compiler = new DateCompiler(env, source);
        Optional<Tail.During> during = tails.find(Tail.During.class);
        Optional<Tail.Outside> outside = tails.find(Tail.Outside.class);
        Optional<DateSet> named =
                during.isPresent() ? compiler.dates(during.get().dates()) : Optional.of(ALWAYS);
        Optional<DateSet> removed =
                outside.isPresent() ? compiler.dates(outside.get().dates()) : Optional.of(ALWAYS);
        if (named.isEmpty() || removed.isEmpty()) {
            return Optional.empty();
        }
        DateSet dates = outside.isPresent() ? new DateSet.Minus(named.get(), removed.get()) : named.get();
        Optional<Tail.On> on = tails.find(Tail.On.class);
        if (on.isPresent()) {
            dates = DateCompiler.filtered(dates, on.map(Tail.On::days));
            new HolidayCheck(env, source).check(dates, on.get().span());
        }
        return Optional.of(dates);
    }

    /** True if the parts behind {@code does not apply} say only when; else a report. */
    boolean allows(Tails tails) {
        boolean fine = true;
        for (Tail tail : tails.all()) {
            if (!ExceptionMerger.APPLICABILITY.contains(tail.getClass())) {
                fine = false;
                env.fault(
                        DiagnosticCode.PART_WITHOUT_MEANING,
                        source,
                        tail.span(),
                        "`" + Words.of(source, tail.span()) + "` means nothing behind `does not apply`",
                        "leave it out");
            }
        }
        return fine;
    }
}
