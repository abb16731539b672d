package org.edaran.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

class SeedHookProperties {

    @Property(tries = 20)
    @AddLifecycleHook(UsualSeedWitness.class)
    void property_withoutASeed_runsWithTheOneOfTheBuild(@ForAll int number) {
        assertThat(Integer.parseInt(Integer.toString(number))).isEqualTo(number);
    }

    @Property(tries = 20, seed = "77")
    @AddLifecycleHook(OwnSeedWitness.class)
    void property_withASeed_keepsIt(@ForAll int number) {
        assertThat(Integer.parseInt(Integer.toString(number))).isEqualTo(number);
    }

    /** Expects the seed that the build asks for. */
    static final class UsualSeedWitness implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            String asked = System.getProperty(SeedHook.PROPERTY, SeedHook.USUAL_SEED);
            if (!asked.equals("random")) {
                assertThat(result.seed()).contains(asked);
            }
            return result;
        }
    }

    /** Expects the seed that the property names. */
    static final class OwnSeedWitness implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            assertThat(result.seed()).contains("77");
            return result;
        }
    }
}
