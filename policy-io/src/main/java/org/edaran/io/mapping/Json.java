package org.edaran.io.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edaran.diagnostic.Sentence;
import org.edaran.roster.DataPlace;

/** A JSON value with its place in the file. */
sealed interface Json {

    /** Where the value starts. */
    DataPlace place();

    /** What kind of value it is, in words. */
    Sentence words();

    /** An object; {@code keys} are the places of its keys. */
    record Members(Map<String, Json> values, Map<String, DataPlace> keys, DataPlace place) implements Json {
        public Members {
            values = new LinkedHashMap<>(values);
            keys = new LinkedHashMap<>(keys);
        }

        @Override
        public Sentence words() {
            return Sentence.of("an object");
        }
    }

    /** An array. */
    record Items(List<Json> values, DataPlace place) implements Json {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public Sentence words() {
            return Sentence.of("a list");
        }
    }

    /** A string. */
    record Text(String text, DataPlace place) implements Json {
        @Override
        public Sentence words() {
            return Sentence.of("the text `{0}`", text);
        }
    }

    /** A number, as written. */
    record Numeric(String text, DataPlace place) implements Json {
        @Override
        public Sentence words() {
            return Sentence.of("the number {0}", text);
        }
    }

    /** True or false. */
    record Truth(boolean value, DataPlace place) implements Json {
        @Override
        public Sentence words() {
            return Sentence.text(String.valueOf(value));
        }
    }

    /** Null. */
    record Nothing(DataPlace place) implements Json {
        @Override
        public Sentence words() {
            return Sentence.text("null");
        }
    }
}
