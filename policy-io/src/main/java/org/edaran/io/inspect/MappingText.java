package org.edaran.io.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.edaran.diagnostic.Sentence;

/**
 * Writes maps, lists, texts and numbers as JSON that people edit: a key a line, and what is short on one line. Sentences
 * are told in a language.
 */
final class MappingText {

    private static final int SHORT = 90;

    private final Locale locale;

    MappingText(Locale locale) {
        this.locale = locale;
    }

    String write(Map<String, Object> mapping) {
        StringBuilder text = new StringBuilder();
        value(mapping, 0, text);
        return text.append('\n').toString();
    }

    private void value(Object value, int depth, StringBuilder text) {
        String line = line(value);
        boolean isLong = depth == 0 || line.length() > SHORT || hasRemark(value);
        if (value instanceof Map<?, ?> map && isLong && !map.isEmpty()) {
            text.append("{\n");
            int left = map.size();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                indent(depth + 1, text);
                text.append(quoted(String.valueOf(entry.getKey()))).append(": ");
                value(entry.getValue(), depth + 1, text);
                text.append(--left > 0 ? ",\n" : "\n");
            }
            indent(depth, text);
            text.append('}');
        } else {
            text.append(line);
        }
    }

    private static boolean hasRemark(Object value) {
        return value instanceof Map<?, ?> map
                && map.keySet().stream().anyMatch(key -> key.toString().startsWith("//"));
    }

    private static void indent(int depth, StringBuilder text) {
        text.append("  ".repeat(depth));
    }

    private String line(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringBuilder line = new StringBuilder();
            map.forEach((key, one) -> line.append(line.length() == 0 ? "{ " : ", ")
                    .append(quoted(String.valueOf(key)))
                    .append(": ")
                    .append(line(one)));
            return line.length() == 0 ? "{}" : line.append(" }").toString();
        }
        if (value instanceof List<?> list) {
            StringBuilder line = new StringBuilder();
            list.forEach(one -> line.append(line.length() == 0 ? "" : ", ").append(line(one)));
            return "[" + line + "]";
        }
        if (value instanceof Sentence sentence) {
            return quoted(sentence.in(locale));
        }
        return value instanceof String string ? quoted(string) : String.valueOf(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || Character.getType(c) == Character.FORMAT) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
