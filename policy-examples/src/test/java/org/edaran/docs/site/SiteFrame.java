package org.edaran.docs.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What stands around every page: its head and the list of the main documents. */
final class SiteFrame {

    /** The documents of the list by heading; an empty name starts a new heading. */
    private static final List<List<String>> GROUPS = List.of(
            List.of("Edaran", "README.md", "CHANGELOG.md"),
            List.of(
                    "Writing policies",
                    "docs/tutorial.md",
                    "docs/cookbook.md",
                    "docs/language/README.md",
                    "docs/testing.md",
                    "docs/explain.md"),
            List.of(
                    "Embedding",
                    "docs/embedding.md",
                    "docs/spark.md",
                    "docs/dependencies.md",
                    "docs/compiled-form.md",
                    "docs/performance.md"),
            List.of(
                    "Running checks",
                    "docs/command.md",
                    "docs/data-files.md",
                    "docs/mapping.md",
                    "docs/inspect.md",
                    "docs/reports.md",
                    "docs/pipelines.md"),
            List.of("Behind it", "docs/architecture.md", "docs/not-bugs.md", "docs/glossary.md", "CONTRIBUTING.md"));

    private record Entry(String name, Path target) {}

    private record Group(String name, List<Entry> entries) {}

    private final List<Group> groups;

    private SiteFrame(List<Group> groups) {
        this.groups = groups;
    }

    static SiteFrame of(Path root) throws IOException {
        List<Group> groups = new ArrayList<>();
        for (List<String> group : GROUPS) {
            List<Entry> entries = new ArrayList<>();
            for (String name : group.subList(1, group.size())) {
                Path document = Path.of(name);
                String title = SiteMarkdown.titleOf(Files.readString(root.resolve(document)));
                entries.add(new Entry(title, SiteMarkdown.target(document)));
            }
            groups.add(new Group(group.get(0), entries));
        }
        groups.get(2).entries().add(new Entry("Javadoc", Path.of("apidocs", "index.html")));
        groups.get(2).entries().add(new Entry("Javadoc of Apache Spark", Path.of("apidocs", "spark", "index.html")));
        return new SiteFrame(groups);
    }

    /** A page around its body. */
    String page(Path from, String title, String body) {
        String up = "../".repeat(from.getNameCount() - 1);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="%ssite.css">
                </head>
                <body>
                <a class="menu" href="#documents">Documents</a>
                <main>
                %s</main>
                <nav id="documents">%s</nav>
                </body>
                </html>
                """.formatted(escaped(title), up, body, links(from, up));
    }

    private String links(Path from, String up) {
        Path here = SiteMarkdown.target(from);
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            text.append("<h2>").append(escaped(group.name())).append("</h2><ul>");
            for (Entry entry : group.entries()) {
                String current = entry.target().equals(here) ? " aria-current=\"page\"" : "";
                text.append("<li><a href=\"" + up + entry.target() + "\"" + current + ">" + escaped(entry.name())
                        + "</a></li>");
            }
            text.append("</ul>");
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
