package org.edaran.lang.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.format.PolicyFormatter;
import org.edaran.model.DateRange;

/**
 * Prints a policy as it reads on a date: one text without amendments, which judges that date as the policy and its
 * amendments do together, with the worked examples of all of them but those that are said to be overtaken.
 */
public final class ConsolidatedText {

    private final Composed composed;
    private final LocalDate date;
    private final Set<Integer> overtaken;
    private final StringBuilder out = new StringBuilder();

    private ConsolidatedText(Composed composed, LocalDate date, Set<Integer> overtaken) {
        this.composed = composed;
        this.date = date;
        this.overtaken = overtaken;
    }

    /**
     * The text of a policy on a date.
     *
     * @param composed a policy without faults
     * @param date a date on which it is in force
     * @param overtaken the numbers of the worked examples that do not hold on the date, in the order of {@link #examples}
     */
    public static String of(Composed composed, LocalDate date, Set<Integer> overtaken) {
        return new ConsolidatedText(composed, date, overtaken).write();
    }

    /** The worked examples of a policy and of its amendments, in the order in which they are printed. */
    public static List<Clause> examples(Composed composed) {
        List<Clause> examples = new ArrayList<>();
        add(composed.main(), examples);
        for (PolicyLibrary.Relation relation : composed.relations()) {
            if (relation.item().relation() == HeaderItem.Relation.AMENDS) {
                add(relation.from(), examples);
            }
        }
        return examples;
    }

    private static void add(PolicyText text, List<Clause> examples) {
        for (Statement.PolicyTest test : text.file().all(Statement.PolicyTest.class)) {
            examples.add(new Clause(test, text.source(), text.id(), false, Optional.empty(), Optional.empty()));
        }
    }

    private String write() {
        comment(quoted(composed.main().id()) + " as it reads on " + date);
        Edition edition = composed.on(date);
        if (edition.dates().last().isBefore(composed.inForce().last())) {
            comment("it reads otherwise from " + edition.dates().last().plusDays(1) + " on");
        }
        composed.relations().forEach(relation -> comment(words(relation)));
        List<Clause> declarations = new ArrayList<>();
        List<Clause> rules = new ArrayList<>();
        Set<String> vocabularies = new HashSet<>();
        for (Clause clause : edition.clauses()) {
            boolean again = clause.statement() instanceof Statement.UseVocabulary use
                    && !vocabularies.add(use.name().value());
            boolean example = clause.statement() instanceof Statement.PolicyTest;
            if (!clause.inherited() && !again && !example) {
                (binds(clause.statement()) ? rules : declarations).add(clause);
            }
        }
        declarations.forEach(this::clause);
        rules.forEach(this::clause);
        examples();
        return out.toString();
    }

    private void examples() {
        List<Clause> examples = examples(composed);
        for (int number = 0; number < examples.size(); number++) {
            Clause example = examples.get(number);
            if (overtaken.contains(number)) {
                String title =
                        ((Statement.PolicyTest) example.statement()).title().value();
                out.append('\n');
                comment("left out: the example " + quoted(title) + " from " + quoted(example.origin())
                        + ", which does not hold for this text");
            } else {
                clause(example);
            }
        }
    }

    private static boolean binds(Statement statement) {
        return statement instanceof Statement.Rule
                || statement instanceof Statement.RuleException
                || statement instanceof Statement.Note
                || statement instanceof Statement.SetParameter;
    }

    private static String words(PolicyLibrary.Relation relation) {
        String from = quoted(relation.from().id());
        String day = relation.item().date().map(date -> " " + date.value()).orElse("");
        return switch (relation.item().relation()) {
            case IMPLEMENTS -> "carried out by " + from;
            case AMENDS -> "amended by " + from;
            case PROLONGS -> "prolonged by " + from + " until" + day;
            case REPEALS -> "repealed by " + from + " from" + day;
        };
    }

    private void clause(Clause clause) {
        boolean rule = clause.statement() instanceof Statement.Rule;
        boolean header = clause.statement() instanceof Statement.PolicyHeader;
        if (out.length() > 0 && !header) {
            out.append('\n');
        }
        boolean ofAmendment = clause.statement() instanceof Statement.PolicyTest
                && !clause.origin().equals(composed.main().id());
        if (rule || ofAmendment || clause.change().isPresent()) {
            comment(originOf(clause));
        }
        Statement statement =
                clause.statement() instanceof Statement.PolicyHeader written ? header(written) : clause.statement();
        String language = composed.main().file().language();
        out.append(PolicyFormatter.format(new PolicyFile(List.of(statement), language, statement.span())));
    }

    private static String originOf(Clause clause) {
        String from = "from " + quoted(clause.origin());
        Optional<String> cites = clause.change().isPresent()
                ? clause.cites().map(Text::value)
                : Optional.of(clause.statement())
                        .filter(Statement.Rule.class::isInstance)
                        .flatMap(rule -> ((Statement.Rule) rule).cites())
                        .map(Text::value);
        String since = clause.change()
                .filter(Statement.Replace.class::isInstance)
                .map(change -> ", since " + ((Statement.Replace) change).from().value())
                .orElse("");
        return from + cites.map(clauseOf -> ", " + clauseOf).orElse("") + since;
    }

    /** The header without what it says of other policies, and with the end that others set. */
    private Statement.PolicyHeader header(Statement.PolicyHeader written) {
        List<HeaderItem> items = new ArrayList<>();
        for (HeaderItem item : written.items()) {
            boolean term =
                    item instanceof HeaderItem.InForce && composed.lastDay().isPresent();
            boolean carriesOut =
                    item instanceof HeaderItem.Related related && related.relation() == HeaderItem.Relation.IMPLEMENTS;
            if (!term && (carriesOut || !(item instanceof HeaderItem.Related))) {
                items.add(item);
            }
        }
        if (composed.lastDay().isPresent()) {
            DateRange inForce = composed.inForce();
            items.add(new HeaderItem.InForce(
                    inForce.first(),
                    Optional.of(inForce.last()).filter(last -> last.isBefore(DateRange.MAX)),
                    written.span()));
        }
        return new Statement.PolicyHeader(written.name(), items, written.span());
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private void comment(String text) {
        out.append("// ").append(text.replaceAll("\\p{Cntrl}", " ")).append('\n');
    }
}
