package org.edaran.lang.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.lang.ast.Name;
import org.edaran.lang.ast.PolicyFile;
import org.edaran.lang.ast.Statement;
import org.edaran.model.Owner;
import org.edaran.source.SourceText;

/**
 * Every name that a policy and its vocabularies declare. Reports a name that is declared twice.
 *
 * <p>Modes, lists, categories, groups, windows, parameters and tables share one space of names; rules, exceptions and
 * notes have one, calendars have one, and the facts of each owner have one. Not thread-safe.
 */
public final class Declarations {

    private final FaultList faults;
    private final Map<String, Declared<?>> names = new LinkedHashMap<>();
    private final Map<String, Declared<?>> clauses = new LinkedHashMap<>();
    private final Map<String, Declared<?>> calendars = new LinkedHashMap<>();
    private final Map<String, Map<Owner, Declared<Statement.Field>>> fields = new LinkedHashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    /** No declarations yet; faults go to {@code faults}. */
    public Declarations(FaultList faults) {
        this.faults = faults;
    }

    /** Adds what a file declares. */
    public void addAll(PolicyFile file, SourceText source) {
        for (Statement statement : file.statements()) {
            if (statement instanceof Statement.Unreadable broken) {
                broken.name().ifPresent(name -> unreadable.add(name.text()));
            } else if (statement instanceof Statement.Field field) {
                addField(new Declared<>(field.name(), field, source));
            } else {
                nameOf(statement).ifPresent(name -> add(name, statement, source));
            }
        }
    }

    private static Optional<Name> nameOf(Statement statement) {
        if (statement instanceof Statement.WorkMode mode) {
            return Optional.of(mode.name());
        }
        if (statement instanceof Statement.NameList list) {
            return Optional.of(list.name());
        }
        if (statement instanceof Statement.Category category) {
            return Optional.of(category.name());
        }
        if (statement instanceof Statement.NamedGroup group) {
            return Optional.of(group.name());
        }
        if (statement instanceof Statement.Calendar calendar) {
            return Optional.of(calendar.name());
        }
        if (statement instanceof Statement.Window window) {
            return Optional.of(window.name());
        }
        if (statement instanceof Statement.Parameter parameter) {
            return Optional.of(parameter.name());
        }
        if (statement instanceof Statement.Table table) {
            return Optional.of(table.name());
        }
        if (statement instanceof Statement.Rule rule) {
            return Optional.of(rule.name());
        }
        if (statement instanceof Statement.RuleException exception) {
            return Optional.of(exception.name());
        }
        return statement instanceof Statement.Note note ? Optional.of(note.name()) : Optional.empty();
    }

    private void add(Name name, Statement statement, SourceText source) {
        Declared<Statement> declared = new Declared<>(name, statement, source);
        Map<String, Declared<?>> space = spaceOf(statement);
        boolean takenByLanguage =
                space == names && (BuiltInNames.isMode(name.text()) || BuiltInNames.isBareWord(name.text()));
        if (takenByLanguage) {
            builtIn(name, source);
            return;
        }
        Declared<?> first = space.get(name.text());
        if (first == null && space == names) {
            first = clashingField(name.text(), statement instanceof Statement.Parameter);
        }
        if (first == null) {
            space.put(name.text(), declared);
        } else {
            duplicate(name, source, first);
        }
    }

    private Map<String, Declared<?>> spaceOf(Statement statement) {
        boolean clause = statement instanceof Statement.Rule
                || statement instanceof Statement.RuleException
                || statement instanceof Statement.Note;
        if (clause) {
            return clauses;
        }
        return statement instanceof Statement.Calendar ? calendars : names;
    }

    private @org.jspecify.annotations.Nullable Declared<?> clashingField(String name, boolean anyOwner) {
        Map<Owner, Declared<Statement.Field>> byOwner = fields.getOrDefault(name, Map.of());
        for (Map.Entry<Owner, Declared<Statement.Field>> entry : byOwner.entrySet()) {
            if (anyOwner || isPersons(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }

    private void addField(Declared<Statement.Field> declared) {
        Name name = declared.name();
        Optional<Owner> owner = ownerOf(declared);
        if (owner.isEmpty()) {
            return;
        }
        if (BuiltInNames.isFactOf(owner.get(), name.text())) {
            builtIn(name, declared.source());
            return;
        }
        Map<Owner, Declared<Statement.Field>> byOwner =
                fields.computeIfAbsent(name.text(), n -> new EnumMap<>(Owner.class));
        Declared<?> first = byOwner.get(owner.get());
        if (first == null && isPersons(owner.get())) {
            first = byOwner.get(owner.get() == Owner.EMPLOYEE ? Owner.ASSIGNMENT : Owner.EMPLOYEE);
        }
        Declared<?> other = names.get(name.text());
        boolean clash = other != null && (isPersons(owner.get()) || other.statement() instanceof Statement.Parameter);
        if (first == null && clash) {
            first = other;
        }
        if (first == null) {
            byOwner.put(owner.get(), declared);
        } else {
            duplicate(name, declared.source(), first);
        }
    }

    private Optional<Owner> ownerOf(Declared<Statement.Field> declared) {
        org.edaran.lang.ast.Owner written = declared.statement().owner().owner();
        boolean keepsFacts = switch (written) {
            case EMPLOYEE, UNIT, OFFICE, AGENCY, REGION, ASSIGNMENT -> true;
            case HOME_UNIT, WORK_UNIT, DOMICILE, POLICY -> false;
        };
        if (!keepsFacts) {
            faults.add(Diagnostic.of(
                            DiagnosticCode.WRONG_OWNER,
                            declared.source(),
                            declared.statement().owner().span(),
                            "a fact is of employee, unit, office, agency, region or assignment")
                    .withHelp("write one of these six words after `of`"));
            unreadable.add(declared.name().text());
            return Optional.empty();
        }
        return Owners.modelOf(written);
    }

    private static boolean isPersons(Owner owner) {
        return owner == Owner.EMPLOYEE || owner == Owner.ASSIGNMENT;
    }

    private void builtIn(Name name, SourceText source) {
        faults.add(Diagnostic.of(
                        DiagnosticCode.BUILT_IN_NAME,
                        source,
                        name.span(),
                        "`" + name.text() + "` is built into the language and cannot be declared")
                .withHelp("use `" + name.text() + "` as it is, or declare another name"));
    }

    private void duplicate(Name name, SourceText source, Declared<?> first) {
        faults.add(Diagnostic.of(
                        DiagnosticCode.DUPLICATE_NAME, source, name.span(), "`" + name.text() + "` is declared twice")
                .withLabel(
                        first.source(),
                        first.name().span(),
                        "first declared here, as "
                                + DeclarationKind.of(first.statement()).words()));
    }

    /** The declaration of a mode, list, category, group, window, parameter or table, if it is of that kind. */
    public <S extends Statement> Optional<Declared<S>> find(String name, Class<S> kind) {
        return cast(names.get(name), kind);
    }

    /** The declaration of a rule, exception or note, if it is of that kind. */
    public <S extends Statement> Optional<Declared<S>> findClause(String name, Class<S> kind) {
        return cast(clauses.get(name), kind);
    }

    /** What a name of the shared space declares, whatever its kind. */
    public Optional<DeclarationKind> kindOf(String name) {
        Declared<?> declared = names.get(name);
        return declared == null ? Optional.empty() : Optional.of(DeclarationKind.of(declared.statement()));
    }

    /** The declaration of a name of the shared space, whatever its kind. */
    public Optional<Declared<?>> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** The fact of that name of an owner, if declared. */
    public Optional<Declared<Statement.Field>> field(String name, Owner owner) {
        return Optional.ofNullable(fields.getOrDefault(name, Map.of()).get(owner));
    }

    /** The owners that have a fact of that name. */
    public List<Owner> ownersOf(String name) {
        return List.copyOf(fields.getOrDefault(name, Map.of()).keySet());
    }

    /** The names of the facts of an owner. */
    public List<String> factsOf(Owner owner) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(owner))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All declarations of one kind in the order in which they came: facts, calendars, or names of the shared space. */
    public <S extends Statement> List<Declared<S>> all(Class<S> kind) {
        List<Declared<?>> every = new ArrayList<>(names.values());
        every.addAll(calendars.values());
        every.addAll(clauses.values());
        fields.values().forEach(byOwner -> every.addAll(byOwner.values()));
        List<Declared<S>> found = new ArrayList<>();
        every.forEach(declared -> cast(declared, kind).ifPresent(found::add));
        return found;
    }

    /** True if the shared space has a declaration of that kind. */
    public boolean has(Class<? extends Statement> kind) {
        for (Declared<?> declared : names.values()) {
            if (kind.isInstance(declared.statement())) {
                return true;
            }
        }
        return false;
    }

    /** The names of all declarations of one kind. */
    public <S extends Statement> List<String> namesOf(Class<S> kind) {
        return all(kind).stream().map(declared -> declared.name().text()).toList();
    }

    /** True if a statement that could not be read would have declared the name. */
    public boolean isUnreadable(String name) {
        return unreadable.contains(name);
    }

    private static <S extends Statement> Optional<Declared<S>> cast(
            @org.jspecify.annotations.Nullable Declared<?> declared, Class<S> kind) {
        return declared != null && kind.isInstance(declared.statement())
                ? Optional.of(new Declared<>(declared.name(), kind.cast(declared.statement()), declared.source()))
                : Optional.empty();
    }
}
