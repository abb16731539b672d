package org.edaran.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The types and methods that source files declare, as the compiler parses them.
 *
 * @param types all named types
 * @param methods all methods and written constructors
 * @param exports the packages that the modules export
 */
record Outline(List<Declared> types, List<Declared> methods, Set<String> exports) {

    /**
     * A type or a method.
     *
     * @param file the file it is in
     * @param packageName the package of the file
     * @param name its name with the names of the types around it
     * @param line where it starts, 1-based, without its comment
     * @param lineCount how many lines it has, without its comment
     * @param visible if it is public or protected and so is everything around it
     * @param inherited if it is marked as an override
     * @param documented if it has a documentation comment
     */
    record Declared(
            SourceFile file,
            String packageName,
            String name,
            long line,
            long lineCount,
            boolean visible,
            boolean inherited,
            boolean documented) {

        @Override
        public String toString() {
            return file + ":" + line + " " + name;
        }
    }

    static Outline of(List<SourceFile> files) {
        Outline outline = new Outline(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none"),
                        null,
                        files.stream().map(Text::new).toList());
        Map<URI, SourceFile> byUri = files.stream().collect(Collectors.toMap(Text::uriOf, Function.identity()));
        DocTrees trees = DocTrees.instance(task);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(byUri.get(unit.getSourceFile().toUri()), unit, trees, outline).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outline;
    }

    /** A source file as the compiler wants it. */
    private static final class Text extends SimpleJavaFileObject {

        private final SourceFile file;

        Text(SourceFile file) {
            super(uriOf(file), JavaFileObject.Kind.SOURCE);
            this.file = file;
        }

        static URI uriOf(SourceFile file) {
            return URI.create("string:///" + file.path());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }

    /** Walks one file. */
    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final SourceFile file;
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final Outline outline;
        private String outer = "";
        private boolean outerVisible = true;
        private boolean membersArePublic;

        Reader(SourceFile file, CompilationUnitTree unit, DocTrees trees, Outline outline) {
            this.file = file;
            this.unit = unit;
            this.trees = trees;
            this.outline = outline;
        }

        @Override
        public @Nullable Void visitModule(ModuleTree module, @Nullable Void unused) {
            module.getDirectives().stream()
                    .filter(ExportsTree.class::isInstance)
                    .map(directive -> ((ExportsTree) directive).getPackageName().toString())
                    .forEach(outline.exports::add);
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            String savedOuter = outer;
            boolean savedVisible = outerVisible;
            boolean savedPublic = membersArePublic;
            if (!type.getSimpleName().isEmpty()) {
                Declared declared = declared(
                        type,
                        type.getSimpleName().toString(),
                        type.getModifiers().getFlags(),
                        false);
                outline.types.add(declared);
                outerVisible = declared.visible;
            } else {
                outerVisible = false;
            }
            outer = outer + type.getSimpleName() + ".";
            membersArePublic = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
            super.visitClass(type, null);
            outer = savedOuter;
            outerVisible = savedVisible;
            membersArePublic = savedPublic;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            boolean inherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            outline.methods.add(declared(
                    method, method.getName().toString(), method.getModifiers().getFlags(), inherited));
            boolean savedVisible = outerVisible;
            outerVisible = false;
            super.visitMethod(method, null);
            outerVisible = savedVisible;
            return null;
        }

        private Declared declared(Tree tree, String name, Set<Modifier> flags, boolean inherited) {
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            long end = trees.getSourcePositions().getEndPosition(unit, tree);
            long first = unit.getLineMap().getLineNumber(start);
            long last = unit.getLineMap().getLineNumber(end);
            boolean open = membersArePublic || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
            String packageName =
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString();
            boolean documented = trees.getDocComment(getCurrentPath()) != null;
            return new Declared(
                    file,
                    packageName,
                    outer + name,
                    first,
                    last - first + 1,
                    outerVisible && open,
                    inherited,
                    documented);
        }
    }
}
