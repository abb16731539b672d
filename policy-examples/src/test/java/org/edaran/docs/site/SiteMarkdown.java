package org.edaran.docs.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One document as HTML.
 *
 * @param title its first heading
 * @param body the HTML of all of it
 * @param files the files and folders it links to, but for other documents; from the root of the project
 */
record SiteMarkdown(String title, String body, Set<Path> files) {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    static SiteMarkdown of(Path root, Path from, String text, SiteApi api) {
        Node document = PARSER.parse(text);
        document.accept(new WithoutComments());
        document.accept(api.linking());
        Set<Path> files = new TreeSet<>();
        String body = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(
                        context -> (node, tag, attributes) -> direct(root, from, node, attributes, files))
                .build()
                .render(document)
                .replace("<table>", "<div class=\"wide\"><table>")
                .replace("</table>", "</table></div>");
        return new SiteMarkdown(titleOf(text), body, files);
    }

    static String titleOf(String text) {
        return text.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).replace("`", ""))
                .findFirst()
                .orElse("Edaran");
    }

    /** Where the page of a document stands on the site. */
    static Path target(Path document) {
        String name = document.getFileName().toString();
        return document.resolveSibling(name.equals("README.md") ? "index.html" : name.replaceFirst("md$", "html"));
    }

    private static void direct(Path root, Path from, Node node, Map<String, String> attributes, Set<Path> files) {
        String key = attributes.containsKey("href") ? "href" : "src";
        String link = attributes.get(key);
        if (link != null && link.startsWith(SiteApi.SCHEME)) {
            attributes.put(key, relative(from, Path.of(link.substring(SiteApi.SCHEME.length()))));
            return;
        }
        if (link == null || link.contains(":") || link.startsWith("#") || node instanceof TableBlock) {
            return;
        }
        String path = link.replaceFirst("#.*", "");
        String anchor = link.substring(path.length());
        Path to = root.relativize(root.resolve(from).resolveSibling(path).normalize());
        boolean folder = Files.isDirectory(root.resolve(to));
        Path page = folder ? to.resolve("README.md") : to;
        if (!path.endsWith(".md")) {
            files.add(to);
        }
        Path target = page.toString().endsWith(".md") ? target(page) : page;
        attributes.put(key, relative(from, target) + anchor);
    }

    private static String relative(Path from, Path target) {
        Path folder = from.getParent();
        return (folder == null ? target : folder.relativize(target)).toString().replace('\\', '/');
    }

    /** Comments are for the tests of the documents. */
    private static final class WithoutComments extends AbstractVisitor {

        @Override
        public void visit(HtmlBlock block) {
            if (block.getLiteral().startsWith("<!--")) {
                block.unlink();
            }
        }
    }
}
