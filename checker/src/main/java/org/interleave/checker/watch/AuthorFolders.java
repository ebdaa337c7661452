package org.interleave.checker.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the author's classes come from.
 *
 * @param sources folders of Java sources, which are compiled here
 * @param classes folders of classes that something else compiles
 */
public record AuthorFolders(List<Path> sources, List<Path> classes) {
    /**
     * Copies the lists.
     *
     * @param sources copied
     * @param classes copied
     */
    public AuthorFolders {
        sources = List.copyOf(sources);
        classes = List.copyOf(classes);
    }

    /** {@return all of them, sources first} */
    public List<Path> all() {
        List<Path> all = new ArrayList<>(sources);
        all.addAll(classes);
        return all;
    }

    /** Where the services are named: Maven keeps that in a folder of its own beside the sources. */
    List<Path> resources() {
        Set<Path> resources = new LinkedHashSet<>();
        for (Path folder : sources) {
            resources.add(folder);
            resources.add(folder.resolveSibling("resources"));
        }
        resources.addAll(classes);
        return List.copyOf(resources);
    }
}
