package org.edaran.lang;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.edaran.lang.ast.Node;
import org.edaran.source.SourceSpan;

/** Reads syntax trees generically: as text without places, and node by node. */
public final class TreeText {

    private TreeText() {}

    /** The tree without the places of its nodes; two trees that differ only in places give the same text. */
    public static String withoutSpans(Object value) {
        if (value instanceof Record node) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                if (component.getType() != SourceSpan.class) {
                    parts.add(component.getName() + "=" + withoutSpans(read(node, component)));
                }
            }
            return node.getClass().getSimpleName() + parts;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(TreeText::withoutSpans).orElse("-");
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(TreeText::withoutSpans).toList().toString();
        }
        return Objects.toString(value);
    }

    /** Visits the nodes directly below a node. */
    public static void children(Record node, Consumer<Node> visitor) {
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            visit(read(node, component), visitor);
        }
    }

    private static void visit(Object value, Consumer<Node> visitor) {
        if (value instanceof Node node) {
            visitor.accept(node);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> visit(present, visitor));
        } else if (value instanceof Collection<?> values) {
            values.forEach(member -> visit(member, visitor));
        }
    }

    private static Object read(Record node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
