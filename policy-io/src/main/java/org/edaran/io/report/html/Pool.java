package org.edaran.io.report.html;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Texts that a page holds once and refers to by number. Number 0 is the empty text. */
final class Pool {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Pool() {
        numbers.put("", 0);
    }

    int of(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        numbers.put(text, numbers.size());
        return numbers.size() - 1;
    }

    void write(String name, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        numbers.keySet().forEach(json::writeString);
        json.writeEndArray();
    }
}
