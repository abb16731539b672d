package org.edaran.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * A test class whose outcome no version of Java changes, and which takes long: rules of the house, the commands of the
 * documents, the random pairs of the gate. Where the gate runs the tests a second time, on another JDK, it leaves them out by
 * {@code -Dedaran.again=true}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = "edaran.again",
        matches = "true",
        disabledReason = "was run on the first JDK, and no version of Java changes its outcome")
public @interface OnOneJdk {}
