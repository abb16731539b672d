package org.edaran.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.model.Policy;

/** Which policies are judged together: those given and those they require, each once. */
final class Together {

    private record Key(String id, String sha256) {}

    private final Map<Key, Policy> policies = new LinkedHashMap<>();

    private Together() {}

    static List<Policy> of(List<Policy> given) {
        Together together = new Together();
        given.forEach(together::add);
        return new ArrayList<>(together.policies.values());
    }

    private void add(Policy policy) {
        policy.composition().requires().forEach(this::add);
        policies.merge(new Key(policy.id(), policy.sha256()), policy, Together::fuller);
    }

    /** Of one policy compiled with some others and with more, the one that was compiled with more. */
    private static Policy fuller(Policy known, Policy other) {
        List<?> parts = known.composition().parts();
        List<?> others = other.composition().parts();
        if (parts.containsAll(others)) {
            return known;
        }
        if (others.containsAll(parts)) {
            return other;
        }
        throw new IllegalArgumentException(
                "`" + known.id() + "` was compiled apart with different policies; compile all of them together");
    }
}
