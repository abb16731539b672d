package org.edaran.compiled;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.edaran.model.Policy;

/**
 * Checked policies as JSON, so that a host can judge without the compiler: write them where policies are made, read them
 * where rosters are. Reading gives policies equal to those written.
 *
 * <p>The form has a version. A file says which one it needs; this class reads every version up to {@link #VERSION} for
 * ever, and refuses a later one, and any part that it does not know, rather than to judge by half a policy. The same
 * policies always give the same bytes. All methods are stateless and may be called by any number of threads.
 *
 * <!-- region EmbeddingTest#compiled -->
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(file)) {
 *     CompiledPolicies.write(List.of(policy), out); // where policies are made
 * }
 * try (InputStream in = Files.newInputStream(file)) {
 *     return Evaluator.of(CompiledPolicies.read(in)); // where rosters are; throws CompiledFormException
 * }
 * }</pre>
 */
public final class CompiledPolicies {

    /** The version that is written. */
    public static final int VERSION = 1;

    /** The most bytes that are read unless a caller says otherwise: 64 MiB. */
    public static final int MOST_BYTES = 1 << 26;

    private static final String FORM = "edaran";
    private static final String HASH = "sha256";
    private static final String FILES = "files";
    private static final String DEFINITIONS = "definitions";
    private static final String POLICIES = "policies";
    private static final String PREFIX = "compiled/";

    private static final List<Definition<?>> KINDS = List.of(
            Declarations.MODE,
            Declarations.FACT,
            Declarations.CATEGORY,
            Declarations.TABLE,
            Declarations.PARAMETER,
            Dates.CALENDAR,
            Policies.POLICY);

    private CompiledPolicies() {}

    /**
     * Writes policies with all that they need; does not close the stream.
     *
     * @throws IOException if the stream cannot take it
     */
    public static void write(List<Policy> policies, OutputStream out) throws IOException {
        Map<String, Object> content = content(policies);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put(FORM, PREFIX + VERSION);
        whole.put(HASH, hash(content));
        whole.putAll(content);
        out.write(JsonTree.write(whole));
        out.write('\n');
    }

    /**
     * The hash of the compiled form of policies, in lower-case hexadecimal: two are the same if all that can be judged,
     * cited or told by them is the same. The names of the files, which tell where a policy lies on one machine, have no
     * part in it.
     */
    public static String hashOf(List<Policy> policies) {
        return hash(content(policies));
    }

    /**
     * Reads policies; does not close the stream.
     *
     * @throws CompiledFormException if the stream holds no compiled policies, of a later version, of more than
     *     {@link #MOST_BYTES}, or changed since they were written
     * @throws IOException if the stream cannot be read
     */
    public static List<Policy> read(InputStream in) throws IOException {
        return read(in, MOST_BYTES);
    }

    /**
     * Reads policies within a limit; does not close the stream.
     *
     * @param mostBytes how many bytes are read at most
     * @throws CompiledFormException as above
     * @throws IOException if the stream cannot be read
     */
    public static List<Policy> read(InputStream in, int mostBytes) throws IOException {
        byte[] bytes = in.readNBytes(mostBytes);
        if (bytes.length == mostBytes && in.read() >= 0) {
            throw new CompiledFormException("this is longer than " + mostBytes
                    + " bytes, which is the limit; a host raises it with the second argument of `read`");
        }
        Object tree = JsonTree.read(bytes);
        try {
            Reading start = new Reading(List.of());
            Map<?, ?> whole = start.object(tree);
            checkVersion(whole, start);
            checkHash(whole, start);
            return policies(whole);
        } catch (Fault wrong) {
            throw new CompiledFormException("this is no compiled policy that can be used: " + wrong.getMessage());
        }
    }

    private static Map<String, Object> content(List<Policy> policies) {
        Writing out = new Writing();
        List<Object> names = new ArrayList<>();
        for (Policy policy : policies) {
            names.add(out.define(Policies.POLICY, policy));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(FILES, out.files());
        content.put(DEFINITIONS, out.definitions());
        content.put(POLICIES, names);
        return content;
    }

    private static String hash(Map<String, Object> content) {
        try {
            Map<String, Object> meaning = new LinkedHashMap<>(content);
            meaning.remove(FILES);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(JsonTree.write(meaning)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static void checkVersion(Map<?, ?> whole, Reading in) {
        String form = whole.get(FORM) instanceof String text ? text : "";
        if (!form.matches(PREFIX + "[1-9][0-9]{0,5}")) {
            throw in.fault("`" + FORM + "` is not `" + PREFIX + VERSION + "`");
        }
        int version = Integer.parseInt(form.substring(PREFIX.length()));
        if (version > VERSION) {
            throw in.fault(
                    "it was written by a later Edaran, as version " + version + "; this one reads versions up to "
                            + VERSION + ". Compile the policy with this version, or use the later one");
        }
    }

    private static void checkHash(Map<?, ?> whole, Reading in) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String part : List.of(FILES, DEFINITIONS, POLICIES)) {
            Object there = whole.get(part);
            if (there == null) {
                throw in.fault("`" + part + "` is missing");
            }
            content.put(part, there);
        }
        if (whole.size() > content.size() + 2) {
            throw in.fault("it has a part that is not known to this version of Edaran");
        }
        if (!Objects.equals(whole.get(HASH), hash(content))) {
            throw in.fault("it was changed after it was compiled: its `" + HASH
                    + "` is of something else. Compile the policy again");
        }
    }

    private static List<Policy> policies(Map<?, ?> whole) {
        Reading in = new Reading(new Reading(List.of()).list(whole.get(FILES)));
        in.list(whole.get(DEFINITIONS)).forEach(node -> define(in.object(node), in));
        return in.within(
                POLICIES,
                () -> in.list(whole.get(POLICIES)).stream()
                        .map(name -> in.defined(Policies.POLICY, in.text(name)))
                        .toList());
    }

    private static void define(Map<?, ?> node, Reading in) {
        Object kind = node.get("define");
        Definition<?> definition = KINDS.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> in.fault("a definition of `" + Reading.shown(String.valueOf(kind))
                        + "` is not known to this version of Edaran"));
        Object value = node.get("is");
        if (value == null || node.size() != 3) {
            throw in.fault("a definition has the parts `define`, `as` and `is`");
        }
        in.define(definition, in.text(node.get("as")), value);
    }
}
