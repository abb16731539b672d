package org.edaran.packaged;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The class path of a host: its own jars first, then what it takes for a dependency on {@code policy-lang}. */
final class HostLoader extends URLClassLoader {

    private static final Path TARGET = Path.of("target");

    private HostLoader(List<Path> path) {
        super(path.stream().map(HostLoader::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Jars of {@code target/beside} by the start of their names, before the published jar and what it needs. */
    static HostLoader with(String... jars) throws Exception {
        List<Path> path = new ArrayList<>();
        for (String jar : jars) {
            path.add(beside(jar));
        }
        path.addAll(published());
        path.add(TARGET.resolve("test-classes"));
        return new HostLoader(path);
    }

    /** The same with the classes of this module as they are compiled, and with the grammar in a jar of its own. */
    static HostLoader unpublished(String antlr) throws Exception {
        return new HostLoader(List.of(
                beside(antlr),
                TARGET.resolve("classes"),
                onPath("grammar"),
                onPath("policy-core"),
                onPath("jackson-core"),
                TARGET.resolve("test-classes")));
    }

    /** The published jar and what its pom asks for, without annotations. */
    static List<Path> published() throws Exception {
        return List.of(jar(), onPath("policy-core"), onPath("jackson-core"));
    }

    /** The published jar. */
    static Path jar() throws Exception {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("policy-lang-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    Object call(String type, String method) throws Exception {
        try {
            return loadClass(type).getMethod(method).invoke(null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof LinkageError error) {
                throw error;
            }
            throw e;
        }
    }

    String judge() throws Exception {
        return (String) call(Host.class.getName(), "judge");
    }

    private static Path beside(String jar) throws Exception {
        try (Stream<Path> files = Files.list(TARGET.resolve("beside"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(jar))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path onPath(String module) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains(File.separator + module))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
