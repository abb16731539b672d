package org.edaran.docs.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes all documents of the project as pages that link to each other, with the files that they link to. */
public final class Site {

    private static final List<String> TOPS = List.of("docs", "policy-examples", "conformance");
    private static final Set<String> NOT_OURS = Set.of("target", "src", "node_modules");

    private final Path root;
    private final Path out;
    private final SiteFrame frame;
    private final SiteApi api;

    private Site(Path root, Path out) throws IOException {
        this.root = root;
        this.out = out;
        this.frame = SiteFrame.of(root);
        this.api = SiteApi.of(root);
    }

    /** {@code Site ROOT FOLDER}: from the root of the project into a folder. */
    public static void main(String[] arguments) throws IOException {
        int pages = write(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println(pages + " pages in " + arguments[1]);
    }

    /** Writes the site; the number of pages. */
    public static int write(Path root, Path out) throws IOException {
        return new Site(root.toAbsolutePath().normalize(), out.toAbsolutePath().normalize()).write();
    }

    private int write() throws IOException {
        List<Path> documents = documents();
        Set<Path> linked = new TreeSet<>();
        for (Path document : documents) {
            Path from = root.relativize(document);
            SiteMarkdown page = SiteMarkdown.of(root, from, Files.readString(document), api);
            linked.addAll(page.files());
            put(SiteMarkdown.target(from), frame.page(from, page.title(), page.body()));
        }
        int pages = documents.size();
        for (Path file : linked) {
            if (!Files.isDirectory(root.resolve(file))) {
                copy(file);
            } else if (!Files.exists(out.resolve(file).resolve("index.html"))) {
                Path index = file.resolve("README.md");
                SiteMarkdown page = SiteMarkdown.of(root, index, listing(root.resolve(file)), api);
                put(SiteMarkdown.target(index), frame.page(index, page.title(), page.body()));
                pages++;
            }
        }
        try (var style = Site.class.getResourceAsStream("site.css")) {
            Files.copy(style, out.resolve("site.css"), StandardCopyOption.REPLACE_EXISTING);
        }
        return pages;
    }

    private List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(root)) {
            files.filter(Site::isDocument).sorted().forEach(found::add);
        }
        for (String top : TOPS) {
            try (Stream<Path> files = Files.walk(root.resolve(top))) {
                files.filter(Site::isDocument)
                        .filter(file -> isOurs(root.relativize(file)))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".md");
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    /** A folder that has no page of its own: what is in it. */
    private static String listing(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("# " + folder.getFileName() + "\n\n");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Path page = Files.isDirectory(file) ? file.resolve("README.md") : file;
                if (isDocument(page) && Files.exists(page)) {
                    String title = SiteMarkdown.titleOf(Files.readString(page));
                    text.append("- [")
                            .append(title)
                            .append("](")
                            .append(folder.relativize(page))
                            .append(")\n");
                }
            }
        }
        return text.toString();
    }

    private void put(Path target, String text) throws IOException {
        Path file = out.resolve(target);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void copy(Path file) throws IOException {
        Path target = out.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(root.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
    }
}
