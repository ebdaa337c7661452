package org.interleave.checker.mistake;

import org.interleave.dsl.tree.MistakeCode;

/**
 * The mistakes around a protocol, which a command reports. {@code MISTAKES.md} says of each what to do. The code of a
 * mistake that can no longer be made is given to no other.
 */
public enum CommandMistake implements MistakeCode {
    // Expectations
    FOLLOWS_NO_VIOLATES("IL901", "inStates(...) follows no violates(...)"),
    TWO_EXPECTATIONS("IL902", "Two things are expected of one property"),
    CONSTRUCTOR_FAILS("IL903", "The constructor of a protocol throws an exception"),
    CANNOT_BE_MADE("IL904", "A protocol cannot be made"),
    TWO_PROTOCOLS("IL905", "Two protocols have the same name"),
    EXPECTS_NO_SUCH_PROPERTY("IL906", "Something is expected of a property that is not there"),
    NOTHING_EXPECTED("IL907", "Nothing is expected of a property"),
    EXPECTATIONS_FAIL("IL908", "The code that says what is expected throws an exception"),
    CANNOT_BE_PREPARED("IL909", "A protocol cannot be made into a module"),

    // Compiling protocols
    NO_COMPILER("IL921", "This Java cannot compile"),
    NOT_COMPILED("IL922", "A protocol has something for which there is no Java"),

    // Arguments
    NO_SUCH_COMMAND("IL951", "There is no such command"),
    NO_SUCH_OPTION("IL952", "A command has no such option"),
    WORD_TOO_MUCH("IL953", "A command takes fewer words"),
    ARGUMENT_MISSING("IL954", "Something is missing behind a command or an option"),
    ARGUMENT_UNREADABLE("IL955", "An argument cannot be read"),
    OPTION_TWICE("IL956", "An option is given twice"),
    NUMBER_TOO_SMALL("IL957", "A number is too small"),
    NAMES_AND_ALL("IL958", "Protocols are named, and --all is said besides"),
    FOLDER_WITHOUT_WATCH("IL959", "A folder to watch is named, and nothing is watched"),
    PAGE_WITH_WATCH("IL960", "A page is asked for of checks that go on"),

    // Which protocols
    NO_SUCH_PROTOCOL("IL961", "There is no such protocol"),
    NO_SUCH_PROPERTY("IL962", "There is no such property"),
    NOTHING_FEATURED("IL963", "No protocol is checked without being named"),
    NO_PROTOCOLS("IL964", "There are no protocols"),
    SERVICE_CANNOT_BE_LOADED("IL965", "A class that is named as a service cannot be loaded"),
    DOES_NOT_COMPILE("IL966", "The sources that are watched do not compile"),
    PROTOCOLS_FAIL("IL967", "The code of the protocols throws an exception"),
    NO_PATCH("IL968", "A protocol is to be ablated that is no patch"),
    NO_HUNKS("IL969", "A patch is to be ablated that has no hunks"),
    TOO_MANY_STATES("IL970", "A protocol has too many states for a picture"),

    // Files
    NO_SUCH_FOLDER("IL971", "What is to be watched is no folder"),
    NOTHING_TO_WATCH("IL972", "There is nothing to watch"),
    CANNOT_WRITE("IL973", "A file cannot be written"),
    CANNOT_READ("IL974", "A file cannot be read"),
    NO_MAVEN_MODULE("IL975", "Nobody knows where generated files belong"),
    STALE_FILE("IL976", "Generated files are not what they should be"),
    STRANGE_FILE("IL977", "A file comes from no protocol"),
    SAME_FILE("IL978", "Two results are to be written to one file"),
    OUTPUT_LOST("IL979", "What was printed did not arrive"),

    // Checks without a verdict
    OUT_OF_TIME("IL981", "A run takes too long"),
    OUT_OF_MEMORY("IL982", "A run needs more memory"),
    NO_TEMPORARY_FOLDER("IL983", "TLC cannot run in the temporary folder"),
    TLC_ENDED("IL984", "TLC ended without a verdict"),
    NO_TOOLS("IL985", "There are no TLA+ tools"),
    WRONG_TOOLS("IL986", "The jar that is named has no TLA+ tools"),
    BEHIND_A_MISTAKE("IL987", "A check comes to a state behind which nothing is looked for"),
    NO_INITIAL_STATE("IL988", "A check has nothing to begin with"),
    NO_VALUE("IL989", "A step or property asks for a value that is not there"),
    CLASSES_CHANGED("IL990", "The classes of this program changed while it ran"),

    // Warnings
    STEP_NEVER_TAKEN("IL991", "A step is never taken"),
    STEP_TAKEN("IL992", "A step is taken, although it says neverFires"),
    VACUOUS("IL993", "What a property supposes never happens"),
    NOT_VACUOUS("IL994", "What a property supposes happens, although it says vacuous"),
    SYMMETRY_DIFFERS("IL995", "Safety comes out otherwise with symmetry"),
    VACUITY_NOT_KNOWN("IL996", "Nobody knows whether a result says anything"),
    CACHE_DIFFERS("IL997", "TLC says something else than the cache has of the same run"),
    ENGINES_DIFFER("IL998", "The fast checker says something else than TLC");

    private final String code;
    private final String summary;

    CommandMistake(String code, String summary) {
        this.code = code;
        this.summary = summary;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String summary() {
        return summary;
    }
}
