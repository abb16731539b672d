package org.edaran.testkit.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Where a lambda or a reference to a method is made.
 *
 * @param instruction the place
 * @param body the method behind it, if it is one of the classes to rewrite
 */
record LambdaSite(InvokeDynamicInsnNode instruction, Optional<MethodNode> body) {

    private static final List<Integer> WITH_RECEIVER =
            List.of(Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE, Opcodes.H_INVOKESPECIAL);

    static LambdaSite of(InvokeDynamicInsnNode site, Map<String, ClassNode> classes) {
        Optional<MethodNode> body = Optional.empty();
        if (isLambda(site)) {
            Handle called = (Handle) site.bsmArgs[1];
            ClassNode owner = classes.get(called.getOwner());
            body = owner == null
                    ? Optional.empty()
                    : owner.methods.stream()
                            .filter(each -> each.name.equals(called.getName()) && each.desc.equals(called.getDesc()))
                            .findFirst();
        }
        return new LambdaSite(site, body);
    }

    private static boolean isLambda(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && site.bsm.getName().equals("metafactory");
    }

    /** The values that it takes along. */
    Type[] captured() {
        return Type.getArgumentTypes(instruction.desc);
    }

    /** The interface that it is an object of. */
    Type made() {
        return Type.getReturnType(instruction.desc);
    }

    /** The method of the interface. */
    Type erased() {
        return (Type) instruction.bsmArgs[0];
    }

    /** The same with the types of this place. */
    Type exact() {
        return (Type) instruction.bsmArgs[2];
    }

    Handle called() {
        return (Handle) instruction.bsmArgs[1];
    }

    boolean isConstructor() {
        return called().getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** The instruction that calls the method; a private one of an object is called as any other of the nest. */
    int call() {
        return switch (called().getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> called().isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    /** What the method takes, the object that it is called on first. */
    List<Type> parameters() {
        List<Type> all = new ArrayList<>();
        if (WITH_RECEIVER.contains(called().getTag())) {
            all.add(Type.getObjectType(called().getOwner()));
        }
        all.addAll(List.of(Type.getArgumentTypes(called().getDesc())));
        return all;
    }

    Type result() {
        return isConstructor() ? Type.getObjectType(called().getOwner()) : Type.getReturnType(called().getDesc());
    }

    /** False for forms that are rare, which Java goes on to link itself. */
    boolean isUsual() {
        return isLambda(instruction) && isReachable() && takesWhatItIsGiven() && givesWhatIsAsked();
    }

    private boolean isReachable() {
        if (body.isEmpty()) {
            boolean special = called().getTag() == Opcodes.H_INVOKESPECIAL;
            return called().getOwner().startsWith("java/")
                    && !special
                    && !called().getName().equals("clone");
        }
        boolean isPrivate = (body.get().access & Opcodes.ACC_PRIVATE) != 0;
        boolean isProtected = (body.get().access & Opcodes.ACC_PROTECTED) != 0;
        return !isProtected && (isPrivate || called().getTag() != Opcodes.H_INVOKESPECIAL);
    }

    private boolean takesWhatItIsGiven() {
        Type[] erased = erased().getArgumentTypes();
        Type[] exact = exact().getArgumentTypes();
        Type[] captured = captured();
        List<Type> parameters = parameters();
        boolean fits = captured.length + exact.length == parameters.size();
        for (int i = 0; fits && i < parameters.size(); i++) {
            int given = i - captured.length;
            fits = given < 0
                    ? Conversion.isKnown(captured[i], parameters.get(i))
                    : Conversion.isKnown(erased[given], exact[given])
                            && Conversion.isKnown(exact[given], parameters.get(i));
        }
        return fits;
    }

    private boolean givesWhatIsAsked() {
        Type asked = erased().getReturnType();
        return asked.getSort() == Type.VOID || Conversion.isKnown(result(), asked);
    }
}
