package org.edaran.docs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One fenced block of a page.
 *
 * <p>The words after the fence say what it is:
 *
 * <ul>
 *   <li>{@code edaran}: a whole policy without errors and warnings;
 *   <li>{@code edaran fragment}: statements that are fine behind the prelude of the page;
 *   <li>{@code edaran error EDR2001} and {@code edaran warning EDR5001}: a policy or fragment with exactly these faults;
 *   <li>{@code edaran vocabulary}: a vocabulary that a policy can use;
 *   <li>{@code text fault}: what the block before it prints;
 *   <li>{@code java region=Embedding#check}: a region of a test class;
 *   <li>{@code console}: a command after {@code $} and what it prints.
 * </ul>
 *
 * <p>The prelude of a page is a comment that opens with {@code <!-- prelude}; it holds until the next one.
 *
 * @param page the page, from the root of the project
 * @param line the line of the opening fence, from 1
 * @param info the words after the fence
 * @param text the lines between the fences, each ended by a line end
 * @param prelude the prelude that holds here; empty if there is none
 */
record Block(Path page, int line, String info, String text, String prelude) {

    String kind() {
        return info.split(" ", 2)[0];
    }

    /** The words after the first. */
    List<String> marks() {
        String[] words = info.split(" ");
        return Arrays.asList(words).subList(1, words.length);
    }

    boolean isMarked(String word) {
        return marks().contains(word);
    }

    /** True if the block opens with the header of a policy or vocabulary, perhaps after comments. */
    boolean isWhole() {
        return text.lines()
                .filter(one -> !one.isBlank() && !one.startsWith("//"))
                .findFirst()
                .map(one -> Stream.of("policy \"", "vocabulary \"", "kebijakan \"", "kosakata \"")
                        .anyMatch(one::startsWith))
                .orElse(false);
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
