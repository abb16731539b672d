package org.edaran.lang.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The messages, remedies and labels of policy texts in another language. Immutable, and read when a text in that language
 * first has a fault.
 *
 * <p>The English sentences are written in the code where the fault is found. The catalogue knows them by their templates:
 * the one with the most fixed characters that fits the whole sentence gives the translation, and what its places hold is
 * translated the same way. A sentence that no template fits stays English. Quoted keywords are not its business.
 */
final class MessageCatalogue {

    private static final Map<String, MessageCatalogue> READ = new ConcurrentHashMap<>();

    private static final Comparator<MessageTemplate> MOST_FIXED_FIRST =
            Comparator.comparingInt(MessageTemplate::weight).reversed();

    private static final int DEEPEST = 8;

    private static final int LONGEST = 4_000;

    private final List<MessageTemplate> templates;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, List<MessageTemplate>> byStart = new HashMap<>();

    MessageCatalogue(List<MessageTemplate> templates) {
        this.templates = List.copyOf(templates);
        Map<String, List<MessageTemplate>> own = new HashMap<>();
        for (MessageTemplate template : templates) {
            String opening = template.fixed().get(0);
            if (template.numberOfPlaces() == 0) {
                words.put(opening, template.other());
            } else {
                own.computeIfAbsent(start(opening), start -> new ArrayList<>()).add(template);
            }
        }
        for (String start : own.keySet()) {
            Set<String> shorter =
                    new LinkedHashSet<>(Arrays.asList(start, start.substring(0, Math.min(1, start.length())), ""));
            byStart.put(
                    start,
                    shorter.stream()
                            .flatMap(each -> own.getOrDefault(each, List.of()).stream())
                            .sorted(MOST_FIXED_FIRST)
                            .toList());
        }
    }

    /** What of the start of a template is sure: its first word, its first character, or nothing. */
    private static String start(String opening) {
        int end = opening.indexOf(' ');
        return end > 0 ? opening.substring(0, end) : opening.substring(0, Math.min(1, opening.length()));
    }

    /** The catalogue of a language, as an ISO 639 code; empty if there is none. */
    static MessageCatalogue of(String language) {
        return READ.computeIfAbsent(
                language,
                code -> new MessageCatalogue(Stream.of("messages-syntax-", "messages-")
                        .flatMap(file -> read(file + code + ".txt").stream())
                        .toList()));
    }

    private static List<MessageTemplate> read(String file) {
        try (InputStream in = MessageCatalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                return List.of();
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Entries of two lines with empty lines between them, and comments that start with {@code #}. */
    static List<MessageTemplate> read(List<String> lines) {
        List<MessageTemplate> read = new ArrayList<>();
        List<String> entry = new ArrayList<>();
        for (String line : Stream.concat(lines.stream(), Stream.of("")).toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                entry.add(line.strip());
            } else if (line.isBlank() && !entry.isEmpty()) {
                if (entry.size() != 2) {
                    throw new IllegalStateException("an entry has two lines: " + entry);
                }
                read.add(new MessageTemplate(entry.get(0), entry.get(1)));
                entry.clear();
            }
        }
        return read;
    }

    List<MessageTemplate> templates() {
        return templates;
    }

    /** A message in the language of the catalogue; itself if no template fits. */
    String translate(String message) {
        return message.length() > LONGEST ? message : find(message, DEEPEST).orElse(message);
    }

    /** A message in the language of the catalogue, if a template fits. */
    Optional<String> find(String message) {
        return find(message, DEEPEST);
    }

    private Optional<String> find(String message, int depth) {
        if (depth == 0 || words.containsKey(message)) {
            return word(message);
        }
        for (MessageTemplate template : thatMayFit(message)) {
            Optional<String> found = template.translate(message, held -> filling(held, depth - 1));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What a place holds: words known as they are, a list, or a sentence that a template fits. */
    private String filling(String held, int depth) {
        return word(held)
                .or(() -> list(held, depth))
                .or(() -> find(held, depth))
                .orElse(held);
    }

    private Optional<String> word(String held) {
        return Optional.ofNullable(words.get(held));
    }

    /** A list such as {@code a, b or c}, if each of its members is a quotation, one word or known to the catalogue. */
    private Optional<String> list(String held, int depth) {
        for (String joint : List.of("or", "and")) {
            int last = MessageLists.lastOutside(held, " " + joint + " ");
            if (last > 0) {
                List<String> members = new ArrayList<>(MessageLists.split(held.substring(0, last)));
                members.add(held.substring(last + joint.length() + 2));
                String comma = members.size() > 2 ? ", " : " ";
                return members(members, depth)
                        .map(known -> String.join(", ", known.subList(0, known.size() - 1)) + comma
                                + word(joint).orElse(joint) + " " + known.get(known.size() - 1));
            }
        }
        List<String> members = MessageLists.split(held);
        return members.size() == 1 ? Optional.empty() : members(members, depth).map(known -> String.join(", ", known));
    }

    private Optional<List<String>> members(List<String> members, int depth) {
        List<String> known = new ArrayList<>();
        for (String member : members) {
            Optional<String> found = find(member, depth);
            if (found.isEmpty() && !MessageLists.isOneWord(member)) {
                return Optional.empty();
            }
            known.add(found.orElse(member));
        }
        return Optional.of(known);
    }

    private List<MessageTemplate> thatMayFit(String message) {
        int end = message.indexOf(' ');
        List<MessageTemplate> none = byStart.getOrDefault("", List.of());
        List<MessageTemplate> character =
                message.isEmpty() ? none : byStart.getOrDefault(message.substring(0, 1), none);
        return end < 0 ? character : byStart.getOrDefault(message.substring(0, end), character);
    }
}
