package org.edaran.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way things may depend. */
class ArrowsTest {

    private static final String[] CORE = {
        "org.edaran.source",
        "org.edaran.diagnostic",
        "org.edaran.model",
        "org.edaran.roster",
        "org.edaran.finding",
        "org.edaran.eval"
    };

    @Test
    void packages_haveNoCycle() {
        check(slices().assignedFrom(new ByPackage()).should().beFreeOfCycles());
    }

    /** Left: a package or a tree of packages. Right: what of ours it may import besides itself. */
    @ParameterizedTest
    @CsvSource({
        "org.edaran.source,",
        "org.edaran.diagnostic, org.edaran.source",
        "org.edaran.model, org.edaran.source|org.edaran.diagnostic",
        "org.edaran.roster, org.edaran.source|org.edaran.diagnostic|org.edaran.model",
        "org.edaran.finding, org.edaran.source|org.edaran.diagnostic|org.edaran.model|org.edaran.roster",
        "org.edaran.eval.., CORE",
        "org.edaran.compiled, org.edaran.source|org.edaran.diagnostic|org.edaran.model",
        "org.edaran.grammar,",
        "org.edaran.lang.ast, CORE",
        "org.edaran.lang.parse.., CORE|org.edaran.grammar|org.edaran.lang.ast",
        "org.edaran.lang.format.., CORE|org.edaran.grammar|org.edaran.lang.ast|org.edaran.lang.parse",
        "org.edaran.lang.., CORE|org.edaran.grammar",
        "org.edaran.files, CORE|org.edaran|org.edaran.lang..",
        "org.edaran.io.., CORE|org.edaran.compiled",
        "org.edaran.cli.., CORE|org.edaran.compiled|org.edaran|org.edaran.files|org.edaran.lang..|org.edaran.io..",
        "org.edaran.examples.., CORE|org.edaran.compiled|org.edaran|org.edaran.files|org.edaran.lang..|org.edaran.io..|org.edaran.cli..",
    })
    void package_importsOnlyWhatItsRowAllows(String from, String to) {
        List<String> allowed = new ArrayList<>(List.of(from));
        for (String part : to == null ? new String[0] : to.split("\\|")) {
            allowed.addAll(part.equals("CORE") ? List.of(CORE) : List.of(part));
        }
        check(noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.edaran..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(allowed.toArray(new String[0])))));
    }

    @Test
    void core_needsOnlyTheJdk() {
        check(classes()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify.annotations", "org.edaran..")));
    }

    @Test
    void antlr_isSeenByTheParserOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.edaran.grammar", "org.edaran.lang.parse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr.."));
    }

    @Test
    void tests_lookAtTheWholeProduct() {
        assertThat(Product.classes().stream().map(JavaClass::getPackageName).distinct())
                .contains(CORE)
                .contains(
                        "org.edaran",
                        "org.edaran.grammar",
                        "org.edaran.lang.ast",
                        "org.edaran.lang.parse",
                        "org.edaran.io");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Product.classes());
    }

    /** One slice for each package. */
    private static final class ByPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "the packages of Edaran";
        }
    }
}
