package org.edaran.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the published modules need when they run as modules. */
class ModulesTest {

    private static final Pattern FOR_TESTS_ONLY = Pattern.compile(
            ".*(policy-examples|testkit|archunit|slf4j|jqwik|junit|assertj|byte-buddy|opentest4j|apiguardian|surefire).*");

    @Test
    void command_resolvesAsAModule() {
        Configuration modules = resolve("org.edaran.cli");
        assertThat(modules.modules().stream().map(ResolvedModule::name))
                .contains("org.edaran.core", "org.edaran.lang", "org.edaran.io", "org.edaran.cli");
    }

    @Test
    void core_needsNothingButAReaderOfJson() {
        assertThat(resolve("org.edaran.core").modules().stream().map(ResolvedModule::name))
                .filteredOn(name -> !name.startsWith("java."))
                .containsExactlyInAnyOrder("org.edaran.core", "tools.jackson.core");
    }

    /** As in a host that has another ANTLR, or none: every class of the evaluator loads beside the JDK and jackson-core. */
    @Test
    void core_loadsAlone() throws Exception {
        ModuleReference core = finder().find("org.edaran.core").orElseThrow();
        List<String> names = Product.classes().stream()
                .filter(one -> core.descriptor().packages().contains(one.getPackageName()))
                .map(JavaClass::getName)
                .toList();
        ModuleReference json = finder().find("tools.jackson.core").orElseThrow();
        URL[] alone = {
            core.location().orElseThrow().toURL(), json.location().orElseThrow().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
            for (String name : names) {
                Class.forName(name, true, loader);
            }
        }
        assertThat(names).contains("org.edaran.model.Policy", "org.edaran.source.SourceText");
    }

    private static Configuration resolve(String module) {
        return ModuleLayer.boot().configuration().resolve(finder(), ModuleFinder.of(), Set.of(module));
    }

    private static ModuleFinder finder() {
        List<Path> path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !FOR_TESTS_ONLY.matcher(entry).matches())
                .map(Path::of)
                .toList();
        return ModuleFinder.of(path.toArray(new Path[0]));
    }
}
