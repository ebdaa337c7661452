package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/**
 * The mistakes that can be made in a protocol. {@code MISTAKES.md} says of each what to write instead. The numbers of an
 * area begin with the same digit; the code of a mistake that can no longer be made is given to no other.
 */
public enum ProtocolMistake implements MistakeCode {
    // Names
    NAME_TAKEN("IL101", "A name is taken"),
    NAME_NO_IDENTIFIER("IL102", "A name is no TLA+ identifier"),
    NAME_RESERVED("IL103", "A name is reserved"),
    ENUM_MEMBERS_ALIKE("IL104", "Two members of an enum would be printed alike"),
    ENUM_MEMBER_NOT_ASCII("IL105", "A member of an enum is not written in ASCII"),
    ENUM_MEMBER_NONE("IL106", "A member of an enum would be the same as being none"),
    COMPONENT_NAME_NO_IDENTIFIER("IL107", "A component has a name that is no TLA+ identifier"),
    CHOICE_NAME_TAKEN("IL109", "What with_(...) chooses has a name that is taken"),
    NAME_ALWAYS_CHECKED("IL110", "A property has the name of the one that is always checked"),
    PROCESS_NONE("IL111", "A process is called none"),
    STEP_NAME_NO_IDENTIFIER("IL112", "A step's name cannot be part of a TLA+ name"),
    STEP_DONE("IL113", "A step is called Done"),
    STRUCT_TWICE("IL114", "Two libraries define a struct of one name"),
    OTHER_PROTOCOLS_VARIABLE("IL115", "A variable belongs to another protocol"),
    OTHER_PROTOCOLS_NAME("IL116", "A constant, family, operator or definition belongs to another protocol"),
    NO_SUCH_PROCESS("IL117", "There is no process of this name"),
    NO_SUCH_STEP("IL118", "A process has no step of this name"),
    OTHER_LABEL("IL119", "A process has a step of this name, but with another label"),
    STEP_OF_A_PRIMITIVE("IL120", "A label is to mean a step that a primitive makes"),
    LABEL_IN_NO_FIELD("IL121", "A label has no name, since it is not in one field"),
    CALLS_NOTHING("IL122", "C text that is to name a step calls no function"),

    // Control flow
    OPERATION_IN_NO_STEP("IL201", "An operation is in no step"),
    OUTSIDE_OF_A_BODY("IL202", "A statement stands outside of a process's body"),
    UNREACHABLE_STEP("IL203", "No way leads to a step"),
    STEP_TWICE("IL204", "A step's name is there twice"),
    EITHER_WITHOUT_WAY("IL205", "An either(...) has no way"),
    WAY_WITHOUT_STEP("IL206", "A way of either does not begin with a step"),
    PAST_THE_CHOICE("IL207", "A jump or a beginning leads to the first step of a way of either(...)"),
    WAY_BLOCKS("IL208", "The first step of a way of either(...) is said to block for ever"),
    STEP_IN_ATOMIC("IL209", "A named step stands in an atomic block"),
    CHOICE_WITHOUT_STEP("IL210", "A with_(...) stands in front of no step"),
    LOOP_IN_ATOMIC("IL211", "A loop stands in an atomic block"),
    ROUND_WITHOUT_STEP("IL212", "A round of a loop takes no step"),
    NO_LOOP("IL213", "There is no loop to leave or continue"),
    MANY_TARGETS("IL214", "A jump could lead to several steps"),
    INTO_A_FUNCTION("IL215", "A jump leads into a C function"),
    NO_PROCESS("IL216", "The protocol has no process"),
    PROCESS_WITHOUT_STEP("IL217", "A process has no step"),
    UNCOUNTED_TRY("IL218", "A continue_() stands in the body of retry(...)"),
    CALLS_ITSELF("IL219", "A C function calls itself"),
    JAVA_FAILS("IL220", "A method of the protocol throws an exception"),
    CALLS_ON_ONE_LINE("IL221", "A C function is called in a Java loop"),
    STEP_FINISHED("IL222", "Something is said of a step that is finished"),
    BRANCH_IS_NO_STEP("IL223", "Something is said of a branch that is no step"),
    WAY_IDLES("IL224", "A way of a choice is said to be where the process is idle"),
    NO_PAUSE("IL225", "What waits in its middle is done together with something else"),
    NULL_GIVEN("IL228", "Null is given to the language"),
    ENDLESS("IL229", "Java does not come to an end"),
    JAVA_STATE("IL230", "A variable of Java's changes while the protocol is recorded"),
    TOO_DEEP("IL231", "Something is nested too deeply"),

    // Steps
    NO_STEP_YET("IL251", "Something happens before the first step"),
    UNSEEN_LINE("IL252", "Several ways lead to a line without a name"),
    ASSIGNED_TWICE("IL253", "A variable is assigned twice in one step"),
    FROZEN_ASSIGNED("IL254", "A variable that never changes is assigned"),
    OTHER_PROCESSES_VARIABLE("IL255", "A process writes another one's variable"),
    GHOST_DECIDES("IL256", "A ghost decides something"),
    DEFINITION_IN_STEP("IL257", "A definition is used in a step"),
    ASKS_ANOTHER_PROCESS("IL258", "A step asks where another process is"),
    CONTEXT_TOO_LATE("IL259", "A context in which nobody sleeps is declared too late"),
    FAIR_AND_OWES_NOTHING("IL260", "A step of a process that owes nothing is said to be fair"),
    WEAK_AND_STRONG("IL261", "A group of steps is said to be weakly and strongly fair"),
    FAIR_AND_BLOCKING("IL262", "A step is said to be fair and to block for ever"),
    OLD_VALUE_GONE("IL263", "What gets an old value decides the new one"),
    INTERRUPT_TOO_LATE("IL264", "Whom an interrupt strikes is said too late"),
    INTERRUPTS_OF_EACH("IL265", "Interrupts are declared for each key"),
    IDLE_TWICE("IL266", "It is said twice when a process is idle at a step"),
    IDLE_UNKNOWN("IL267", "When a process is idle depends on what the step makes known"),
    BOUND_OUT_OF_RANGE("IL268", "A bound lies outside of its range"),

    // Values
    EMPTY_RANGE("IL301", "A range is empty"),
    SEQUENCE_WITHOUT_ROOM("IL302", "A sequence has room for no element"),
    ANY_SEQUENCE("IL303", "Any sequence is begun with, or chosen"),
    NEGATIVE_CONSTANT("IL304", "The smallest value of a constant is negative"),
    ASSUMPTION_FAILS("IL305", "A constant does not satisfy its own assumption"),
    NEVER_NONE("IL306", "A variable that is never none gets none"),
    OUT_OF_RANGE("IL307", "A value lies outside of its range"),
    NO_SUCH_KEY("IL308", "An array has no such key"),
    CHANGING_BOUND("IL309", "A bound is no constant"),
    VALUE_ASSIGNED("IL310", "A value is assigned, and not a variable"),
    SAID_OF_A_PART("IL311", "Something is said of a part of a variable"),
    DROPPED_IS_NO_LOCAL("IL312", "dropAtEnd() is said of what is no local of a C function"),
    UNKNOWN_BEFOREHAND("IL313", "The first value of a local depends on the state"),
    ONE_ELEMENT_ONLY("IL314", "More than the element itself is assigned"),
    NOT_THE_SAME_EACH_TIME("IL315", "What each key has is not the same for all"),
    NO_NUMBER("IL316", "A number is none of TLC's"),
    SET_TOO_LARGE("IL317", "A set is too large to be gone through"),

    // Records
    RECORD_WITHOUT_COMPONENT("IL331", "A record has no component"),
    NUMBER_OF_KINDS("IL332", "A record is given more or fewer kinds than it has components"),
    KIND_DOES_NOT_FIT("IL333", "A kind does not fit its component"),
    RECORD_FAILS("IL334", "The Java code of a record fails"),
    NO_SUCH_COMPONENT("IL335", "Something is named that is no component of the record"),

    // What is known where
    CHOICE_IS_GONE("IL351", "What another step chose is gone"),
    ELEMENT_UNKNOWN("IL352", "An element is spoken of where nobody knows it"),
    SELF_IN_OPERATOR("IL353", "self() stands in an operator"),
    OPERATOR_READS("IL354", "An operator reads a variable"),

    // Families
    FAMILY_WITHOUT_MEMBER("IL401", "A family has no member"),
    TYPED_NAMES("IL402", "The name of a symmetric family begins with a single letter"),
    COMMON_NUMBER("IL403", "Two families have a number in common"),
    NUMBERS_AND_NAMES("IL404", "Names and numbers of processes are mixed"),
    NOT_SYMMETRIC("IL405", "A member of a symmetric family is told apart from the others"),
    NO_SUCH_MEMBER("IL406", "A family has no such member"),
    SELF_IS_A_NUMBER("IL407", "self() is asked for where processes are numbers"),
    OTHER_FAMILYS_MEMBER("IL408", "A member of another family stands here"),
    WHICH_MEMBER("IL409", "A family is asked, and not one of its members"),
    SINGLE_PROCESS("IL410", "A single process is asked for a member"),

    // Properties
    NO_PROPERTY("IL501", "The protocol has no property"),
    SAME_IN_EVERY_STATE("IL502", "A condition is the same in every state"),
    SELF_IN_PROPERTY("IL503", "self() stands in a property"),
    NO_PREMISE("IL504", "vacuous(...) is said of a property without a premise"),
    FAIRNESS_DOES_NOT_HELP("IL505", "Fairness is assumed for what speaks of single states or steps"),
    NEXT_OUTSIDE_OF_A_STEP("IL506", "next(...) stands where only one state is known"),
    NEXT_IN_NEXT("IL507", "next(...) stands in another next(...)"),
    NOTHING_OF_NEXT("IL508", "everyStep(...) says nothing of the state after the step"),
    NEVER_CLEARED_LOOKS_AHEAD("IL509", "neverCleared(...) is given a condition that looks ahead"),
    CHANGING_SET("IL510", "A property is said of every element of a set that changes"),
    NOT_OF_EVERY_ELEMENT("IL511", "This property cannot be said of every element"),
    NEGATIVE_TIMES("IL512", "A number of times is negative"),
    OVERTAKING_OF_NO_FAMILY("IL513", "Overtaking is said of what is no family"),
    LIVENESS_UNDER_CONSTRAINT("IL514", "A property speaks of behaviours without end under a constraint"),

    // Refinements
    REFINES_ITSELF("IL601", "A protocol is said to implement itself, or one of the same name"),
    NO_SUCH_VARIABLE("IL602", "A value is given to a variable that the other protocol does not have"),
    TWO_VALUES("IL603", "A variable of the other protocol is given two values"),
    NO_VALUE("IL604", "A variable of the other protocol is given no value"),
    SYMMETRIC_THERE("IL605", "A family of the other protocol is symmetric"),
    OTHER_KEYS("IL606", "An array of the other protocol is given values for other keys"),
    STANDS_AT_THE_CHOICE("IL607", "A process is said to stand at the first step of a way"),
    NO_SUCH_PLACE("IL608", "A process of the other protocol has no such step"),
    ASSUMES_FAIRNESS("IL609", "Fairness is assumed for a refinement"),
    SAFETY_ONLY("IL610", "safetyOnly() is said of what is no refinement"),
    ONE_VALUE_FOR_MANY("IL611", "One value is given where several are needed"),

    // Beginnings
    START_SAYS_NOTHING("IL701", "A beginning says nothing"),
    STARTS_UNLIKE("IL702", "Beginnings do not speak of the same things"),

    // Patches
    NO_SUCH_FUNCTION("IL751", "A hunk finds no C function of that name in that file"),
    NO_ANCHOR("IL752", "A hunk finds no place"),
    TWO_ANCHORS("IL753", "A hunk finds more than one place"),
    NO_INSIDE("IL754", "There is nothing inside of a step"),
    STATEMENT_NOWHERE("IL755", "A hunk has a statement without a place"),
    HUNK_TWICE("IL756", "Two hunks have one name"),
    NO_SUCH_HUNK("IL757", "There is no hunk of that name"),
    NEEDED_HUNK("IL758", "A hunk stands without one that it needs"),
    PROTOCOL_IN_USE("IL759", "A protocol is used for a patch and for something else"),
    OUTSIDE_OF_A_HUNK("IL760", "after, before, replace, inside or remove stands outside of a hunk"),
    HUNKS_COLLIDE("IL761", "Two hunks collide"),
    NO_SUCH_LOCAL("IL762", "A hunk speaks of a local that its function does not have"),
    HUNKS_CHOSEN_TOO_LATE("IL763", "Hunks are chosen when the patch is built already"),
    LINE_LEFT_BEHIND("IL764", "A line without a name would be left without the step it happens with"),
    NO_SUCH_WAY("IL765", "A hunk finds no way of that name"),
    WAY_TWICE("IL766", "A choice has a way of that name already"),
    LAST_WAY("IL767", "The last way of a choice is taken away"),
    HUNK_TOO_LATE("IL768", "A hunk is declared too late"),
    INSIDE_OF_A_CHANGE("IL769", "after, before, replace, inside or remove stands inside of another one"),

    // Texts
    NO_COMMENT_TEXT("IL801", "A text cannot stand in a comment"),
    EMPTY_TEXT("IL802", "A text is empty");

    private final String code;
    private final String summary;

    ProtocolMistake(String code, String summary) {
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
