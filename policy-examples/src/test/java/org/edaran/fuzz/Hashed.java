package org.edaran.fuzz;

import org.edaran.examples.compiled.FormText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compiled policies that were changed, with a hash that fits again: without one, nothing behind it would be tried. */
final class Hashed {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Hashed() {}

    /** The form with its hash; the bytes as they are if they are no such thing. */
    static byte[] form(byte[] bytes) {
        JsonNode tree;
        try {
            tree = JSON.readTree(bytes);
        } catch (JacksonException | StackOverflowError unreadable) {
            return bytes;
        }
        return tree instanceof ObjectNode form ? JSON.writeValueAsBytes(FormText.hashed(form)) : bytes;
    }
}
