package org.edaran.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.edaran.Edaran;
import org.edaran.eval.Evaluator;
import org.edaran.examples.oracle.NaiveData;
import org.edaran.examples.oracle.NaiveFinding;
import org.edaran.examples.oracle.NaiveOracle;
import org.edaran.model.Policy;
import org.edaran.model.Rule;
import org.edaran.model.Strength;
import org.edaran.model.Table;
import org.edaran.model.Value;
import org.edaran.roster.RosterResult;
import org.junit.jupiter.api.Test;

/** The naive oracle judges every form that a policy can be made of, and the evaluator agrees. */
class OracleFormsTest {

    private static final Path MODEL = Path.of("..", "policy-core", "target", "classes", "org", "edaran", "model");

    /** Values that facts have and policies do not write. */
    private static final Set<Class<?>> OF_DATA_ONLY =
            Set.of(Value.Absent.class, Value.AnyOf.class, Value.Items.class, Value.Place.class);

    /** Forms that the conformance set does not have, and people for whom each is kept, broken, or open. */
    private static final Path FORMS = Path.of("src", "test", "resources", "org", "edaran", "examples", "forms");

    @Test
    void formsThatTheOracleCannotJudge_areNone() throws IOException {
        IdentityHashMap<Object, Boolean> walked = new IdentityHashMap<>();
        Set<String> seen = new TreeSet<>();
        for (Path folder : ConformanceCases.folders("findings").toList()) {
            Policy policy = Edaran.compile(folder.resolve("policy.edaran")).policyOrThrow();
            NaiveOracle.check(policy, NaiveData.read(folder));
            walk(policy, walked, seen);
        }
        Policy forms = Edaran.compile(FORMS.resolve("policy.edaran")).policyOrThrow();
        NaiveOracle.check(forms, NaiveData.read(FORMS));
        walk(forms, walked, seen);
        Set<String> missing = new TreeSet<>(leaves());
        missing.removeAll(seen);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyForm_isJudgedAlike() throws IOException {
        Policy forms = Edaran.compile(FORMS.resolve("policy.edaran")).policyOrThrow();
        List<NaiveFinding> found = NaiveOracle.check(forms, NaiveData.read(FORMS));
        Evaluator evaluator = Evaluator.of(forms);
        RosterResult result = ExampleFoldersTest.reader(FORMS, evaluator).read();
        assertThat(result).isInstanceOf(RosterResult.Loaded.class);
        assertThat(Product.findings(evaluator.check(((RosterResult.Loaded) result).roster())))
                .isEqualTo(found);
        Set<String> rules = new TreeSet<>();
        forms.rules().stream()
                .filter(rule -> rule.strength() != Strength.MAY)
                .map(Rule::name)
                .forEach(rules::add);
        found.forEach(finding -> rules.remove(finding.rule()));
        assertThat(rules).as("rules that nothing breaks here").isEmpty();
    }

    /** The kinds of everything that a policy is made of. */
    private static void walk(Object part, Map<Object, Boolean> walked, Set<String> seen) throws IOException {
        if (part instanceof Optional<?> maybe) {
            if (maybe.isPresent()) {
                walk(maybe.get(), walked, seen);
            }
        } else if (part instanceof Collection<?> several) {
            for (Object one : several) {
                walk(one, walked, seen);
            }
        } else if (part instanceof Table table) {
            walk(List.of(table.type(), table.rows(), table.otherwise()), walked, seen);
        } else if (part.getClass().getName().startsWith("org.edaran.model.") && walked.put(part, true) == null) {
            seen.add(
                    part instanceof Enum<?> one
                            ? one.getDeclaringClass().getName()
                            : part.getClass().getName());
            seen.add(part instanceof Enum<?> one ? one.getDeclaringClass().getName() + "." + one.name() : "");
            if (part.getClass().isRecord()) {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    try {
                        walk(component.getAccessor().invoke(part), walked, seen);
                    } catch (ReflectiveOperationException unreadable) {
                        throw new IOException(unreadable);
                    }
                }
            }
        }
    }

    /** Every kind that a sealed family permits. */
    private static Set<String> leaves() throws IOException {
        Set<String> leaves = new TreeSet<>();
        try (Stream<Path> files = Files.list(MODEL)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (name.matches("package-info|.*\\$[0-9].*")) {
                    continue;
                }
                Class<?> type = type("org.edaran.model." + name);
                if (type.isSealed() && !type.isEnum()) {
                    for (Class<?> kind : type.getPermittedSubclasses()) {
                        if (!kind.isInterface() && !OF_DATA_ONLY.contains(kind)) {
                            leaves.add(kind.getName());
                        }
                    }
                }
            }
        }
        return leaves;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new UncheckedIOException(new IOException(missing));
        }
    }
}
