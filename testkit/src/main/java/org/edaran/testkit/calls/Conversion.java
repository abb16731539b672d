package org.edaran.testkit.calls;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Turns a value on the stack into one of another type: casts, and boxes of exactly the type. */
final class Conversion {

    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private Conversion() {}

    /** False where Java would widen a number, which {@link #add} does not know. */
    static boolean isKnown(Type from, Type to) {
        if (from.equals(to) || (isReference(from) && isReference(to))) {
            return true;
        }
        if (isReference(from) == isReference(to) || from.getSort() == Type.VOID || to.getSort() == Type.VOID) {
            return false;
        }
        return isReference(to)
                ? to.equals(OBJECT) || to.getInternalName().equals(boxOf(from))
                : from.getInternalName().equals(boxOf(to));
    }

    static void add(InsnList code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (!isReference(from)) {
            String box = boxOf(from);
            code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, box, "valueOf", "(" + from + ")L" + box + ";", false));
        } else if (isReference(to)) {
            if (!to.equals(OBJECT)) {
                code.add(new TypeInsnNode(Opcodes.CHECKCAST, to.getInternalName()));
            }
        } else {
            code.add(new MethodInsnNode(
                    Opcodes.INVOKEVIRTUAL, boxOf(to), to.getClassName() + "Value", "()" + to.getDescriptor(), false));
        }
    }

    static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    /** The class that boxes a primitive type. */
    static String boxOf(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.CHAR -> "java/lang/Character";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> throw new IllegalArgumentException("no box for " + type);
        };
    }
}
