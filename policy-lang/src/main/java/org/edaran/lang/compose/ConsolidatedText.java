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
 * amendments do together. Worked examples are left out where an amendment may have overtaken them.
 */
public final class ConsolidatedText {

    private final Composed composed;
    private final LocalDate date;
    private final StringBuilder out = new StringBuilder();

    private ConsolidatedText(Composed composed, LocalDate date) {
        this.composed = composed;
        this.date = date;
    }

    /**
     * The text of a policy on a date.
     *
     * @param composed a policy without faults
     * @param date a date on which it is in force
     */
    public static String of(Composed composed, LocalDate date) {
        return new ConsolidatedText(composed, date).write();
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
            boolean overtaken = clause.statement() instanceof Statement.PolicyTest && composed.isAmended();
            if (!clause.inherited() && !again && !overtaken) {
                (binds(clause.statement()) ? rules : declarations).add(clause);
            }
        }
        declarations.forEach(this::clause);
        rules.forEach(this::clause);
        return out.toString();
    }

    private static boolean binds(Statement statement) {
        return statement instanceof Statement.Rule
                || statement instanceof Statement.RuleException
                || statement instanceof Statement.Note
                || statement instanceof Statement.SetParameter
                || statement instanceof Statement.PolicyTest;
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
        if (rule || clause.change().isPresent()) {
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
