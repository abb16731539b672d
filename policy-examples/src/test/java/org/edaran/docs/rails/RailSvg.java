package org.edaran.docs.rails;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws tracks as SVG. All text is in a fixed-width font and its width is written into the picture, so that it is the
 * same on every machine.
 */
final class RailSvg {

    private static final int CHAR = 8;
    private static final int ROW = 34;
    private static final int BOX = 22;
    private static final int GAP = 12;
    private static final int ARC = 10;
    private static final int WIDEST = 860;

    private final StringBuilder svg = new StringBuilder();

    /**
     * The room that a track takes.
     *
     * @param width from its entry to its exit
     * @param up above the line
     * @param down below the line
     */
    private record Room(int width, int up, int down) {}

    /** The picture of a rule. */
    static String draw(String title, Track track) {
        RailSvg picture = new RailSvg();
        List<Track> lines = lines(track);
        int width = 0;
        int height = GAP;
        for (Track line : lines) {
            Room room = room(line);
            width = Math.max(width, room.width());
            height += room.up() + room.down() + GAP;
        }
        width += 4 * GAP + 12;
        int y = GAP;
        for (int i = 0; i < lines.size(); i++) {
            Room room = room(lines.get(i));
            y += room.up();
            picture.line(GAP, y, 2 * GAP);
            picture.end(GAP, y, i == 0 ? "start" : "more");
            picture.track(lines.get(i), 2 * GAP, y);
            picture.line(2 * GAP + room.width(), y, 3 * GAP + room.width());
            picture.end(3 * GAP + room.width(), y, i == lines.size() - 1 ? "start" : "more");
            y += room.down() + GAP;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + escape(title) + "\">\n"
                + "<style>path,circle{stroke:#555;stroke-width:1.5;fill:none}text{font:13px monospace;fill:#111}"
                + ".w{fill:#e7f0fb;stroke:#35608f}.p{fill:#fdf6e3;stroke:#8a6d1b}.s{fill:#fff;stroke:#999}</style>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + picture.svg + "</svg>\n";
    }

    // a row wider than a page goes on in the next line
    private static List<Track> lines(Track track) {
        if (!(track instanceof Track.Row row) || room(track).width() <= WIDEST) {
            return List.of(track);
        }
        List<Track> lines = new ArrayList<>();
        List<Track> line = new ArrayList<>();
        for (Track item : row.items()) {
            line.add(item);
            if (line.size() > 1 && room(new Track.Row(line)).width() > WIDEST) {
                line.remove(line.size() - 1);
                lines.add(new Track.Row(List.copyOf(line)));
                line.clear();
                line.add(item);
            }
        }
        lines.add(new Track.Row(List.copyOf(line)));
        return lines;
    }

    private static int boxWidth(String text) {
        return text.length() * CHAR + 16;
    }

    private static Room room(Track track) {
        if (track instanceof Track.Words words) {
            return new Room(boxWidth(words.text()), BOX / 2, BOX / 2);
        }
        if (track instanceof Track.Part part) {
            return new Room(boxWidth(part.text()), BOX / 2, BOX / 2);
        }
        if (track instanceof Track.Row row) {
            return row(row);
        }
        if (track instanceof Track.Fork fork) {
            return fork(fork);
        }
        if (track instanceof Track.Loop loop) {
            Room item = room(loop.item());
            Room back = room(loop.between());
            int width = Math.max(item.width(), back.width()) + 4 * ARC;
            return new Room(width, item.up(), item.down() + GAP + back.up() + back.down());
        }
        return new Room(0, 0, 0);
    }

    private static Room row(Track.Row row) {
        int width = 0;
        int up = 0;
        int down = 0;
        for (Track item : row.items()) {
            Room room = room(item);
            width += room.width() + (width == 0 ? 0 : GAP);
            up = Math.max(up, room.up());
            down = Math.max(down, room.down());
        }
        return new Room(width, up, down);
    }

    private static Room fork(Track.Fork fork) {
        Room first = room(fork.ways().get(0));
        int width = first.width();
        int down = first.down();
        for (Track way : fork.ways().subList(1, fork.ways().size())) {
            Room room = room(way);
            width = Math.max(width, room.width());
            down += Math.max(ROW, GAP + room.up() + room.down());
        }
        return new Room(width + 4 * ARC, first.up(), down);
    }

    private void track(Track track, int x, int y) {
        if (track instanceof Track.Words words) {
            box(words.text(), x, y, "w", BOX / 2);
        } else if (track instanceof Track.Part part) {
            box(part.text(), x, y, part.rule() ? "p" : "s", 3);
        } else if (track instanceof Track.Row row) {
            drawRow(row, x, y);
        } else if (track instanceof Track.Fork fork) {
            drawFork(fork, x, y);
        } else if (track instanceof Track.Loop loop) {
            drawLoop(loop, x, y);
        }
    }

    private void drawRow(Track.Row row, int x, int y) {
        int at = x;
        for (Track item : row.items()) {
            if (at > x) {
                line(at, y, at + GAP);
                at += GAP;
            }
            track(item, at, y);
            at += room(item).width();
        }
    }

    private void drawFork(Track.Fork fork, int x, int y) {
        int width = room(fork).width();
        int left = x + 2 * ARC;
        int right = x + width - 2 * ARC;
        int at = y;
        Room before = null;
        for (Track way : fork.ways()) {
            Room room = room(way);
            if (before == null) {
                line(x, at, left);
                line(left + room.width(), at, x + width);
                at += room.down();
            } else {
                int below = Math.max(ROW - room.down(), GAP + room.up());
                int line = at + below;
                curve("M" + x + " " + y + "q" + ARC + " 0 " + ARC + " " + ARC + "V" + (line - ARC) + "q0 " + ARC + " "
                        + ARC + " " + ARC);
                line(left + room.width(), line, right);
                curve("M" + right + " " + line + "q" + ARC + " 0 " + ARC + " -" + ARC + "V" + (y + ARC) + "q0 -" + ARC
                        + " " + ARC + " -" + ARC);
                at = line + room.down();
                track(way, left, line);
                before = room;
                continue;
            }
            track(way, left, y);
            before = room;
        }
    }

    private void drawLoop(Track.Loop loop, int x, int y) {
        int width = room(loop).width();
        Room item = room(loop.item());
        Room back = room(loop.between());
        int left = x + 2 * ARC;
        int right = x + width - 2 * ARC;
        line(x, y, left);
        track(loop.item(), left, y);
        line(left + item.width(), y, x + width);
        int line = y + item.down() + GAP + back.up();
        curve("M" + right + " " + y + "q" + ARC + " 0 " + ARC + " " + ARC / 2 + "V" + (line - ARC / 2) + "q0 " + ARC / 2
                + " -" + ARC + " " + ARC / 2);
        int start = right - back.width();
        line(left, line, start);
        track(loop.between(), start, line);
        curve("M" + left + " " + y + "q-" + ARC + " 0 -" + ARC + " " + ARC / 2 + "V" + (line - ARC / 2) + "q0 "
                + ARC / 2 + " " + ARC + " " + ARC / 2);
    }

    private void box(String text, int x, int y, String style, int round) {
        int width = boxWidth(text);
        svg.append("<rect class=\"")
                .append(style)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y - BOX / 2)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(BOX)
                .append("\" rx=\"")
                .append(round)
                .append("\"/><text x=\"")
                .append(x + 8)
                .append("\" y=\"")
                .append(y + 4)
                .append("\" textLength=\"")
                .append(width - 16)
                .append("\">")
                .append(escape(text))
                .append("</text>\n");
    }

    private void line(int from, int y, int to) {
        if (to > from) {
            curve("M" + from + " " + y + "H" + to);
        }
    }

    private void curve(String path) {
        svg.append("<path d=\"").append(path).append("\"/>\n");
    }

    private void end(int x, int y, String kind) {
        if (kind.equals("start")) {
            svg.append("<circle cx=\"").append(x).append("\" cy=\"").append(y).append("\" r=\"4\"/>\n");
        } else {
            svg.append("<text x=\"")
                    .append(x - 6)
                    .append("\" y=\"")
                    .append(y + 4)
                    .append("\">…</text>\n");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
