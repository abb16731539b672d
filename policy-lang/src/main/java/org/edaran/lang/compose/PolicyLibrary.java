package org.edaran.lang.compose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.HeaderItem;
import org.edaran.lang.ast.Text;
import org.edaran.source.SourceText;

/**
 * The policies that were given, and those they name, by name. What is missing, or leads round in a circle, is reported once
 * and then left out.
 */
public final class PolicyLibrary {

    /**
     * What one policy says of another.
     *
     * @param from the policy that says it
     * @param item the line of its header
     */
    public record Relation(PolicyText from, HeaderItem.Related item) {}

    private record Link(String from, String to) {}

    private final Function<String, Optional<SourceText>> resolver;
    private final Supplier<List<String>> known;
    private final List<PolicyText> given = new ArrayList<>();
    private final Map<String, PolicyText> byId = new LinkedHashMap<>();
    private final Set<Link> links = new HashSet<>();
    private final Set<Diagnostic> faults = new LinkedHashSet<>();

    private PolicyLibrary(Function<String, Optional<SourceText>> resolver, Supplier<List<String>> known) {
        this.resolver = resolver;
        this.known = known;
    }

    /**
     * Reads policies and all that they name.
     *
     * @param sources the policies given, which are looked in first
     * @param resolver gives the text of another policy by name
     * @param known the names that the resolver knows, to guess at misspelt ones
     */
    public static PolicyLibrary load(
            List<SourceText> sources, Function<String, Optional<SourceText>> resolver, Supplier<List<String>> known) {
        PolicyLibrary library = new PolicyLibrary(resolver, known);
        sources.forEach(library::give);
        Deque<PolicyText> open = new ArrayDeque<>(library.given);
        Set<PolicyText> seen = new HashSet<>();
        while (!open.isEmpty()) {
            PolicyText text = open.remove();
            if (seen.add(text)) {
                open.addAll(library.follow(text));
            }
        }
        library.given.forEach(text -> library.breakCircles(text, new ArrayList<>()));
        return library;
    }

    private void give(SourceText source) {
        PolicyText text = PolicyText.read(source);
        given.add(text);
        PolicyText first = text.id().isEmpty() ? null : byId.putIfAbsent(text.id(), text);
        if (first != null) {
            faults.add(Diagnostic.of(
                            DiagnosticCode.POLICY_TWICE,
                            source,
                            text.nameSpan(),
                            "two of the policies given are called `" + text.id() + "`")
                    .withLabel(first.source(), first.nameSpan(), "the first one"));
        }
    }

    /** The policies that a policy names and that were found. */
    private List<PolicyText> follow(PolicyText text) {
        List<PolicyText> found = new ArrayList<>();
        for (Text name : text.names()) {
            Optional<PolicyText> other = Optional.ofNullable(byId.get(name.value()));
            if (other.isEmpty()) {
                other = resolver.apply(name.value()).map(PolicyText::read).filter(read -> isCalled(read, name, text));
                other.ifPresent(read -> byId.put(read.id(), read));
            }
            if (other.isEmpty()) {
                unknown(name, text);
            } else {
                links.add(new Link(text.id(), name.value()));
                found.add(other.get());
            }
        }
        return found;
    }

    private static boolean isCalled(PolicyText read, Text name, PolicyText by) {
        return read.id().equals(name.value()) && read.source() != by.source();
    }

    private void unknown(Text name, PolicyText text) {
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.UNKNOWN_POLICY, text.source(), name.span(), "there is no policy `" + name + "` here");
        List<String> names = new ArrayList<>(byId.keySet());
        names.addAll(known.get());
        names.remove(text.id());
        faults.add(DidYouMean.nearest(name.value(), names)
                .map(near -> fault.withHelp("write `\"" + near + "\"`"))
                .orElseGet(() -> fault.withHelp("give the file of that policy as well")));
    }

    private void breakCircles(PolicyText text, List<String> path) {
        path.add(text.id());
        for (Text name : text.names()) {
            Link link = new Link(text.id(), name.value());
            if (!links.contains(link)) {
                continue;
            }
            int start = path.indexOf(name.value());
            if (start >= 0) {
                links.remove(link);
                List<String> circle = new ArrayList<>(path.subList(start, path.size()));
                circle.add(name.value());
                faults.add(Diagnostic.of(
                                DiagnosticCode.CIRCULAR_POLICIES,
                                text.source(),
                                name.span(),
                                "the policies build on each other in a circle: `" + String.join("` on `", circle) + "`")
                        .withHelp("leave out one of these names"));
            } else {
                breakCircles(Objects.requireNonNull(byId.get(name.value())), path);
            }
        }
        path.remove(path.size() - 1);
    }

    /** The policies given, in that order. */
    public List<PolicyText> given() {
        return List.copyOf(given);
    }

    /** Every policy by name, those given first. */
    public List<PolicyText> all() {
        Set<PolicyText> all = new LinkedHashSet<>(given);
        all.addAll(byId.values());
        return List.copyOf(all);
    }

    /** What is missing or wrong between the policies. */
    public List<Diagnostic> faults() {
        return List.copyOf(faults);
    }

    /** The policy that another one names, if it was found and is no part of a circle. */
    public Optional<PolicyText> find(PolicyText from, String name) {
        return links.contains(new Link(from.id(), name)) ? Optional.ofNullable(byId.get(name)) : Optional.empty();
    }

    /** The policy to which one has a relation. */
    public Optional<PolicyText> find(PolicyText from, HeaderItem.Relation kind) {
        return from.relations().stream()
                .filter(item -> item.relation() == kind)
                .map(item -> find(from, item.policy().value()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What other policies say of one, in the order of the policies. */
    public List<Relation> relationsTo(PolicyText text) {
        List<Relation> relations = new ArrayList<>();
        for (PolicyText from : all()) {
            if (from.equals(byId.get(from.id()))
                    && text.equals(byId.get(text.id()))
                    && find(from, text.id()).isPresent()) {
                from.relations().stream()
                        .filter(item -> item.policy().value().equals(text.id()))
                        .forEach(item -> relations.add(new Relation(from, item)));
            }
        }
        return relations;
    }

    /** The policies with exceptions to rules of one. */
    public List<PolicyText> overriding(PolicyText text) {
        return all().stream()
                .filter(from -> find(from, text.id()).isPresent())
                .filter(from -> from.file().all(org.edaran.lang.ast.Statement.RuleException.class).stream()
                        .flatMap(exception -> exception.targets().stream())
                        .anyMatch(target -> target.policy()
                                .filter(other -> other.value().equals(text.id()))
                                .isPresent()))
                .toList();
    }
}
