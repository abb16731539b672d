package org.edaran.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a native image has to be told of: classes and resources that are found by name when the program runs. */
@OnOneJdk
class ReachabilityTest {

    /** Calls that find something by a name, or that look into a class. */
    private static final Pattern BY_NAME = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.Class\\.(forName|newInstance|getResource|getDeclared|getMethod|getField|getConstructor|getRecordComp).*",
            "java\\.lang\\.ClassLoader\\..*",
            "java\\.lang\\.Module\\.getResource.*",
            "java\\.lang\\.reflect\\..*",
            "java\\.lang\\.invoke\\.MethodHandles\\$Lookup\\.(find|unreflect|define|ensure).*",
            "java\\.lang\\.System\\.(load|loadLibrary)\\(.*",
            "java\\.util\\.(ServiceLoader|ResourceBundle)\\..*",
            "java\\.io\\.Object(Input|Output)Stream\\..*"));

    private static final String STREAM = " java.lang.Class.getResourceAsStream";

    /** Docs: `docs/embedding.md`, native images. */
    private static final Set<String> KNOWN = Set.of(
            "org.edaran.roster.Regions$Indonesia" + STREAM,
            "org.edaran.lang.compile.BuiltInCalendars" + STREAM,
            "org.edaran.lang.compile.BuiltInVocabularies" + STREAM,
            "org.edaran.lang.compile.IndonesianNames" + STREAM,
            "org.edaran.lang.explain.Phrases" + STREAM,
            "org.edaran.lang.parse.MessageCatalogue" + STREAM);

    @Test
    void core_andLanguage_findNothingByName_butTheirResources() {
        assertThat(byName(Product.classes().stream()
                        .filter(one -> !one.getPackageName().matches("org\\.edaran\\.(io|cli|examples)(\\..*)?"))))
                .isEqualTo(new TreeSet<>(KNOWN));
    }

    @Test
    void filesAndReports_findDriversAndTheirResources() {
        assertThat(byName(Product.classes().stream()
                        .filter(one -> one.getPackageName().startsWith("org.edaran.io"))))
                .allMatch(call -> call.startsWith("org.edaran.io.report.html.HtmlReport" + STREAM)
                        || call.startsWith("org.edaran.io.database.Drivers "));
    }

    /** What is inside the jar of policy-lang, where {@code TestRig} is left out. */
    @Test
    void antlr_findsNothingByName_butInTestRig() {
        JavaClasses antlr = new ClassFileImporter().importPackages("org.antlr.v4.runtime");
        assertThat(antlr.size()).isGreaterThan(100);
        assertThat(byName(antlr.stream()))
                .isNotEmpty()
                .allMatch(call -> call.startsWith("org.antlr.v4.runtime.misc.TestRig "));
    }

    /** Both files of a module name all that stands in its folders of resources and is read. */
    @ParameterizedTest
    @ValueSource(strings = {"policy-core", "policy-lang", "policy-io"})
    void resources_areNamedForNativeImages(String module) throws IOException {
        Path resources = Path.of("..", module, "src", "main", "resources");
        Path metadata = resources.resolve("META-INF/native-image/org.edaran").resolve(module);
        Set<String> read;
        try (Stream<Path> files = Files.walk(resources.resolve("org"))) {
            read = files.filter(Files::isRegularFile)
                    .map(file -> resources.relativize(file).toString())
                    .filter(name -> !name.endsWith(".schema.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(read).isNotEmpty();
        assertThat(quoted(metadata.resolve("reachability-metadata.json"), "\"glob\": \"(.*?)\""))
                .isEqualTo(read);
        assertThat(quoted(metadata.resolve("resource-config.json"), "\"pattern\": \"\\\\\\\\Q(.*?)\\\\\\\\E\""))
                .isEqualTo(read);
    }

    @Test
    void callByName_isSeen() {
        assertThat(byName(new ClassFileImporter().importClasses(Offender.class).stream()))
                .containsExactly(Offender.class.getName() + " java.lang.Class.forName");
    }

    private static Set<String> quoted(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> byName(Stream<JavaClass> classes) {
        return classes.flatMap(one -> one.getAccessesFromSelf().stream())
                .filter(access ->
                        BY_NAME.matcher(access.getTarget().getFullName()).matches())
                .map(ReachabilityTest::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(JavaAccess<?> access) {
        return access.getOriginOwner().getName()
                + " "
                + access.getTarget().getFullName().replaceFirst("\\(.*", "");
    }

    /** Does what is looked for, so that a test that sees nothing is noticed. */
    static final class Offender {

        List<Class<?>> find(String name) throws ClassNotFoundException {
            return List.of(Class.forName(name));
        }
    }
}
