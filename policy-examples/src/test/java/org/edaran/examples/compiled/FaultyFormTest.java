package org.edaran.examples.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.edaran.compiled.CompiledFormException;
import org.edaran.compiled.CompiledPolicies;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A compiled form that is not whole, or of another time, is refused with its place and reason. */
class FaultyFormTest {

    private static final String POLICY = """
            policy "Circular 1/2026" in force from 2026-01-01 until 2026-12-31
            use vocabulary "asn"
            field zone of office: red < amber < green
            table cap: percent by zone
              red        | 25%
              amber      | 50%
              otherwise  | 75%
            window leave_days: 2026-03-02 to 2026-03-06, 2026-04-01
            rule share cites "1": wfh at most cap(zone of office) of staff on duty per office each week during in force
            rule home cites "2": wfh only at domicile within city during leave_days
            rule boss cites "3": employees where service = secretariat must be wfo during in force
            exception parents to boss cites "4": must be wfo or wfh where years since date of birth > 50
            field date_of_birth of employee: date
            """.replace("years since date of birth", "years since date_of_birth");

    private static final int CHANGES = 4_000;

    @Test
    void form_unchanged_isRead() throws IOException {
        assertThat(FormText.read(FormText.of(POLICY)).get(0).rules()).hasSize(3);
    }

    @Test
    void form_changed_isRefusedByItsHash() throws IOException {
        ObjectNode form = FormText.of(POLICY);
        form.set("policies", JsonNodeFactory.instance.arrayNode());
        assertThatThrownBy(() -> FormText.read(form))
                .isInstanceOf(CompiledFormException.class)
                .hasMessage(
                        "this is no compiled policy that can be used: it was changed after it was compiled: its `sha256`"
                                + " is of something else. Compile the policy again");
    }

    @Test
    void form_ofALaterVersion_isRefused() throws IOException {
        ObjectNode form = FormText.of(POLICY).put("edaran", "compiled/2");
        assertThatThrownBy(() -> FormText.read(form))
                .hasMessageContaining("written by a later Edaran, as version 2; this one reads versions up to 1");
    }

    @Test
    void form_ofSomethingElse_isRefused() throws IOException {
        ObjectNode form = FormText.of(POLICY).put("edaran", "report/1");
        assertThatThrownBy(() -> FormText.read(form)).hasMessageContaining("`edaran` is not `compiled/1`");
    }

    @Test
    void kind_thatIsNotKnown_isRefusedWithItsPlace() {
        assertThat(refusal(form -> sentence(form).put("is", "lottery")))
                .isEqualTo(
                        "this is no compiled policy that can be used: policy Circular 1/2026 > rules > 1 > sentence: "
                                + "the kind `lottery` is not known to this version of Edaran, which knows count, either, mode duty, "
                                + "only if, satisfy, only during, only at, attest, permit");
    }

    /** A member that nobody knows may change what the rest means. */
    @Test
    void member_thatIsNotKnown_isRefused() {
        assertThat(refusal(form -> sentence(form).put("unlessRaining", true)))
                .endsWith("> sentence: `unlessRaining` is not known to this version of Edaran");
    }

    @Test
    void member_missing_isRefused() {
        assertThat(refusal(form -> sentence(form).remove("bound"))).endsWith("> sentence > bound: `bound` is missing");
    }

    @Test
    void word_thatIsNotKnown_isRefused() {
        assertThat(refusal(form -> sentence(form).put("bound", "nearly")))
                .endsWith("> bound: the word `nearly` is not known to this version of Edaran");
    }

    @Test
    void name_thatNothingDefines_isRefused() {
        assertThat(refusal(form -> ((ArrayNode) form.get("policies")).add("Circular 2/2026")))
                .endsWith("policies: no policy `Circular 2/2026` is defined before");
    }

    @Test
    void bytes_thatAreNoJson_areRefusedWithTheirPlace() {
        assertThatThrownBy(() -> CompiledPolicies.read(new ByteArrayInputStream(
                        "{\"edaran\": \"compiled/1\",\n oops".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(CompiledFormException.class)
                .hasMessageContaining("at line 2, column");
    }

    /** The parser does not tell where such a number is. */
    @Test
    void number_moreThanTheLimit_isRefused() {
        assertThatThrownBy(() -> CompiledPolicies.read(
                        new ByteArrayInputStream("[123456789012345678901]".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(CompiledFormException.class)
                .hasMessageContaining("no JSON within its limits: Number value length (21) exceeds the maximum");
    }

    @Test
    void bytes_moreThanTheLimit_areRefused() {
        assertThatThrownBy(() -> CompiledPolicies.read(new ByteArrayInputStream(new byte[11]), 10))
                .isInstanceOf(CompiledFormException.class)
                .hasMessageContaining("longer than 10 bytes, which is the limit");
    }

    /** Whatever is changed, the reader answers with policies or with the one exception. */
    @Test
    void form_changedAnywhere_isReadOrRefused() throws IOException {
        ObjectNode whole = FormText.of(POLICY);
        Random random = new Random(20_261_122);
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            ObjectNode form = whole.deepCopy();
            change(form, random);
            try {
                FormText.read(FormText.hashed(form));
            } catch (CompiledFormException expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(CHANGES / 2, CHANGES - 1);
    }

    private static void change(ObjectNode form, Random random) {
        List<JsonNode> nodes = new ArrayList<>();
        collect(form, nodes);
        JsonNode parent = nodes.get(random.nextInt(nodes.size()));
        JsonNode other = random.nextBoolean() ? nodes.get(random.nextInt(nodes.size())) : odd(random);
        if (parent instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), other.deepCopy());
        } else if (parent instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, other.deepCopy());
            }
        }
    }

    private static JsonNode odd(Random random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.numberNode(Long.MIN_VALUE);
            case 2 -> json.numberNode(-1);
            case 3 -> json.numberNode(0.5);
            case 4 -> json.stringNode("1/0");
            case 5 -> json.stringNode("");
            case 6 -> json.booleanNode(true);
            case 7 -> json.arrayNode();
            default -> json.objectNode();
        };
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        if (node.isContainer()) {
            nodes.add(node);
            node.forEach(child -> collect(child, nodes));
        }
    }

    private static ObjectNode sentence(ObjectNode form) {
        for (JsonNode definition : form.get("definitions")) {
            if (definition.get("define").asString().equals("policy")) {
                return (ObjectNode) definition.get("is").get("rules").get(0).get("sentence");
            }
        }
        throw new AssertionError("no policy is defined");
    }

    private static String refusal(Consumer<ObjectNode> change) {
        try {
            ObjectNode form = FormText.of(POLICY);
            change.accept(form);
            FormText.read(FormText.hashed(form));
        } catch (CompiledFormException refused) {
            return refused.getMessage();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        throw new AssertionError("it was read");
    }
}
