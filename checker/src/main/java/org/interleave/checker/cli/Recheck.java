package org.interleave.checker.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Fingerprint;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.watch.AuthorClasses;
import org.interleave.checker.watch.AuthorFolders;
import org.interleave.checker.watch.CompilerErrorsException;
import org.interleave.checker.watch.SourceCompiler;
import org.interleave.dsl.tree.ProtocolException;

/**
 * Checks the protocols as they are now, and of these only what is not as before.
 *
 * @param folders where the protocols come from
 * @param compiler compiles their sources, if they are to be compiled
 * @param parent loads everything else
 * @param selection which protocols are checked
 * @param options how they are checked
 * @param engine who decides
 * @param engines let them decide
 * @param output where progress is shown
 */
record Recheck(
        AuthorFolders folders,
        Optional<SourceCompiler> compiler,
        ClassLoader parent,
        Selection selection,
        CheckOptions options,
        EngineChoice engine,
        Engines engines,
        Output output) {
    /**
     * Checks what is not as before. Interrupting the thread ends it soon.
     *
     * @throws CancelledException if the thread is interrupted
     * @throws CompilerErrorsException if the sources do not compile
     * @throws AuthorMistakeException if the classes cannot be loaded or run
     * @throws ProtocolException if every protocol, or what is expected of it, has mistakes
     * @throws UserMistakeException if there is no such protocol or property
     */
    Checked since(Checked before) {
        long start = System.nanoTime();
        List<ProtocolEntry> entries = new ArrayList<>();
        List<ProtocolException> mistakes = new ArrayList<>();
        Map<ProtocolEntry, Fingerprint> protocols = protocols(entries, mistakes);
        if (protocols.isEmpty()) {
            throw ProtocolException.together(mistakes);
        }
        List<ProtocolEntry> changed = new ArrayList<>();
        protocols.forEach((entry, fingerprint) -> {
            if (before.resultOf(entry.name(), fingerprint).isEmpty()) {
                changed.add(entry);
            }
        });
        goOnUnlessCancelled();
        Iterator<ProtocolResult> fresh = check(changed).iterator();
        goOnUnlessCancelled();
        Map<String, Checked.One> now = new LinkedHashMap<>();
        protocols.forEach((entry, fingerprint) -> {
            ProtocolResult result = before.resultOf(entry.name(), fingerprint).orElseGet(fresh::next);
            now.put(entry.name(), new Checked.One(fingerprint, result));
        });
        Map<String, Checked.One> kept = new LinkedHashMap<>();
        entries.stream()
                .map(ProtocolEntry::name)
                .filter(name -> !now.containsKey(name))
                .forEach(name -> before.of(name).ifPresent(one -> kept.put(name, one)));
        return new Checked(now, kept, mistakes, changed.size(), Duration.ofNanos(System.nanoTime() - start));
    }

    private Map<ProtocolEntry, Fingerprint> protocols(List<ProtocolEntry> entries, List<ProtocolException> mistakes) {
        AuthorClasses classes = AuthorClasses.of(folders, compiler, parent);
        goOnUnlessCancelled();
        Thread.currentThread().setContextClassLoader(classes.loader());
        return AuthorMistakeException.telling(classes.loader(), () -> {
            entries.addAll(selection.of(new Catalogue(() -> classes.expectations().stream()
                    .flatMap(expectations -> expectations.entries().stream())
                    .toList())));
            return Fingerprint.of(entries, mistakes);
        });
    }

    private List<ProtocolResult> check(List<ProtocolEntry> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        try (Progress progress = Progress.on(output.err())) {
            return engines.check(changed, options, engine, progress).results();
        }
    }

    private static void goOnUnlessCancelled() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
    }
}
