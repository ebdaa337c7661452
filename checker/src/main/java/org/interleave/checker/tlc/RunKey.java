package org.interleave.checker.tlc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What two runs of TLC have in common that must say the same: modules, cfg, flags, the bytes of the tools, and the
 * version of Java. How long a run may take is none of it.
 */
final class RunKey {
    private final MessageDigest digest = sha256();

    private RunKey() {}

    /** The bytes of the tools, in short; none if they cannot be read. */
    static Optional<String> of(TlaTools tools) {
        RunKey key = new RunKey();
        try {
            key.digest.update(Files.readAllBytes(tools.file()));
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(key.text());
    }

    /**
     * The key of a run.
     *
     * @param spec what is checked
     * @param options how
     * @param tools the key of the tools
     * @return hexadecimal digits
     */
    static String of(TlcSpec spec, TlcOptions options, String tools) {
        RunKey key = new RunKey();
        key.add(tools);
        key.add(spec.moduleName());
        key.add(spec.moduleText());
        key.add(spec.configText());
        for (Map.Entry<String, String> other : new TreeMap<>(spec.others()).entrySet()) {
            key.add(other.getKey());
            key.add(other.getValue());
        }
        key.add(options.workers() + " " + options.heapMegabytes() + " " + options.coverage() + " " + options.tuning());
        key.add(Runtime.version().toString());
        return key.text();
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
