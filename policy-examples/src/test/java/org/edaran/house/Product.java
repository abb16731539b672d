package org.edaran.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The built classes of all modules, without tests and without what ANTLR generates. */
final class Product {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/testkit/") && !location.contains("/testkit-"))
            .importPackages("org.edaran");

    private Product() {}

    static JavaClasses classes() {
        return CLASSES;
    }
}
