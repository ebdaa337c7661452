package org.interleave.checker.mistake;

import org.interleave.dsl.tree.MistakeCode;

/** Files and folders that a command reads, writes or watches. */
public enum FileMistake implements MistakeCode {
    /** What is to be watched is no folder. */
    NO_SUCH_FOLDER(
            "IL971",
            "What is to be watched is no folder",
            "--source and --classes each name a folder. Write the path of one that is there, as seen "
                    + "from the folder you are in."),

    /** There is nothing to watch. */
    NOTHING_TO_WATCH(
            "IL972",
            "There is nothing to watch",
            "The protocols come from a jar, and neither their sources nor their classes lie near it. "
                    + "Name a folder with --source or --classes."),

    /** A file cannot be written. */
    CANNOT_WRITE(
            "IL973",
            "A file cannot be written",
            "Its folder may not be there, or be write-protected, or a folder may have its name. "
                    + "Choose another place; nothing has been written."),

    /** A file cannot be read. */
    CANNOT_READ(
            "IL974",
            "A file cannot be read",
            "It has to be compared with what is generated. Make it readable, or move away what stands "
                    + "in its place."),

    /** Nobody knows where generated files belong. */
    NO_MAVEN_MODULE(
            "IL975",
            "Nobody knows where generated files belong",
            "They belong into the Maven module of the protocol, which is found by its pom.xml. Say "
                    + "with --directory where to write them."),

    /** Generated files are not what they should be. */
    STALE(
            "IL976",
            "Generated files are not what they should be",
            "They are committed, so that a reviewer can read them, and have to say what the protocols "
                    + "say. Run generate, and commit what it writes."),

    /** A file comes from no protocol. */
    STRANGER(
            "IL977",
            "A file comes from no protocol",
            "The folder is for generated files only. The protocol may have been renamed or removed: "
                    + "delete the file, or move it."),

    /** Two results are to be written to one file. */
    SAME_FILE(
            "IL978",
            "Two results are to be written to one file",
            "Only one of them would be left, or both would be mixed up; links are followed, so two names may be one "
                    + "file. Name another file for one of them."),

    /** What was printed did not arrive. */
    OUTPUT_LOST(
            "IL979",
            "What was printed did not arrive",
            "The disk behind standard output is full, or the program that reads it has ended. What came out is lost, "
                    + "whatever it was: make room, or let that program read to the end.");

    private final String code;
    private final String title;
    private final String about;

    FileMistake(String code, String title, String about) {
        this.code = code;
        this.title = title;
        this.about = about;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String about() {
        return about;
    }
}
