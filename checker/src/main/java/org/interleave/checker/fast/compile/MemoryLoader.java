package org.interleave.checker.fast.compile;

/** Loads classes that were compiled in memory. */
final class MemoryLoader extends ClassLoader {
    private final ClassFiles files;

    MemoryLoader(ClassFiles files, ClassLoader parent) {
        super(parent);
        this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.bytes(name).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, bytes, 0, bytes.length);
    }
}
