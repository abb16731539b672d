package org.edaran.roster;

import java.util.List;
import java.util.Optional;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.diagnostic.Sentence;
import org.edaran.model.Owner;
import org.edaran.model.Parameter;

/** What can be wrong with rows, in the words that all readers of data have. Stateless. */
public final class RowProblems {

    private RowProblems() {}

    /** A row lacks the text of a column that every row needs. */
    public static InputProblem noCell(String column, DataPlace place) {
        return fillIn(Sentence.of("the row has no {0}", "`" + column + "`"), place);
    }

    /** A row of evidence does not say which {@code attestation}, {@code document} or {@code assessment} it is. */
    public static InputProblem noKind(String kind, DataPlace place) {
        return fillIn(Sentence.of("the row does not say which {0} it is", Sentence.of(kind)), place);
    }

    private static InputProblem fillIn(Sentence message, DataPlace place) {
        return of(DiagnosticCode.MISSING_CELL, place, message, "fill in the cell, or remove the row");
    }

    /**
     * A row of evidence is not about exactly one subject.
     *
     * @param none true if it names nobody, false if it names several
     * @param columns those that name subjects
     */
    public static InputProblem notOneSubject(boolean none, List<String> columns, DataPlace place) {
        return InputProblem.of(
                        none ? DiagnosticCode.MISSING_CELL : DiagnosticCode.BAD_VALUE,
                        place,
                        Sentence.of(none ? "the row names nobody" : "the row names more than one subject"))
                .withHelp(Sentence.of("fill in exactly one of the columns {0}", String.join(", ", columns)));
    }

    /** A text is no date. */
    public static InputProblem notADate(String text, Sentence help, DataPlace place) {
        return InputProblem.of(DiagnosticCode.BAD_DATE, place, Sentence.of("`{0}` is not a date", text))
                .withHelp(help);
    }

    /** The dates of a row end before they start; the columns as they are called there. */
    public static InputProblem endsBeforeStart(String until, String last, String from, String first, DataPlace place) {
        return of(
                DiagnosticCode.BAD_DATE,
                place,
                Sentence.of("`{0}` {1} is before `{2}` {3}", until, last, from, first),
                "correct one of the two dates");
    }

    /** A text is no time of day. */
    public static InputProblem notATime(String text, DataPlace place) {
        return of(
                DiagnosticCode.BAD_VALUE,
                place,
                Sentence.of("`{0}` is not a time of day", text),
                "write times as `07:30`");
    }

    /** A text is no part of the day. */
    public static InputProblem notAPart(String text, DataPlace place) {
        return of(
                DiagnosticCode.BAD_VALUE,
                place,
                Sentence.of("`{0}` is not a part of the day", text),
                "write `1`, `1/2`, `am` or `pm`");
    }

    /** The id of a region is no code. */
    public static InputProblem notARegion(String text, DataPlace place) {
        return of(
                DiagnosticCode.BAD_VALUE,
                place,
                Sentence.of("`{0}` is not a region code", text),
                "write digits and dots, such as `31.71`");
    }

    /** A row tells a fact of another thing, and does not say of which. */
    public static InputProblem factOfNobody(String fact, Owner of, DataPlace place) {
        return fillIn(
                Sentence.of("the row gives `{0} of {1}` but names no {2}", fact, of.word(), ValueAdvice.owner(of)),
                place);
    }

    /** There are facts of other things, and no column that says of which; the name as in {@code region of office}. */
    public static InputProblem noColumnOf(String name, Owner of, DataPlace place) {
        return of(
                DiagnosticCode.MISSING_COLUMN,
                place,
                Sentence.of("`{0}` needs a column `{1}` that says which {2}", name, of.word(), ValueAdvice.owner(of)),
                "add the column, or remove this one");
    }

    /** A decision is on a parameter that no policy declares. */
    public static InputProblem noParameter(String name, RosterSchema schema, DataPlace place) {
        List<String> names = schema.parameters().stream().map(Parameter::name).toList();
        Sentence near = DidYouMean.nearest(name, names)
                .map(one -> Sentence.of("; did you mean `{0}`?", one))
                .orElse(Sentence.NONE);
        return InputProblem.of(
                        DiagnosticCode.UNKNOWN_FACT, place, Sentence.of("no policy declares a parameter `{0}`", name))
                .withHelp(Sentence.of(
                        "the parameters are {0}{1}",
                        names.isEmpty() ? Sentence.of("none") : Sentence.text(String.join(", ", names)), near));
    }

    /** A decision names somebody who does not decide the parameter. */
    public static InputProblem notDecidedBy(Parameter parameter, Owner named, DataPlace place) {
        Optional<Sentence> decides = parameter.owner().map(owner -> Sentence.of("each {0}", ValueAdvice.owner(owner)));
        return of(
                DiagnosticCode.BAD_VALUE,
                place,
                Sentence.of(
                        "`{0}` is decided by {1}, not by {2}",
                        parameter.name(),
                        decides.orElseGet(() -> Sentence.of("the policy alone")),
                        ValueAdvice.owner(named)),
                "leave this cell blank and name whose decision it is");
    }

    /** How many rows a reader has read and used, so that a report can say that none was lost; at least one was read. */
    public static InputNote counted(int read, int used, DataPlace place) {
        if (read > used) {
            Sentence of = Sentence.of(read == 1 ? "1 row" : "{0} rows", read);
            return new InputNote(Sentence.of("of {0} read, {1} used and {2} left out", of, used, read - used), place);
        }
        return new InputNote(Sentence.of(read == 1 ? "1 row read and used" : "{0} rows read, all used", read), place);
    }

    private static InputProblem of(DiagnosticCode code, DataPlace place, Sentence message, String help) {
        return InputProblem.of(code, place, message).withHelp(Sentence.of(help));
    }
}
