package org.interleave.checker.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the compiler writes in memory. What belongs to a package that has sources comes from them alone: its
 * classes on the class path may be older than the sources, or have none any more.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Set<String> packages;
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    MemoryFiles(JavaFileManager files, Set<String> packages) {
        super(files);
        this.packages = packages;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        boolean old = location == StandardLocation.CLASS_PATH && packages.contains(packageName);
        return old ? List.of() : super.list(location, packageName, kinds, recurse);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(className, bytes);
        URI name = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
        return new SimpleJavaFileObject(name, kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }

    /** The compiled classes, by their binary names. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> compiled = new HashMap<>();
        classes.forEach((name, bytes) -> compiled.put(name, bytes.toByteArray()));
        return compiled;
    }
}
