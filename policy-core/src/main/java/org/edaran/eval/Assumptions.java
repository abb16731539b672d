package org.edaran.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tries something under all answers to the questions it asks to which nobody knows the answer. A question asked twice has
 * one answer.
 */
final class Assumptions {

    /** Beyond this many questions, those that are left have all the same answer. */
    private static final int MOST = 10;

    private static final Object REST = new Object();

    private final Map<Object, Boolean> assumed = new HashMap<>();
    private final List<Object> asked = new ArrayList<>();

    /** Whether something holds; if that is not known, what is assumed. */
    boolean holds(Object question, Truth known) {
        if (known != Truth.UNKNOWN) {
            return known == Truth.TRUE;
        }
        Boolean answer = assumed.get(question);
        return answer == null ? answered(question) : answer;
    }

    private boolean answered(Object question) {
        Object put = asked.size() < MOST ? question : REST;
        Boolean answer = assumed.get(put);
        if (answer != null) {
            return answer;
        }
        asked.add(put);
        assumed.put(put, false);
        return false;
    }

    /** Does something once for each combination of answers to its questions, and takes what comes of each. */
    <T> void each(Supplier<T> doing, Consumer<T> taking) {
        int before = asked.size();
        taking.accept(doing.get());
        for (int at = asked.size() - 1; at >= before; at--) {
            Object question = asked.get(at);
            assumed.put(question, true);
            each(doing, taking);
            assumed.remove(question);
            asked.remove(at);
        }
    }
}
