package org.edaran.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes of the files in some folders, as the operating system reports them. */
final class FolderChanges implements WatchLoop.Changes, Closeable {

    /** How long nothing must change before a change counts as done. */
    private static final Duration REST = Duration.ofMillis(150);

    private final WatchService service;

    private FolderChanges(WatchService service) {
        this.service = service;
    }

    /**
     * Watches the folders of the files, and the folders named with all folders below them.
     *
     * @param arguments files and folders; {@code -} cannot change
     */
    static FolderChanges of(List<String> arguments) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (!argument.equals("-")) {
                addFolders(Path.of(argument).toAbsolutePath(), folders);
            }
        }
        FolderChanges changes = new FolderChanges(FileSystems.getDefault().newWatchService());
        for (Path folder : folders) {
            changes.watch(folder);
        }
        return changes;
    }

    private static void addFolders(Path path, Set<Path> folders) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(Files::isDirectory).forEach(folders::add);
            }
        } else if (path.getParent() != null) {
            folders.add(path.getParent());
        }
    }

    private void watch(Path folder) throws IOException {
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    @Override
    public Set<Path> next() throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        try {
            for (WatchKey key = service.take();
                    key != null;
                    key = service.poll(REST.toMillis(), TimeUnit.MILLISECONDS)) {
                collect(key, changed);
            }
        } catch (ClosedWatchServiceException closed) {
            return Set.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
        return changed;
    }

    private void collect(WatchKey key, Set<Path> changed) throws IOException {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            @Nullable Object name = event.context();
            Path file = name instanceof Path known ? folder.resolve(known) : folder;
            changed.add(file);
            if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(file)) {
                watch(file);
            }
        }
        key.reset();
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
