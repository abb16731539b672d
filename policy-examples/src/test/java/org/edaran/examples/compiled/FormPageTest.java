package org.edaran.examples.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on the compiled form tells every kind and member that stored files have. */
class FormPageTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Set<String> untold = new TreeSet<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Set<String> members = new TreeSet<>();

    @Test
    void page_tellsEveryKindAndMember() throws IOException {
        readPage();
        try (var files = Files.walk(Path.of("src", "test", "resources", "compiled"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                for (JsonNode definition :
                        JsonMapper.shared().readTree(file.toFile()).get("definitions")) {
                    look(definition.get("is"));
                }
            }
        }
        assertThat(untold).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(60);
    }

    private void readPage() throws IOException {
        for (String line : Files.readAllLines(Path.of("..", "docs", "compiled-form.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 5) {
                codes(cells[2])
                        .forEach(kind -> kinds.computeIfAbsent(kind, added -> new TreeSet<>())
                                .addAll(codes(cells[3])));
            } else if (cells.length == 4) {
                members.addAll(codes(cells[2]));
            }
        }
    }

    private static Set<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private void look(JsonNode node) {
        if (node.isObject()) {
            String kind = node.path("is").asString("");
            Set<String> told = kind.isEmpty() ? members : kinds.getOrDefault(kind, Set.of());
            node.propertyNames().stream()
                    .filter(name -> !name.equals("is") && !told.contains(name))
                    .forEach(name -> untold.add(kind + " " + name));
        }
        node.forEach(this::look);
    }
}
