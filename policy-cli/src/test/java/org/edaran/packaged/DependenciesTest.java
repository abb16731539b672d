package org.edaran.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host gets with a module, by the bill of materials that the build writes. */
@Tag("packaged")
class DependenciesTest {

    private static final Path PAGE = Path.of("../docs/dependencies.md");
    private static final Set<String> LICENCES = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause");

    @ParameterizedTest
    @ValueSource(strings = {"policy-core", "policy-lang", "policy-io", "policy-spark", "policy-cli"})
    void licences_areThoseThatHostsCanLiveWith(String module) throws IOException {
        List<MaterialsBill.Part> parts = MaterialsBill.of(module).parts();

        assertThat(parts).extracting(MaterialsBill.Part::name).contains("jackson-core");
        assertThat(parts).allSatisfy(part -> assertThat(LICENCES).containsAll(part.licences()));
        assertThat(parts).allSatisfy(part -> assertThat(part.licences()).isNotEmpty());
    }

    /** A host that judges compiled policies gets one jar of somebody else, and annotations. */
    @Test
    void core_bringsOneJarAndAnnotations() throws IOException {
        assertThat(MaterialsBill.of("policy-core").parts())
                .extracting(MaterialsBill.Part::name)
                .containsExactlyInAnyOrder("policy-core", "jackson-core", "jspecify");
    }

    /** Spark is there already: the module brings nothing besides what the evaluator needs. */
    @Test
    void spark_bringsWhatCoreBrings() throws IOException {
        assertThat(MaterialsBill.of("policy-spark").parts())
                .extracting(MaterialsBill.Part::name)
                .containsExactlyInAnyOrder("policy-spark", "policy-core", "jackson-core", "jspecify");
    }

    /** With {@code -Dgolden.update=true} the page is rewritten. */
    @ParameterizedTest
    @ValueSource(strings = {"policy-core", "policy-lang", "policy-io", "policy-spark"})
    void page_showsTheTreeOfTheBuild(String module) throws IOException {
        String page = Files.readString(PAGE);
        Matcher block = Pattern.compile("(?s)(```text tree " + module + "\n)(.*?)(?=```)")
                .matcher(page);
        assertThat(block.find()).isTrue();
        String tree = new DependencyTree(MaterialsBill.of(module), block.group(2)).text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, block.replaceFirst("$1" + Matcher.quoteReplacement(tree)));
        } else {
            assertThat(block.group(2)).isEqualTo(tree);
        }
    }
}
