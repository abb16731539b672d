package org.edaran.lang.explain;

import java.util.ArrayList;
import java.util.List;

/** An explanation as plain text in lines of limited width. */
final class TextPages {

    private final int width;
    private final StringBuilder page = new StringBuilder();

    TextPages(int width) {
        this.width = width;
    }

    String write(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                heading(heading);
            } else if (block instanceof Block.Paragraph paragraph) {
                wrap("  ", "  ", paragraph.text());
            } else if (block instanceof Block.Items items) {
                items.items().forEach(item -> wrap("  - ", "    ", item));
            } else if (block instanceof Block.Table table) {
                table(table);
            }
        }
        return page.toString();
    }

    private void heading(Block.Heading heading) {
        String text = heading.text();
        page.append(page.length() == 0 ? "" : "\n");
        wrap("", "", heading.level() == 3 ? text : text.strip());
        if (heading.level() < 3) {
            String line = heading.level() == 1 ? "=" : "-";
            page.append(line.repeat(Math.min(width, text.codePointCount(0, text.length()))))
                    .append('\n');
        }
    }

    private void wrap(String first, String next, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            if (!fresh && length(line) + 1 + word.codePointCount(0, word.length()) > width) {
                page.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(next);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        page.append(line.toString().stripTrailing()).append('\n');
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private void table(Block.Table table) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.header().size(); column++) {
            int widest = length(table.header().get(column));
            for (List<String> row : table.rows()) {
                widest = Math.max(widest, length(row.get(column)));
            }
            widths.add(widest);
        }
        row(table.header(), widths);
        page.append("  ")
                .append("-".repeat(widths.stream().mapToInt(w -> w + 3).sum() - 3))
                .append('\n');
        table.rows().forEach(row -> row(row, widths));
    }

    private void row(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder(" ");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(column == 0 ? " " : " | ").append(cell).append(" ".repeat(widths.get(column) - length(cell)));
        }
        page.append(line.toString().stripTrailing()).append('\n');
    }
}
