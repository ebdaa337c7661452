package org.interleave.checker.watch;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationObserver;

/**
 * Notices what is saved in some folders, and in folders in them. It looks when it is asked, and so sees every way in
 * which a file can change, on every file system: also a file that takes the place of another, and a folder that goes
 * and comes back. (Java's own watch service sees neither network drives nor a folder that comes back.)
 */
final class FolderWatch {
    private final List<FileAlterationObserver> observers = new ArrayList<>();
    private final Set<Path> written = new TreeSet<>();
    private final Set<Path> deleted = new TreeSet<>();

    /** Begins to watch. */
    FolderWatch(AuthorFolders folders) {
        for (Path folder : folders.resources()) {
            observers.add(observer(folder));
        }
    }

    private FileAlterationObserver observer(Path folder) {
        try {
            FileAlterationObserver observer = FileAlterationObserver.builder()
                    .setFile(folder.toFile())
                    .setFileFilter(file -> file.isDirectory() || WatchedFile.matters(file.toPath()))
                    .get();
            observer.initialize();
            observer.addListener(new FileAlterationListenerAdaptor() {
                @Override
                public void onFileCreate(File file) {
                    written.add(file.toPath());
                }

                @Override
                public void onFileChange(File file) {
                    written.add(file.toPath());
                }

                @Override
                public void onFileDelete(File file) {
                    deleted.add(file.toPath());
                }
            });
            return observer;
        } catch (Exception e) {
            // The library declares more than it throws.
            throw new IllegalStateException("cannot watch " + folder, e);
        }
    }

    /** What has happened since this was last asked. */
    Changes changes() {
        written.clear();
        deleted.clear();
        observers.forEach(FileAlterationObserver::checkAndNotify);
        return new Changes(written, deleted);
    }
}
