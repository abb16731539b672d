package org.edaran.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.Serializable;
import org.edaran.testkit.OnOneJdk;
import org.junit.jupiter.api.Test;

/** Which classes streams of Java serialisation can make. Enums and exceptions can always; docs: ADR 0020. */
@OnOneJdk
class SerializableTest {

    @Test
    void onlyPartsOfChecks_canBeSerialised() {
        assertThat(Product.classes().stream()
                        .filter(one -> one.isAssignableTo(Serializable.class))
                        .filter(one -> !one.isAssignableTo(Enum.class) && !one.isAssignableTo(Throwable.class))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrder(
                        "org.edaran.eval.SerializedPart",
                        "org.edaran.eval.SerializedPart$Form",
                        "org.edaran.io.report.html.ScriptEscapes"); // not exported; what it extends can be
    }
}
