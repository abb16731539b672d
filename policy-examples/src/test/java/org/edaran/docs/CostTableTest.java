package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.edaran.Edaran;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.eval.Evaluator;
import org.edaran.eval.PartialCheck;
import org.edaran.eval.RosterSession;
import org.edaran.io.RosterReader;
import org.edaran.roster.AssignmentColumns;
import org.edaran.roster.FactBinding;
import org.edaran.roster.RosterBinding;
import org.edaran.roster.RosterBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide tells the cost of every public method of the types that a host begins with. */
class CostTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z]\\w+)\\.(\\w+)`((?:, `\\w+`)*) \\|");

    @ParameterizedTest
    @ValueSource(
            classes = {
                Edaran.class,
                CompiledPolicies.class,
                Evaluator.class,
                PartialCheck.class,
                RosterSession.class,
                RosterBinding.class,
                FactBinding.class,
                RosterBuilder.class,
                AssignmentColumns.class,
                RosterReader.class
            })
    void table_hasARowForEveryPublicMethod_andForNoOther(Class<?> type) {
        Set<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !name.equals("toString"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>();
        Matcher row = ROW.matcher(Page.named("docs/embedding.md").text());
        while (row.find()) {
            if (row.group(1).equals(type.getSimpleName())) {
                told.add(row.group(2));
                Arrays.stream(row.group(3).split("[, `]+"))
                        .filter(name -> !name.isEmpty())
                        .forEach(told::add);
            }
        }
        assertThat(told).isEqualTo(methods);
    }
}
