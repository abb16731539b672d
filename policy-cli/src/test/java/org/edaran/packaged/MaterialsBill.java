package org.edaran.packaged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The bill of materials of one module.
 *
 * @param root the part that is the module
 * @param parts the module and all that comes with it
 */
record MaterialsBill(Part root, List<Part> parts) {

    /**
     * One jar, or what is inside one.
     *
     * @param needs the references of the parts that it asks for
     */
    record Part(String reference, String name, String version, List<String> licences, List<String> needs) {

        boolean isOurs() {
            return reference.startsWith("pkg:maven/org.edaran/");
        }

        /** The size of the jar, as it is on the class path of these tests or was built beside them. */
        long bytes() throws IOException {
            String jar = name + "-" + version + ".jar";
            return Files.size(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .filter(path -> path.getFileName().toString().equals(jar))
                            .findFirst()
                            .orElse(Path.of("..", name, "target", jar)));
        }
    }

    static MaterialsBill of(String module) throws IOException {
        Path bill = Path.of("..", module, "target", "sbom.json");
        assumeTrue(
                Files.exists(bill),
                "no bill of materials: none is written in quick or offline builds, and on the second JDK of the gate");
        JsonNode json = new ObjectMapper().readTree(bill);
        JsonNode main = json.get("metadata").get("component");
        List<Part> parts = new ArrayList<>(List.of(part(main, json)));
        json.get("components").forEach(component -> parts.add(part(component, json)));
        return new MaterialsBill(parts.get(0), parts);
    }

    List<Part> needsOf(Part part) {
        return parts.stream()
                .filter(other -> part.needs().contains(other.reference()))
                .toList();
    }

    private static Part part(JsonNode component, JsonNode json) {
        String reference = component.get("bom-ref").asString();
        List<String> needs = items(json.get("dependencies"))
                .filter(node -> node.get("ref").asString().equals(reference))
                .flatMap(node -> items(node.path("dependsOn")))
                .map(JsonNode::asString)
                .toList();
        List<String> licences = items(component.path("licenses"))
                .map(node -> node.path("license").path("id").asString(node.toString()))
                .toList();
        return new Part(
                reference,
                component.get("name").asString(),
                component.get("version").asString(),
                licences,
                needs);
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return array.valueStream();
    }
}
