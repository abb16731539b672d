package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.Severity;
import org.edaran.lang.analyse.Tightening;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.FaultList;
import org.edaran.lang.compose.Composer;
import org.edaran.lang.compose.PolicyLibrary;
import org.edaran.lang.compose.PolicyText;
import org.edaran.lang.parse.ParseLimits;
import org.edaran.lang.test.PolicyTest;
import org.edaran.model.Composition;
import org.edaran.model.Composition.Role;
import org.edaran.model.Parameter;
import org.edaran.model.Policy;

/**
 * Compiles policies that build on each other. Each is compiled with what the others do to it; a policy that amends another
 * has no rules of its own, since they are rules of the other.
 */
public final class PoliciesCompiler {

    private final PolicyLibrary library;
    private final Composer composer;
    private final Supplies supplies;
    private final Map<PolicyText, PolicyCompiler.Result> compiled = new HashMap<>();
    private final Map<PolicyText, Optional<Policy>> linked = new HashMap<>();

    private PoliciesCompiler(PolicyLibrary library, Supplies supplies) {
        this.library = library;
        this.composer = new Composer(library);
        this.supplies = supplies;
    }

    /**
     * Compiles the policies that were given to a library. Never throws because of a text.
     *
     * @param library the policies
     * @param supplies vocabularies and calendars
     * @return one entry for each policy given, in that order
     */
    public static List<Compilation> compile(PolicyLibrary library, Supplies supplies) {
        PoliciesCompiler compiler = new PoliciesCompiler(library, supplies);
        return library.given().stream().map(compiler::compilation).toList();
    }

    private Compilation compilation(PolicyText text) {
        FaultList faults = new FaultList(text.source());
        library.all()
                .forEach(read -> faults.addLanguage(read.source(), read.file().language()));
        if (lacksBase(text)) {
            // what its names mean cannot be told without the other policy
            text.parsed().diagnostics().forEach(faults::add);
            library.faults().stream()
                    .filter(fault -> fault.source() == text.source())
                    .forEach(faults::add);
            List<Diagnostic> sorted = faults.sorted(ParseLimits.standard().maxDiagnostics());
            return new Compilation(
                    Optional.empty(), sorted, List.of(), text.parsed().file().language());
        }
        PolicyCompiler.Result result = compiled(text);
        result.diagnostics().forEach(faults::add);
        List<PolicyTest> tests = result.tests().getOrDefault(text.source(), List.of());
        Set<PolicyText> reached = reached(text);
        for (PolicyText other : reached) {
            PolicyCompiler.Result its = compiled(other);
            tests = its.tests().getOrDefault(text.source(), tests);
            its.diagnostics().stream()
                    .filter(fault -> fault.severity() == Severity.ERROR || fault.source() == text.source())
                    .forEach(faults::add);
        }
        library.faults().stream()
                .filter(fault -> fault.source() == text.source()
                        || reached.stream().anyMatch(other -> other.source() == fault.source()))
                .forEach(faults::add);
        tightened(text).forEach(faults::add);
        decidedTwice(text).forEach(faults::add);
        reached.forEach(other -> decidedTwice(other).forEach(faults::add));
        Optional<Policy> policy = faults.hasErrors() ? Optional.empty() : linked(text);
        List<Diagnostic> sorted = faults.sorted(ParseLimits.standard().maxDiagnostics());
        return new Compilation(
                policy,
                sorted,
                policy.isPresent() ? tests : List.of(),
                text.parsed().file().language());
    }

    /** What the rules of a policy allow although the policy that it carries out does not. */
    private List<Diagnostic> tightened(PolicyText text) {
        Optional<PolicyText> parent =
                text.isAmendment() ? Optional.empty() : library.find(text, HeaderItem.Relation.IMPLEMENTS);
        Optional<Policy> mine = compiled(text).policy();
        Optional<Policy> theirs = parent.flatMap(known -> compiled(known).policy());
        if (parent.isEmpty() || mine.isEmpty() || theirs.isEmpty()) {
            return List.of();
        }
        return Tightening.of(
                mine.get(),
                text.file(),
                text.source(),
                theirs.get(),
                parent.get().file(),
                parent.get().source());
    }

    /** Decisions on the parameters of a policy, its own and those of the policies that carry it out, that differ. */
    private List<Diagnostic> decidedTwice(PolicyText text) {
        List<PolicyText> texts = new ArrayList<>(children(text));
        texts.addAll(reached(text));
        texts.add(text);
        return compiled(text)
                .policy()
                .map(policy -> new DecidedTwice(policy, texts).faults())
                .orElse(List.of());
    }

    private boolean lacksBase(PolicyText text) {
        return text.relations().stream()
                .filter(item -> item.relation() == HeaderItem.Relation.IMPLEMENTS
                        || item.relation() == HeaderItem.Relation.AMENDS)
                .anyMatch(item -> library.find(text, item.policy().value()).isEmpty());
    }

    /** All policies that one builds on. */
    private Set<PolicyText> reached(PolicyText text) {
        Set<PolicyText> reached = new LinkedHashSet<>();
        for (PolicyText other : affected(text)) {
            if (reached.add(other)) {
                reached.addAll(reached(other));
            }
        }
        return reached;
    }

    private List<PolicyText> affected(PolicyText text) {
        Set<PolicyText> affected = new LinkedHashSet<>();
        text.relations()
                .forEach(item -> library.find(text, item.policy().value()).ifPresent(affected::add));
        library.all().stream()
                .filter(other -> library.overriding(other).contains(text))
                .forEach(affected::add);
        return List.copyOf(affected);
    }

    private PolicyCompiler.Result compiled(PolicyText text) {
        PolicyCompiler.Result known = compiled.get(text);
        if (known == null) {
            known = text.isAmendment()
                    ? new AmendmentCompiler(text, library).compile()
                    : new PolicyCompiler(composer.compose(text), supplies, decisions(text)).compile();
            compiled.put(text, known);
        }
        return known;
    }

    /** What the policies that carry one out decide on its parameters. */
    private Map<String, List<Parameter.Decision>> decisions(PolicyText text) {
        Map<String, List<Parameter.Decision>> decisions = new LinkedHashMap<>();
        for (PolicyText child : children(text)) {
            compiled(child)
                    .policy()
                    .ifPresent(policy -> policy.parameters()
                            .forEach(parameter -> decisions
                                    .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                                    .addAll(parameter.decisions())));
        }
        return decisions;
    }

    private List<PolicyText> children(PolicyText text) {
        return library.relationsTo(text).stream()
                .filter(relation -> relation.item().relation() == HeaderItem.Relation.IMPLEMENTS)
                .map(PolicyLibrary.Relation::from)
                .filter(child -> !child.isAmendment())
                .toList();
    }

    private Optional<Policy> linked(PolicyText text) {
        Optional<Policy> known = linked.get(text);
        if (known == null) {
            known = compiled(text).policy().map(policy -> policy.with(policy.rules(), composition(text)));
            linked.put(text, known);
        }
        return known;
    }

    private Composition composition(PolicyText text) {
        List<Composition.Part> parts = new ArrayList<>();
        for (PolicyLibrary.Relation relation : library.relationsTo(text)) {
            PolicyText from = relation.from();
            switch (relation.item().relation()) {
                case AMENDS -> parts.add(part(from, Role.AMENDMENT));
                case PROLONGS, REPEALS -> parts.add(part(from, Role.TERM));
                case IMPLEMENTS -> {
                    if (!from.file().all(Statement.SetParameter.class).isEmpty()) {
                        parts.add(part(from, Role.DECISION));
                    }
                }
            }
        }
        library.overriding(text).forEach(from -> parts.add(part(from, Role.EXCEPTION)));
        List<Policy> requires = new ArrayList<>();
        for (PolicyText other : affected(text)) {
            parts.add(part(other, roleOf(other, text)));
            linked(other).ifPresent(requires::add);
        }
        return new Composition(List.copyOf(new LinkedHashSet<>(parts)), requires);
    }

    private Role roleOf(PolicyText other, PolicyText of) {
        if (library.find(of, HeaderItem.Relation.AMENDS).filter(other::equals).isPresent()) {
            return Role.AMENDED;
        }
        boolean parent = library.find(of, HeaderItem.Relation.IMPLEMENTS)
                .filter(other::equals)
                .isPresent();
        return parent ? Role.PARENT : Role.AFFECTED;
    }

    private static Composition.Part part(PolicyText text, Role role) {
        return new Composition.Part(
                text.id(), role, text.source().name(), Sha256.of(text.source().text()));
    }
}
