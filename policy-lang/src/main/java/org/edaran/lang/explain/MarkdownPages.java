package org.edaran.lang.explain;

import java.util.List;
import java.util.stream.Collectors;

/** An explanation as Markdown. */
final class MarkdownPages {

    private MarkdownPages() {}

    static String write(List<Block> blocks) {
        StringBuilder page = new StringBuilder();
        for (Block block : blocks) {
            page.append(page.length() == 0 ? "" : "\n").append(block(block)).append('\n');
        }
        return page.toString();
    }

    private static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level()) + " " + escape(heading.text());
        }
        if (block instanceof Block.Items items) {
            return items.items().stream().map(item -> "- " + escape(item)).collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Table table) {
            return row(table.header()) + "\n"
                    + row(table.header().stream().map(cell -> "---").toList(), false)
                    + table.rows().stream().map(cells -> "\n" + row(cells)).collect(Collectors.joining());
        }
        return escape(((Block.Paragraph) block).text());
    }

    private static String row(List<String> cells) {
        return row(cells.stream().map(MarkdownPages::escape).toList(), true);
    }

    private static String row(List<String> cells, boolean spaced) {
        String space = spaced ? " " : "";
        return cells.stream().map(cell -> space + cell + space).collect(Collectors.joining("|", "|", "|"));
    }

    /** Text that Markdown shows as it is. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special = "\\`*_[]<>#|~".indexOf(c) >= 0;
            escaped.append(special ? "\\" : "").append(c == '\n' ? ' ' : c);
        }
        return escaped.toString().replace("&", "&amp;");
    }
}
