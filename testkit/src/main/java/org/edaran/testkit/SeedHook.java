package org.edaran.testkit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property the same seed, so that the gate does today what it did yesterday.
 *
 * <p>{@code -Dedaran.seed=42} replays or tries another seed; {@code -Dedaran.seed=random} draws one per property. A
 * property with a seed of its own keeps it. jqwik finds this class as a service; tests need not name it.
 */
public final class SeedHook implements AroundPropertyHook {

    static final String PROPERTY = "edaran.seed";
    static final String USUAL_SEED = "1722023";

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        String seed = System.getProperty(PROPERTY, USUAL_SEED);
        if (!seed.equals("random") && context.attributes().seed().isEmpty()) {
            context.attributes().setSeed(seed);
        }
        return property.execute();
    }

    /** Outside the hooks of a test, which may look at the attributes. */
    @Override
    public int aroundPropertyProximity() {
        return -100;
    }
}
