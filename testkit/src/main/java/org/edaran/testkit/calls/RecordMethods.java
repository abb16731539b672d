package org.edaran.testkit.calls;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The {@code equals} and {@code hashCode} of records as methods that compare and add up what Java's own do, with the same hash
 * codes, so that no order of a hash table changes.
 */
final class RecordMethods {

    private static final String EQUALS = "equals";
    private static final int FACTOR = 31;

    private RecordMethods() {}

    static boolean canMake(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")
                && (site.name.equals(EQUALS) || site.name.equals("hashCode"));
    }

    static MethodNode make(String record, InvokeDynamicInsnNode site) {
        List<Handle> components = new ArrayList<>();
        for (int i = 2; i < site.bsmArgs.length; i++) { // before them the class and the names
            components.add((Handle) site.bsmArgs[i]);
        }
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode method = new MethodNode(access, "record$" + site.name, site.desc, null, null);
        if (site.name.equals(EQUALS)) {
            equal(method.instructions, record, components);
        } else {
            hash(method.instructions, record, components);
        }
        return method;
    }

    private static void hash(InsnList code, String record, List<Handle> components) {
        code.add(new InsnNode(Opcodes.ICONST_0));
        for (Handle component : components) {
            Type type = Type.getType(component.getDesc());
            code.add(new IntInsnNode(Opcodes.BIPUSH, FACTOR));
            code.add(new InsnNode(Opcodes.IMUL));
            get(code, 0, record, component);
            code.add(
                    Conversion.isReference(type)
                            ? call("java/util/Objects", "hashCode", "(Ljava/lang/Object;)I")
                            : call(Conversion.boxOf(type), "hashCode", "(" + type + ")I"));
            code.add(new InsnNode(Opcodes.IADD));
        }
        code.add(new InsnNode(Opcodes.IRETURN));
    }

    private static void equal(InsnList code, String record, List<Handle> components) {
        LabelNode same = new LabelNode();
        LabelNode different = new LabelNode();
        code.add(new VarInsnNode(Opcodes.ALOAD, 0));
        code.add(new VarInsnNode(Opcodes.ALOAD, 1));
        code.add(new JumpInsnNode(Opcodes.IF_ACMPEQ, same));
        code.add(new VarInsnNode(Opcodes.ALOAD, 1));
        code.add(new TypeInsnNode(Opcodes.INSTANCEOF, record));
        code.add(new JumpInsnNode(Opcodes.IFEQ, different));
        code.add(new VarInsnNode(Opcodes.ALOAD, 1));
        code.add(new TypeInsnNode(Opcodes.CHECKCAST, record));
        code.add(new VarInsnNode(Opcodes.ASTORE, 2));
        for (Handle component : components) {
            get(code, 0, record, component);
            get(code, 2, record, component);
            unlessEqual(code, Type.getType(component.getDesc()), different);
        }
        answer(code, same, Opcodes.ICONST_1);
        answer(code, different, Opcodes.ICONST_0);
    }

    private static void unlessEqual(InsnList code, Type type, LabelNode different) {
        switch (type.getSort()) {
            case Type.OBJECT, Type.ARRAY -> {
                code.add(call("java/util/Objects", EQUALS, "(Ljava/lang/Object;Ljava/lang/Object;)Z"));
                code.add(new JumpInsnNode(Opcodes.IFEQ, different));
            }
            case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
                code.add(call(Conversion.boxOf(type), "compare", "(" + type + type + ")I"));
                code.add(new JumpInsnNode(Opcodes.IFNE, different));
            }
            default -> code.add(new JumpInsnNode(Opcodes.IF_ICMPNE, different));
        }
    }

    private static void answer(InsnList code, LabelNode from, int constant) {
        code.add(from);
        code.add(new FrameNode(Opcodes.F_SAME, 0, null, 0, null));
        code.add(new InsnNode(constant));
        code.add(new InsnNode(Opcodes.IRETURN));
    }

    private static void get(InsnList code, int variable, String record, Handle component) {
        code.add(new VarInsnNode(Opcodes.ALOAD, variable));
        code.add(new FieldInsnNode(Opcodes.GETFIELD, record, component.getName(), component.getDesc()));
    }

    private static MethodInsnNode call(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
