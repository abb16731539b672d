package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.analyse.Analysis;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.check.FaultList;
import org.edaran.lang.parse.ParseLimits;
import org.edaran.lang.parse.ParseResult;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.Calendar;
import org.edaran.model.DateRange;
import org.edaran.model.Expression;
import org.edaran.model.Field;
import org.edaran.model.Note;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Compiles the text of one policy with the vocabularies it uses. */
public final class PolicyCompiler {

    private final SourceText source;
    private final FaultList faults;
    private final Environment env;

    private PolicyCompiler(SourceText source, Function<String, Optional<SourceText>> calendars) {
        this.source = source;
        this.faults = new FaultList(source);
        this.env = new Environment(faults, calendars);
    }

    /**
     * Compiles a text. Never throws because of the text; takes time linear in its length but for pairs of categories.
     *
     * @param source the text
     * @param vocabularies gives the text of a vocabulary by name, or nothing if there is none of that name
     * @param calendars gives the text of a calendar of holidays by name, or nothing if there is none of that name
     */
    public static Compilation compile(
            SourceText source,
            Function<String, Optional<SourceText>> vocabularies,
            Function<String, Optional<SourceText>> calendars) {
        return new PolicyCompiler(source, calendars).run(vocabularies);
    }

    private Compilation run(Function<String, Optional<SourceText>> vocabularies) {
        ParseResult parsed = PolicyParser.parse(source);
        parsed.diagnostics().forEach(faults::add);
        PolicyFile file = parsed.file();
        Optional<Statement.VocabularyHeader> vocabulary = file.vocabulary();
        if (vocabulary.isPresent()) {
            env.fault(
                    DiagnosticCode.STATEMENT_OF_OTHER_FILE,
                    source,
                    vocabulary.get().span(),
                    "this file is a vocabulary, not a policy",
                    "name a file that opens with `policy \"…\"`");
            return new Compilation(Optional.empty(), sorted(), List.of());
        }
        env.declarations().addAll(file, source);
        new Vocabularies(env, source).use(file, vocabularies);
        return compile(file, new Header(env, source, file.header().orElseGet(PolicyCompiler::missingHeader)));
    }

    /** Stands for a header that could not be read, so that the rest of the text is checked as well. */
    private static Statement.PolicyHeader missingHeader() {
        SourceSpan start = new SourceSpan(0, 0);
        return new Statement.PolicyHeader(
                new Text("", start), List.of(new HeaderItem.InForce(DateRange.MIN, Optional.empty(), start)), start);
    }

    private Compilation compile(PolicyFile file, Header header) {
        header.check();
        env.inForce(header.inForce());
        DeclarationCompiler declarations = new DeclarationCompiler(env, source);
        List<Calendar> calendars = declarations.compile(file);
        Expression scope = declarations.scope(file);
        RuleCompiler compiler = new RuleCompiler(env, source, header.strength());
        List<Rule> rules = new ArrayList<>();
        file.all(Statement.Rule.class).forEach(rule -> compiler.rule(rule).ifPresent(rules::add));
        file.all(Statement.RuleException.class)
                .forEach(exception -> env.fault(
                        DiagnosticCode.NOT_JUDGED_YET,
                        source,
                        exception.name().span(),
                        "exceptions cannot be judged yet",
                        "write the rule for those it is for"));
        List<Note> notes =
                file.all(Statement.Note.class).stream().map(compiler::note).toList();
        new TableChecks(env).unused();
        Policy policy = policy(header, scope, calendars, rules, notes);
        List<PolicyTest> tests = new TestCompiler(env, source, scope).compile(file);
        if (faults.hasErrors()) {
            return new Compilation(Optional.empty(), sorted(), List.of());
        }
        new UnusedDeclarations(env).report(source);
        Analysis.of(policy, file, source).forEach(faults::add);
        return new Compilation(Optional.of(policy), sorted(), tests);
    }

    private List<Diagnostic> sorted() {
        return faults.sorted(ParseLimits.standard().maxDiagnostics());
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
