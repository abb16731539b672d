package org.edaran.lang.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.grammar.KeywordPlace;
import org.edaran.grammar.KeywordTable;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.check.DeclarationKind;
import org.edaran.lang.check.Declared;
import org.edaran.lang.parse.LengthsOfTime;
import org.edaran.model.Field;
import org.edaran.model.Owner;
import org.edaran.model.ValueType;
import org.edaran.source.SourceSpan;
import org.edaran.source.SourceText;

/** Says what is wrong with a name that could not be used. */
final class NameFaults {

    private static final Set<String> YES = Set.of("yes", "ya");
    private static final Set<String> PERSONS = Set.of("person", "worker", "individual", "orang", "individu");

    private final Environment env;

    NameFaults(Environment env) {
        this.env = env;
    }

    /**
     * Reports a name that is not what a place needs.
     *
     * @param needed what the place needs, such as {@code a group}
     * @param candidates gives the names that would do
     */
    void notThis(
            String name,
            SourceText source,
            SourceSpan span,
            String needed,
            Supplier<? extends Collection<String>> candidates) {
        if (env.declarations().isUnreadable(name)) {
            return;
        }
        Optional<Declared<?>> other = env.declarations().find(name);
        if (other.isPresent()) {
            ofAnotherKind(name, source, span, needed, other.get());
            return;
        }
        Diagnostic unknown = Diagnostic.of(
                DiagnosticCode.UNKNOWN_NAME, source, span, "nothing declares " + needed + " `" + name + "`");
        Optional<String> nearest = env.maySuggest() ? DidYouMean.nearest(name, candidates.get()) : Optional.empty();
        Optional<String> owner = needed.contains("fact") ? owner(name) : Optional.empty();
        Optional<String> help = LengthsOfTime.each(name)
                .filter(each -> needed.contains("fact"))
                .or(() -> owner)
                .or(() -> needed.contains("fact") ? factWithValue(name) : Optional.empty())
                .or(() -> nearest)
                .or(() -> EverydayWords.of(name))
                .map(near -> "write `" + near + "`")
                .or(() -> BuiltInVocabularies.declaring(name)
                        .map(vocabulary -> "add `use vocabulary \"" + vocabulary + "\"`, which declares it"))
                .or(() -> needed.equals("a category or group")
                        ? factWithValue(name).map(fact -> "write `employees where " + fact + "`")
                        : Optional.empty())
                .or(() -> needed.contains("list") && factWithValue(name).isPresent()
                        ? Optional.of("write the values in square brackets: `[" + name + ", …]`")
                        : Optional.empty())
                .or(() -> declaration(name, needed));
        env.fault(help.map(unknown::withHelp).orElse(unknown));
    }

    private void ofAnotherKind(String name, SourceText source, SourceSpan span, String needed, Declared<?> declared) {
        env.use(name);
        String kind = DeclarationKind.of(declared.statement()).words();
        Diagnostic wrong = Diagnostic.of(
                        DiagnosticCode.WRONG_KIND_OF_NAME,
                        source,
                        span,
                        "`" + name + "` is " + kind + ", but " + needed + " is needed here")
                .withLabel(declared.source(), declared.name().span(), "declared here as " + kind);
        boolean value = declared.statement() instanceof Statement.Table && needed.contains("fact");
        String help = "a value of a table is looked up with a key in parentheses: write `" + name + "(…)`";
        env.fault(value ? wrong.withHelp(help) : wrong);
    }

    /** The comparison that a value stands for, such as {@code service = health}, if exactly one fact can have it. */
    private Optional<String> factWithValue(String name) {
        List<String> comparisons = new ArrayList<>();
        for (Field field : env.fields()) {
            boolean persons = field.owner() == Owner.EMPLOYEE || field.owner() == Owner.ASSIGNMENT;
            if (field.type() instanceof ValueType.Symbols symbols) {
                Optional<String> value = symbols.names().contains(name)
                        ? Optional.of(name)
                        : IndonesianNames.value(name, symbols.names());
                String fact = persons
                        ? field.name()
                        : field.name() + " of " + field.owner().word();
                value.ifPresent(of -> comparisons.add(fact + " = " + of));
            }
        }
        return comparisons.size() == 1 ? Optional.of(comparisons.get(0)) : Optional.empty();
    }

    /** How to declare what is needed, where that is one line. */
    private static Optional<String> declaration(String name, String needed) {
        return switch (needed) {
            case "a category or group" -> Optional.of("declare it: `group " + name + ": employees where …`");
            case "a fact or parameter" ->
                Optional.of(
                        YES.contains(name)
                                ? "write `true`"
                                : "declare it: `field " + name + " of …`, with whose fact it is and its type");
            case "a window" -> Optional.of("declare it: `window " + name + ": …`, with its dates");
            default -> Optional.empty();
        };
    }

    /** The English word for an owner of facts that is written in another language. */
    private static Optional<String> owner(String name) {
        if (PERSONS.contains(name)) {
            return Optional.of("employee");
        }
        KeywordTable english = KeywordTable.english();
        return KeywordTable.all().stream()
                .flatMap(table -> table.keywords().stream())
                .filter(keyword -> keyword.place() == KeywordPlace.DESCRIPTIVE
                        && keyword.phrase().equals(name))
                .flatMap(keyword -> english.phraseOf(keyword.token()).stream())
                .findFirst();
    }

    /** Reports a name that is not in the closed list it must come from. */
    void notInList(String name, SourceText source, SourceSpan span, Demand demand, Collection<String> members) {
        List<String> values = List.copyOf(members);
        Diagnostic wrong = Diagnostic.of(
                        DiagnosticCode.NOT_IN_LIST,
                        source,
                        span,
                        "`" + name + "` is not one of " + Types.listed(values, ", "))
                .withLabel(demand.source(), demand.span(), demand.words());
        Optional<String> nearest = IndonesianNames.value(name, values)
                .or(() -> env.maySuggest() ? DidYouMean.nearest(name, values) : Optional.empty());
        env.fault(nearest.map(near -> wrong.withHelp("write `" + near + "`")).orElse(wrong));
    }
}
