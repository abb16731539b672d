package org.edaran.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is documented, and which names say nothing. */
class WordsTest {

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Helper|Utils?|Legacy)");
    private static final Pattern TEST_METHOD =
            Pattern.compile("^\\s+@(Test|ParameterizedTest|TestFactory|Property|Example)\\b", Pattern.MULTILINE);
    private static final Pattern RUN_NAME = Pattern.compile(".*(Test|Properties)\\.java");
    private static final Outline MAIN = Outline.of(SourceFile.ofMain());

    @Test
    void exportedType_hasADocumentationComment() {
        assertThat(undocumented(MAIN.types())).isEmpty();
    }

    @Test
    void exportedMethod_hasADocumentationComment() {
        assertThat(undocumented(MAIN.methods())).isEmpty();
    }

    @Test
    void package_saysWhatItIs() {
        List<SourceFile> files = SourceFile.ofMain();
        Set<String> described = files.stream()
                .filter(file -> file.name().equals("package-info.java"))
                .map(file -> file.path().getParent().toString())
                .collect(Collectors.toSet());
        assertThat(files.stream()
                        .filter(file -> !file.name().equals("module-info.java"))
                        .map(file -> file.path().getParent().toString())
                        .distinct())
                .isSubsetOf(described);
    }

    @Test
    void typeName_saysTheThing() {
        assertThat(MAIN.types())
                .noneMatch(type -> EMPTY_NAME.matcher(type.name()).matches());
    }

    /** Surefire runs classes by their names; any other name would never run. */
    @Test
    void testClass_hasANameThatIsRun() {
        assertThat(SourceFile.ofTests())
                .filteredOn(file -> TEST_METHOD.matcher(file.text()).find())
                .allMatch(file -> RUN_NAME.matcher(file.name()).matches());
    }

    @Test
    void exports_areRead() {
        assertThat(MAIN.exports()).contains("org.edaran.source", "org.edaran.model");
    }

    private static List<Outline.Declared> undocumented(List<Outline.Declared> declared) {
        return declared.stream()
                .filter(one -> one.visible() && !one.inherited() && !one.documented())
                .filter(one -> MAIN.exports().contains(one.packageName()))
                .toList();
    }
}
