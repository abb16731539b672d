package org.edaran.docs.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;

/** The pages of Javadoc, by the names that documents have for types. Where a name has several meanings, it has no page. */
final class SiteApi {

    /** Starts the links to pages of Javadoc until they are made relative. */
    static final String SCHEME = "api:";

    private static final Pattern EXPORTS = Pattern.compile("exports ([a-z.]+);");
    private static final Pattern PUBLIC = Pattern.compile(
            "(?m)^public (?:final |sealed |abstract |non-sealed )*(?:class|interface|record|enum|@interface) ");

    /** Names that are those of types of Java, too. */
    private static final Set<String> OTHER_MEANINGS = Set.of("Path");

    private final Map<String, String> pages = new HashMap<>();
    private final Set<String> several = new HashSet<>(OTHER_MEANINGS);

    private SiteApi() {}

    static SiteApi of(Path root) throws IOException {
        SiteApi api = new SiteApi();
        for (String module : List.of("core", "lang", "io")) {
            Path sources = root.resolve("policy-" + module).resolve("src/main/java");
            List<String> exported = EXPORTS.matcher(Files.readString(sources.resolve("module-info.java")))
                    .results()
                    .map(found -> found.group(1).replace('.', '/'))
                    .toList();
            for (String folder : exported) {
                api.add(sources, folder, "org.edaran." + module + "/");
            }
        }
        api.add(root.resolve("policy-spark/src/main/java"), "org/edaran/spark", "spark/");
        return api;
    }

    private void add(Path sources, String folder, String under) throws IOException {
        try (Stream<Path> files = Files.list(sources.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (Files.isRegularFile(file)
                        && PUBLIC.matcher(Files.readString(file)).find()) {
                    String page = "apidocs/" + under + folder + "/" + name + ".html";
                    pages.put(folder.replace('/', '.') + "." + name, page);
                    if (pages.putIfAbsent(name, page) != null) {
                        several.add(name);
                    }
                }
            }
        }
    }

    /** The page of a type or of a member of it, such as {@code RosterBinding} or {@code PartialCheck.merge}. */
    Optional<String> pageOf(String code) {
        String known = code.replaceFirst("\\(.*", "");
        for (String name : List.of(known, known.replaceFirst("\\.[a-z]\\w*$", ""))) {
            if (pages.containsKey(name) && !several.contains(name)) {
                return Optional.of(pages.get(name));
            }
        }
        return Optional.empty();
    }

    /** Makes links of the names of types, but for headings and links. */
    AbstractVisitor linking() {
        return new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                pageOf(code.getLiteral()).ifPresent(page -> {
                    Link link = new Link(SCHEME + page, null);
                    code.insertBefore(link);
                    link.appendChild(code);
                });
            }

            @Override
            public void visit(Link link) {
                // is one already
            }

            @Override
            public void visit(Heading heading) {
                // its text is its address
            }
        };
    }
}
