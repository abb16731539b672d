package org.edaran.examples.compiled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.edaran.Edaran;
import org.edaran.compiled.CompiledPolicies;
import org.edaran.model.Policy;
import org.edaran.source.SourceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A compiled form that a test changes, with a hash that fits again. */
public final class FormText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FormText() {}

    static ObjectNode of(String policy) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompiledPolicies.write(
                List.of(Edaran.compile(SourceText.of("p.edaran", policy)).policyOrThrow()), out);
        return (ObjectNode) JSON.readTree(out.toByteArray());
    }

    /** Sets the hash by the rule of the documentation: of two parts as one object, without spaces. */
    public static ObjectNode hashed(ObjectNode form) {
        ObjectNode content = JSON.createObjectNode();
        for (String part : List.of("definitions", "policies")) {
            JsonNode there = form.get(part);
            if (there != null) {
                content.set(part, there);
            }
        }
        try {
            byte[] bytes = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            form.put(
                    "sha256",
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
        return form;
    }

    static List<Policy> read(JsonNode form) throws IOException {
        return CompiledPolicies.read(new ByteArrayInputStream(JSON.writeValueAsBytes(form)));
    }
}
