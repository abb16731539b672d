package org.edaran.fuzz;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
        if (!(tree instanceof ObjectNode form)) {
            return bytes;
        }
        ObjectNode content = JSON.createObjectNode();
        for (String part : List.of("definitions", "policies")) {
            JsonNode there = form.get(part);
            if (there != null) {
                content.set(part, there);
            }
        }
        try {
            byte[] hashed = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            form.put(
                    "sha256",
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(hashed)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
        return JSON.writeValueAsBytes(form);
    }
}
