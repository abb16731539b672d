package org.edaran.testkit.calls;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites the classes of a package in a jar: the place of each lambda takes a class, and the place of the {@code equals} and
 * {@code hashCode} of each record a method, as if somebody had written them. Java makes both when they are first run, which a
 * command that runs for a moment pays for each time. What has another form than javac usually gives it stays as it is.
 */
public final class CallSites {

    /** The first class files that know nests, by which a class may call the private methods of another. */
    private static final int FIRST_WITH_NESTS = Opcodes.V11;

    private final Map<String, ClassNode> classes = new LinkedHashMap<>();
    private final Map<String, List<ClassNode>> made = new LinkedHashMap<>();

    private CallSites() {}

    /**
     * Rewrites a jar in its place.
     *
     * @param args the jar, and the start of the names of the classes to rewrite, such as {@code org/edaran/}
     */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path draft = jar.resolveSibling(jar.getFileName() + ".draft");
        CallSites sites = new CallSites();
        try (ZipFile from = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : entries(from)) {
                if (entry.getName().startsWith(args[1]) && entry.getName().endsWith(".class")) {
                    sites.read(from.getInputStream(entry));
                }
            }
            List.copyOf(sites.classes.values()).forEach(sites::rewrite);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
                    ZipOutputStream to = new ZipOutputStream(out)) {
                sites.copy(from, to);
            }
        }
        Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<ZipEntry> entries(ZipFile file) {
        List<ZipEntry> entries = new ArrayList<>();
        file.stream().forEach(entries::add);
        return entries;
    }

    private void read(InputStream in) throws IOException {
        try (in) {
            ClassNode read = new ClassNode();
            new ClassReader(in).accept(read, 0);
            classes.put(read.name, read);
        }
    }

    private void copy(ZipFile from, ZipOutputStream to) throws IOException {
        for (ZipEntry entry : entries(from)) {
            String name = entry.getName().replaceFirst("\\.class$", "");
            ClassNode rewritten = classes.get(name);
            try (InputStream in = from.getInputStream(entry)) {
                write(to, entry, entry.getName(), rewritten == null ? in.readAllBytes() : bytes(rewritten));
            }
            for (ClassNode lambda : made.getOrDefault(name, List.of())) {
                write(to, entry, lambda.name + ".class", bytes(lambda));
            }
        }
    }

    private static void write(ZipOutputStream to, ZipEntry like, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(like.getTime());
        to.putNextEntry(entry);
        to.write(bytes);
        to.closeEntry();
    }

    private static byte[] bytes(ClassNode node) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private void rewrite(ClassNode owner) {
        if ((owner.version & 0xFFFF) < FIRST_WITH_NESTS) {
            return;
        }
        List<MethodNode> added = new ArrayList<>();
        for (MethodNode method : owner.methods) {
            for (AbstractInsnNode each : method.instructions.toArray()) {
                if (each instanceof InvokeDynamicInsnNode site) {
                    plain(owner, site, added).ifPresent(plain -> method.instructions.set(site, plain));
                }
            }
        }
        owner.methods.addAll(added);
    }

    private Optional<AbstractInsnNode> plain(ClassNode owner, InvokeDynamicInsnNode site, List<MethodNode> added) {
        if (RecordMethods.canMake(site)) {
            MethodNode method = RecordMethods.make(owner.name, site);
            added.add(method);
            return Optional.of(new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, method.name, method.desc, false));
        }
        LambdaSite lambda = LambdaSite.of(site, classes);
        String host = owner.nestHostClass == null ? owner.name : owner.nestHostClass;
        return lambda.isUsual() && classes.containsKey(host)
                ? Optional.of(lambda(owner, classes.get(host), lambda))
                : Optional.empty();
    }

    private AbstractInsnNode lambda(ClassNode owner, ClassNode host, LambdaSite site) {
        List<ClassNode> ofOwner = made.computeIfAbsent(owner.name, name -> new ArrayList<>());
        ClassNode lambda = LambdaClass.make(owner.name + "$$L" + ofOwner.size(), owner.version, site);
        ofOwner.add(lambda);
        lambda.nestHostClass = host.name;
        if (host.nestMembers == null) {
            host.nestMembers = new ArrayList<>();
        }
        host.nestMembers.add(lambda.name);
        Type self = Type.getObjectType(lambda.name);
        return site.captured().length == 0
                ? new FieldInsnNode(Opcodes.GETSTATIC, lambda.name, LambdaClass.ONLY, self.getDescriptor())
                : new MethodInsnNode(
                        Opcodes.INVOKESTATIC,
                        lambda.name,
                        LambdaClass.FACTORY,
                        Type.getMethodDescriptor(self, site.captured()),
                        false);
    }
}
