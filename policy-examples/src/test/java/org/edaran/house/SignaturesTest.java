package org.edaran.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that calls the library sees types of the JDK and of the library, whatever other libraries do the work. */
class SignaturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"policy-core", "policy-lang", "policy-io"})
    void exportedMethods_nameNoTypeOfAnotherLibrary(String module) {
        Set<String> exported = exports(module);
        Set<String> foreign = Product.classes().stream()
                .filter(one -> exported.contains(one.getPackageName()) && isSeen(one))
                .flatMap(SignaturesTest::types)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive() && !type.getName().matches("(java|org\\.edaran)\\..*"))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(exported).isNotEmpty();
        assertThat(foreign).isEmpty();
    }

    private static Set<String> exports(String module) {
        return ModuleFinder.of(Path.of("..", module, "target", "classes")).findAll().stream()
                .flatMap(found -> found.descriptor().exports().stream())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    private static Stream<JavaType> types(JavaClass one) {
        Stream<JavaType> units = one.getCodeUnits().stream()
                .filter(unit -> isSeen(unit.getModifiers()))
                .flatMap(SignaturesTest::types);
        Stream<JavaType> fields = one.getFields().stream()
                .filter(field -> isSeen(field.getModifiers()))
                .map(JavaField::getType);
        Stream<JavaType> above = Stream.concat(one.getSuperclass().stream(), one.getInterfaces().stream());
        return Stream.of(units, fields, above).flatMap(types -> types);
    }

    private static Stream<JavaType> types(JavaCodeUnit unit) {
        Stream<JavaType> thrown = unit.getThrowsClause().getTypes().stream().map(JavaType.class::cast);
        return Stream.of(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream(), thrown)
                .flatMap(types -> types);
    }

    private static boolean isSeen(JavaClass one) {
        return isSeen(one.getModifiers())
                && one.getEnclosingClass().map(SignaturesTest::isSeen).orElse(true);
    }

    private static boolean isSeen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
