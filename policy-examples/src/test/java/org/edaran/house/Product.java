package org.edaran.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of all modules as they are compiled, before the jar of one of them takes ANTLR in. */
final class Product {

    private static final List<String> MODULES =
            List.of("grammar", "policy-core", "policy-lang", "policy-io", "policy-cli", "policy-examples");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPaths(folders().toList());

    private Product() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    private static Stream<Path> folders() {
        return MODULES.stream().map(module -> Path.of("..", module, "target", "classes"));
    }
}
