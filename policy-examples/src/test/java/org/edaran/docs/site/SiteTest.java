package org.edaran.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as {@code ./dev site} writes it, but for the pages of Javadoc. */
class SiteTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("id=\"([^\"]*)\"");

    @TempDir
    private Path out = Path.of("");

    private final Map<Path, Set<String>> ids = new HashMap<>();

    @Test
    void everyLink_leadsToAPage_andToItsHeading() throws IOException {
        int pages = Site.write(Path.of(".."), out);
        assertThat(pages).isGreaterThan(150);
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : found(LINK, page)) {
                if (!link.contains("://") && !link.contains("apidocs/") && !isFine(page, link)) {
                    broken.add(out.relativize(page) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(out.resolve("docs/embedding.html")).content().contains("<title>Embedding</title>", "../index.html");
        assertThat(out.resolve("docs/language/rules.html")).content().doesNotContain("<!--");
    }

    @Test
    void namesOfTypes_leadToTheirJavadoc() throws IOException {
        Site.write(Path.of(".."), out);
        assertThat(out.resolve("docs/embedding.html"))
                .content()
                .contains(
                        "<a href=\"../apidocs/org.edaran.core/org/edaran/eval/PartialCheck.html\"><code>PartialCheck</code></a>",
                        "<a href=\"../apidocs/org.edaran.lang/org/edaran/Edaran.html\"><code>Edaran.compile</code></a>");
        Set<String> types = new HashSet<>();
        for (Path page : pages()) {
            for (String link : found(LINK, page)) {
                if (link.matches("(\\.\\./)*apidocs/.*[A-Z].*")) {
                    types.add(link.replaceFirst(".*apidocs/(org\\.edaran\\.|)", ""));
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(40).allMatch(SiteTest::isSource);
    }

    /** Whether the type of {@code core/org/edaran/eval/Evaluator.html} is there. */
    private static boolean isSource(String page) {
        String module = page.replaceFirst("/.*", "");
        String file = page.substring(module.length() + 1).replace(".html", ".java");
        return Files.isRegularFile(Path.of("..", "policy-" + module, "src/main/java", file));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private boolean isFine(Path page, String link) throws IOException {
        String file = link.replaceFirst("#.*", "");
        Path to = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.isRegularFile(to)) {
            return false;
        }
        String anchor = link.substring(file.length());
        if (anchor.isEmpty()) {
            return true;
        }
        if (!ids.containsKey(to)) {
            ids.put(to, found(ID, to));
        }
        return ids.get(to).contains(anchor.substring(1));
    }

    private static Set<String> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
