package org.interleave.checker.fast.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that is no file. */
final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String className, String text) {
        super(URI.create("memory:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
