package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.analyse.Analysis;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.FaultList;
import org.edaran.lang.compose.Clause;
import org.edaran.lang.compose.Composed;
import org.edaran.lang.compose.Edition;
import org.edaran.lang.compose.Overrides;
import org.edaran.lang.compose.PolicyLibrary;
import org.edaran.lang.compose.PolicyText;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Note;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Compiles one policy, with the amendments made to it and the vocabularies it uses. */
final class PolicyCompiler {

    private final Composed composed;
    private final SourceText source;
    private final Supplies supplies;
    private final Map<String, List<Parameter.Decision>> decisions;
    private final FaultList faults;
    private final Map<SourceText, List<PolicyTest>> tests = new HashMap<>();
    private Environment env;

    /**
     * A compiler of one policy.
     *
     * @param composed the policy
     * @param supplies vocabularies and calendars
     * @param decisions what policies that carry it out decide, by parameter
     */
    PolicyCompiler(Composed composed, Supplies supplies, Map<String, List<Parameter.Decision>> decisions) {
        this.composed = composed;
        this.source = composed.main().source();
        this.supplies = supplies;
        this.decisions = decisions;
        this.faults = new FaultList(source);
        this.env = new Environment(faults, supplies.calendars());
    }

    /**
     * What came out.
     *
     * @param policy the policy; nothing if a fault is an error
     * @param diagnostics all faults as they were found, in English words
     * @param tests the worked examples, by the text they are in
     */
    record Result(Optional<Policy> policy, List<Diagnostic> diagnostics, Map<SourceText, List<PolicyTest>> tests) {

        Result {
            diagnostics = List.copyOf(diagnostics);
            tests = Map.copyOf(tests);
        }
    }

    /** Compiles it. Takes time linear in its length and the number of its editions, but for pairs of categories. */
    Result compile() {
        composed.faults().forEach(faults::add);
        composed.relations().stream()
                .filter(relation -> relation.item().relation() == HeaderItem.Relation.AMENDS)
                .forEach(relation -> relation.from().parsed().diagnostics().forEach(faults::add));
        List<Diagnostic> unread = composed.main().parsed().diagnostics();
        if (isVocabulary()) {
            unread.forEach(faults::add);
            return new Result(Optional.empty(), faults.unsorted(), Map.of());
        }
        misplaced();
        List<EditionMerge.Part> parts = new ArrayList<>();
        for (Edition edition : composed.editions()) {
            parts.add(new EditionMerge.Part(edition.dates(), compile(edition)));
        }
        TitlesAsNames titles = new TitlesAsNames(env.declarations(), source);
        unread.forEach(fault -> faults.add(titles.answer(fault)));
        if (faults.hasErrors()) {
            return new Result(Optional.empty(), faults.unsorted(), Map.of());
        }
        Policy policy = new EditionMerge(parts).merged();
        if (!composed.isAmended()) {
            new UnusedDeclarations(env).report(source);
            Analysis.of(policy, composed.main().file(), env.windows(), source).forEach(faults::add);
        }
        return new Result(Optional.of(policy), faults.unsorted(), tests);
    }

    private boolean isVocabulary() {
        Optional<Statement.VocabularyHeader> vocabulary = composed.main().file().vocabulary();
        vocabulary.ifPresent(header -> env.fault(
                DiagnosticCode.STATEMENT_OF_OTHER_FILE,
                source,
                header.span(),
                "this file is a vocabulary, not a policy",
                "name a file that opens with `policy \"…\"`"));
        return vocabulary.isPresent();
    }

    /** Reports changes of other policies in a policy that amends none. */
    private void misplaced() {
        for (Statement statement : composed.main().file().statements()) {
            if (statement instanceof Statement.Replace || statement instanceof Statement.Delete) {
                env.fault(
                        DiagnosticCode.MISPLACED_AMENDMENT,
                        source,
                        statement.span(),
                        "this changes another policy, but the header does not say which",
                        "add the line `amends \"…\"` to the header");
            }
        }
    }

    /** Stands for a header that could not be read, so that the rest of the text is checked as well. */
    private static Statement.PolicyHeader missingHeader() {
        SourceSpan start = new SourceSpan(0, 0);
        return new Statement.PolicyHeader(
                new Text("", start), List.of(new HeaderItem.InForce(DateRange.MIN, Optional.empty(), start)), start);
    }

    private Policy compile(Edition edition) {
        env = new Environment(faults, supplies.calendars());
        env.decisionsOfOthers(decisions);
        List<Edition.Piece> pieces = edition.pieces();
        pieces.forEach(piece -> env.declarations().addAll(piece.file(), piece.source()));
        new Vocabularies(env).use(pieces, supplies.vocabularies());
        Header header =
                new Header(env, source, composed.main().file().header().orElseGet(PolicyCompiler::missingHeader));
        header.check();
        DateRange stated = header.inForce();
        env.inForce(composed.lastDay()
                .map(last -> new DateRange(stated.first(), last))
                .orElse(stated));
        List<Calendar> calendars = new DeclarationCompiler(env, source).compile(pieces);
        Expression scope = scope(pieces);
        Map<SourceText, RuleCompiler> compilers = new HashMap<>();
        Function<SourceText, RuleCompiler> compilerOf =
                text -> compilers.computeIfAbsent(text, given -> new RuleCompiler(env, given, header.strength()));
        ExceptionCompiler exceptions = new ExceptionCompiler(env, compilerOf);
        List<ExceptionCompiler.Written> rules = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Clause clause : edition.clauses()) {
            RuleCompiler compiler = compilerOf.apply(clause.source());
            if (clause.statement() instanceof Statement.Rule rule) {
                compiler.rule(rule)
                        .ifPresent(made -> rules.add(new ExceptionCompiler.Written(made, rule, clause.source())));
            } else if (clause.statement() instanceof Statement.Note note) {
                notes.add(compiler.note(note));
            } else if (clause.statement() instanceof Statement.RuleException exception) {
                exceptions.add(exception, clause.source());
                usedElsewhere(exception, clause.source());
            }
        }
        List<Rule> excepted = exceptions.attach(rules);
        new TableChecks(env).unused();
        tests(edition, scope);
        return policy(header, scope, calendars, excepted, notes);
    }

    /** Notes the names that an exception uses in another policy, where it is compiled. */
    private void usedElsewhere(Statement.RuleException exception, SourceText text) {
        boolean elsewhere =
                exception.targets().stream().anyMatch(target -> target.policy().isPresent());
        for (String word : elsewhere ? Overrides.words(text, exception) : List.<String>of()) {
            env.use(word);
            env.declarations().ownersOf(word).forEach(owner -> env.use(Environment.factKey(owner, word)));
        }
    }

    private Expression scope(List<Edition.Piece> pieces) {
        Edition.Piece written = pieces.stream()
                .filter(piece -> !piece.file().all(Statement.AppliesTo.class).isEmpty())
                .reduce((first, last) -> last)
                .orElse(new Edition.Piece(composed.main().file(), source));
        return new DeclarationCompiler(env, written.source()).scope(written.file());
    }

    /** The examples of the policy itself unless it is amended, and those of the amendments that begin now. */
    private void tests(Edition edition, Expression scope) {
        if (!composed.isAmended()) {
            tests.put(
                    source,
                    new TestCompiler(env, source, scope).compile(composed.main().file()));
        }
        for (PolicyLibrary.Relation relation : composed.relations()) {
            PolicyText by = relation.from();
            boolean begins = edition.dates().contains(by.stated().first());
            if (relation.item().relation() == HeaderItem.Relation.AMENDS && begins) {
                tests.put(by.source(), new TestCompiler(env, by.source(), scope).compile(by.file()));
            }
        }
    }

    private Policy policy(
            Header header, Expression scope, List<Calendar> calendars, List<Rule> rules, List<Note> notes) {
        List<Field> fields = new ArrayList<>();
        env.fields().forEach(fields::add);
        return new Policy(
                header.id(),
                header.title(),
                header.issuer(),
                header.issued(),
                env.inForce(),
                scope,
                List.copyOf(env.modes().values()),
                fields,
                List.copyOf(env.categories().values()),
                List.copyOf(env.parameters().values()),
                calendars,
                env.defaultCalendar(),
                env.calendarOfUnit(),
                rules,
                notes,
                Sha256.of(source.text()),
                source.placeOf(header.span()));
    }
}
