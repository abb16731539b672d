package org.edaran.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.model.DateRange;
import org.edaran.model.Period;
import org.edaran.model.Strength;
import org.edaran.roster.DataPlace;
import org.edaran.roster.Regions;
import org.edaran.source.SourcePlace;

/**
 * One thing a check found. Immutable; equal if all parts are.
 *
 * @param code what kind of finding; of the 7xxx range
 * @param policy name of the policy
 * @param rule name of the rule, or of the parameter for a missing decision
 * @param cites the clause behind the rule
 * @param kind what sort of demand
 * @param strength how binding the rule is
 * @param status what it says of the roster
 * @param at where the rule stands in the policy text
 * @param subject whom it is about
 * @param period the time over which the rule counts; a day for findings about people
 * @param date the date, or the first judged date of the period
 * @param detail numbers and words
 * @param missing the facts that would settle it, each once, sorted; empty unless undetermined
 * @param source the row or cell of the roster, for findings about one person's day
 * @param consequence what the policy says follows
 * @param exception the exception to the rule that was in effect
 */
public record Finding(
        DiagnosticCode code,
        String policy,
        String rule,
        Optional<String> cites,
        FindingKind kind,
        Strength strength,
        FindingStatus status,
        SourcePlace at,
        Subject subject,
        Period period,
        Optional<LocalDate> date,
        Detail detail,
        List<String> missing,
        Optional<DataPlace> source,
        Optional<String> consequence,
        Optional<InEffect> exception) {

    /**
     * An exception that made the rule what it was.
     *
     * @param name its name
     * @param cites the clause it comes from
     */
    public record InEffect(String name, Optional<String> cites) {

        /** The name, with the clause in brackets. */
        public String words() {
            return name + cites.map(clause -> " (" + clause + ")").orElse("");
        }
    }

    /** A finding under the rule itself. */
    public Finding(
            DiagnosticCode code,
            String policy,
            String rule,
            Optional<String> cites,
            FindingKind kind,
            Strength strength,
            FindingStatus status,
            SourcePlace at,
            Subject subject,
            Period period,
            Optional<LocalDate> date,
            Detail detail,
            List<String> missing,
            Optional<DataPlace> source,
            Optional<String> consequence) {
        this(
                code,
                policy,
                rule,
                cites,
                kind,
                strength,
                status,
                at,
                subject,
                period,
                date,
                detail,
                missing,
                source,
                consequence,
                Optional.empty());
    }

    /** The same finding under an exception. */
    public Finding under(Optional<InEffect> inEffect) {
        return inEffect.isEmpty() && exception.isEmpty() ? this : under(inEffect, consequence);
    }

    /** The same finding under an exception, with what the policy says follows. */
    public Finding under(Optional<InEffect> inEffect, Optional<String> follows) {
        return new Finding(
                code, policy, rule, cites, kind, strength, status, at, subject, period, date, detail, missing, source,
                follows, inEffect);
    }

    /** Copies the missing facts. */
    public Finding {
        missing = List.copyOf(missing);
    }

    /** The date or period as reports print it: {@code 2023-08-28}, {@code 2022-05}. Empty if the finding has no date. */
    public String periodLabel() {
        Optional<DateRange> dates = period == Period.SPAN ? spanOf(detail) : Optional.empty();
        if (dates.isPresent()) {
            return dates.get().first() + " to " + dates.get().last();
        }
        return date.map(period::labelOf).orElse("");
    }

    private static Optional<DateRange> spanOf(Detail detail) {
        if (detail instanceof Detail.Either either) {
            return spanOf(either.first()).or(() -> spanOf(either.second()));
        }
        return detail instanceof Detail.Count count ? count.how().dates() : Optional.empty();
    }

    /**
     * The finding in one sentence, with its arithmetic.
     *
     * @param locale Indonesian for {@code id} or {@code in}, English for every other
     */
    public String message(Locale locale) {
        return message(locale, Regions.indonesia());
    }

    /**
     * What was found, in one sentence, in which codes of regions have their names behind them.
     *
     * @param locale Indonesian for {@code id}, English for every other
     * @param regions the names of regions
     */
    public String message(Locale locale, Regions regions) {
        FindingSentences sentences = Language.of(locale).sentences();
        String sentence = sentences.of(this, regions)
                + exception.map(clause -> sentences.exception(clause.words())).orElse("");
        boolean named =
                detail instanceof Detail.Count count && count.how().settling().isPresent();
        return missing.isEmpty() || named ? sentence : sentence + sentences.missing(missing);
    }
}
