package org.edaran.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.edaran.PolicyResolver;
import org.edaran.lang.parse.ParseLimits;
import org.edaran.lang.parse.PolicyParser;
import org.edaran.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Finds policies by name: first in files that were named, then among the {@code .edaran} files of some folders. The folders
 * are looked through once a policy is asked for, and not before.
 */
public final class PolicyFiles implements PolicyResolver {

    private static final String ENDING = ".edaran";

    private final Set<Path> files;
    private final Set<Path> folders;
    private @Nullable Map<String, SourceText> texts;

    private PolicyFiles(Set<Path> files, Set<Path> folders) {
        this.files = files;
        this.folders = folders;
    }

    /** Finds policies in the folders of files, the current one for standard input ({@code -}). */
    public static PolicyFiles beside(List<String> files) {
        Set<Path> folders = new LinkedHashSet<>();
        for (String file : files) {
            Path parent = file.equals("-") ? null : Path.of(file).getParent();
            folders.add(parent == null ? Path.of("") : parent);
        }
        return new PolicyFiles(Set.of(), folders);
    }

    /**
     * Finds policies among files, then in the folder of the first.
     *
     * @param file the file that is compiled, which never finds itself among the others
     * @param others the files; {@code -} is left out
     */
    public static PolicyFiles among(String file, List<String> others) {
        Set<Path> paths = new LinkedHashSet<>();
        others.stream()
                .filter(other -> !other.equals("-") && !other.equals(file))
                .map(Path::of)
                .forEach(paths::add);
        return new PolicyFiles(paths, beside(List.of(file)).folders);
    }

    /**
     * The text of a file; nothing if its bytes are no text, or too many.
     *
     * @throws IOException if the file cannot be read
     */
    public static Optional<SourceText> read(Path file) throws IOException {
        long most = 4L * ParseLimits.standard().maxCharacters();
        if (Files.isRegularFile(file) && Files.size(file) > most) {
            return Optional.empty();
        }
        try {
            return Optional.of(SourceText.of(file.toString(), Files.readString(file)));
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<SourceText> find(String name) {
        return Optional.ofNullable(texts().get(name));
    }

    @Override
    public List<String> names() {
        return List.copyOf(texts().keySet());
    }

    private Map<String, SourceText> texts() {
        Map<String, SourceText> known = texts;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Path file : candidates()) {
                add(file, known);
            }
            texts = known;
        }
        return known;
    }

    private List<Path> candidates() {
        List<Path> candidates = new ArrayList<>(files);
        for (Path folder : folders) {
            Path listed = folder.toString().isEmpty() ? Path.of(".") : folder;
            try (Stream<Path> entries = Files.list(listed)) {
                entries.map(entry -> folder.resolve(entry.getFileName()))
                        .filter(entry -> entry.toString().endsWith(ENDING) && Files.isRegularFile(entry))
                        .sorted()
                        .forEach(candidates::add);
            } catch (IOException unreadable) {
                // a policy that cannot be found is told where it is named
            }
        }
        return candidates;
    }

    private static void add(Path file, Map<String, SourceText> texts) {
        try {
            read(file)
                    .ifPresent(text -> PolicyParser.parse(text)
                            .file()
                            .header()
                            .ifPresent(header -> texts.putIfAbsent(header.name().value(), text)));
        } catch (IOException unreadable) {
            return; // as if it were not there
        }
    }
}
