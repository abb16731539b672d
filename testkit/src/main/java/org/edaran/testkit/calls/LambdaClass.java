package org.edaran.testkit.calls;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The class of a lambda: a field for each value that it takes along, and the method of the interface, which calls the body. */
final class LambdaClass {

    /** The field of the only object of a lambda that takes nothing along. */
    static final String ONLY = "only";

    /** The method that makes the object of one that does. */
    static final String FACTORY = "of";

    private static final String CONSTRUCTOR = "<init>";
    private static final int INITIALIZED = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;

    private final ClassNode made = new ClassNode();
    private final LambdaSite site;
    private final Type[] captured;
    private final String descriptor;

    private LambdaClass(String name, int version, LambdaSite site) {
        this.site = site;
        this.captured = site.captured();
        this.descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        made.version = version;
        made.access = INITIALIZED | Opcodes.ACC_SUPER;
        made.name = name;
        made.superName = "java/lang/Object";
        made.interfaces = List.of(site.made().getInternalName());
    }

    static ClassNode make(String name, int version, LambdaSite site) {
        LambdaClass lambda = new LambdaClass(name, version, site);
        lambda.constructor();
        if (lambda.captured.length == 0) {
            lambda.only();
        } else {
            lambda.factory();
        }
        lambda.method();
        return lambda.made;
    }

    private InsnList code(int access, String name, String type) {
        MethodNode method = new MethodNode(access, name, type, null, null);
        made.methods.add(method);
        return method.instructions;
    }

    private void constructor() {
        InsnList code = code(Opcodes.ACC_PRIVATE, CONSTRUCTOR, descriptor);
        code.add(new VarInsnNode(Opcodes.ALOAD, 0));
        code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, made.superName, CONSTRUCTOR, "()V", false));
        int variable = 1;
        for (int i = 0; i < captured.length; i++) {
            String type = captured[i].getDescriptor();
            made.fields.add(new FieldNode(Opcodes.ACC_PRIVATE | INITIALIZED, field(i), type, null, null));
            code.add(new VarInsnNode(Opcodes.ALOAD, 0));
            code.add(new VarInsnNode(captured[i].getOpcode(Opcodes.ILOAD), variable));
            code.add(new FieldInsnNode(Opcodes.PUTFIELD, made.name, field(i), type));
            variable += captured[i].getSize();
        }
        code.add(new InsnNode(Opcodes.RETURN));
    }

    private static String field(int number) {
        return "value" + number;
    }

    private void only() {
        String self = Type.getObjectType(made.name).getDescriptor();
        made.fields.add(new FieldNode(Opcodes.ACC_STATIC | INITIALIZED, ONLY, self, null, null));
        InsnList code = code(Opcodes.ACC_STATIC, "<clinit>", "()V");
        create(code);
        code.add(new FieldInsnNode(Opcodes.PUTSTATIC, made.name, ONLY, self));
        code.add(new InsnNode(Opcodes.RETURN));
    }

    private void factory() {
        InsnList code =
                code(Opcodes.ACC_STATIC, FACTORY, Type.getMethodDescriptor(Type.getObjectType(made.name), captured));
        create(code);
        code.add(new InsnNode(Opcodes.ARETURN));
    }

    private void create(InsnList code) {
        code.add(new TypeInsnNode(Opcodes.NEW, made.name));
        code.add(new InsnNode(Opcodes.DUP));
        int variable = 0;
        for (Type type : captured) {
            code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), variable));
            variable += type.getSize();
        }
        code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, made.name, CONSTRUCTOR, descriptor, false));
    }

    private void method() {
        InsnList code =
                code(Opcodes.ACC_PUBLIC, site.instruction().name, site.erased().getDescriptor());
        Handle called = site.called();
        if (site.isConstructor()) {
            code.add(new TypeInsnNode(Opcodes.NEW, called.getOwner()));
            code.add(new InsnNode(Opcodes.DUP));
        }
        arguments(code);
        code.add(new MethodInsnNode(
                site.call(), called.getOwner(), called.getName(), called.getDesc(), called.isInterface()));
        Type asked = site.erased().getReturnType();
        Type result = site.result();
        if (asked.getSort() != Type.VOID) {
            Conversion.add(code, result, asked);
        } else if (result.getSort() != Type.VOID) {
            code.add(new InsnNode(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
        }
        code.add(new InsnNode(asked.getOpcode(Opcodes.IRETURN)));
    }

    private void arguments(InsnList code) {
        List<Type> parameters = site.parameters();
        for (int i = 0; i < captured.length; i++) {
            code.add(new VarInsnNode(Opcodes.ALOAD, 0));
            code.add(new FieldInsnNode(Opcodes.GETFIELD, made.name, field(i), captured[i].getDescriptor()));
            Conversion.add(code, captured[i], parameters.get(i));
        }
        Type[] erased = site.erased().getArgumentTypes();
        Type[] exact = site.exact().getArgumentTypes();
        int variable = 1;
        for (int i = 0; i < erased.length; i++) {
            code.add(new VarInsnNode(erased[i].getOpcode(Opcodes.ILOAD), variable));
            variable += erased[i].getSize();
            Conversion.add(code, erased[i], exact[i]);
            Conversion.add(code, exact[i], parameters.get(captured.length + i));
        }
    }
}
