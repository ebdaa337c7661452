package org.interleave.dsl.catalogue;

import org.interleave.dsl.tree.MistakeCode;

/** Control flow: every statement belongs to a step, and every step can be reached. */
public enum FlowMistake implements MistakeCode {
    /** An operation is in no step. */
    IN_NO_STEP(
            "IL201",
            "An operation is in no step",
            "What is only called never happens: a statement has to take it. Give it to step(...), "
                    + "also(...) or, if it asks something, to if_(...)."),

    /** A statement stands outside of a process's body. */
    OUTSIDE_OF_A_BODY(
            "IL202",
            "A statement stands outside of a process's body",
            "Statements are recorded while build() runs the method of a process. Move the call into one."),

    /** No way leads to a step. */
    UNREACHABLE(
            "IL203",
            "No way leads to a step",
            "A jump or return in front of it always leaves, so the step would never be taken. Remove "
                    + "one of the two."),

    /** A step's name is there twice. */
    STEP_TWICE(
            "IL204",
            "A step's name is there twice",
            "A step is told apart by its name in its process, also when one method is called twice. "
                    + "Give one of them a name of its own, or call the method by as_(\"again\", ...)."),

    /** An either has no way. */
    NO_WAY(
            "IL205",
            "An either(...) has no way",
            "A process that comes to it could never go on. Give either(...) two ways or more."),

    /** A way of either does not begin with a step. */
    WAY_WITHOUT_STEP(
            "IL206",
            "A way of either does not begin with a step",
            "A choice is made by taking the first step of a way, so there has to be one. Begin the "
                    + "way with a step, or give the way a name."),

    /** A jump or a beginning leads to the first step of a way of either. */
    PAST_THE_CHOICE(
            "IL207",
            "A jump or a beginning leads to the first step of a way of either(...)",
            "A process stands at either(...) and not at one of its ways, so nothing can lead it there. "
                    + "Put a step in front of the first one, with a label of its own, and jump to that."),

    /** The first step of a way of either is said to block for ever. */
    WAY_BLOCKS(
            "IL208",
            "The first step of a way of either(...) is said to block for ever",
            "A process stands at either(...) and not at one of its ways, so this step alone cannot block "
                    + "it. Put a step in front of it, or say of the process that it owesNothing(...)."),

    /** A named step stands in an atomic block. */
    STEP_IN_ATOMIC(
            "IL209",
            "A named step stands in an atomic block",
            "All of the block happens as one step, which has a name already. Leave out the inner "
                    + "name, or put the step behind the block."),

    /** What with_ chooses is chosen by no step. */
    CHOICE_WITHOUT_STEP(
            "IL210",
            "A with_(...) stands in front of no step",
            "A step makes the choice when it is taken. Put with_(...) directly in front of one."),

    /** A loop stands in an atomic block. */
    LOOP_IN_ATOMIC(
            "IL211",
            "A loop stands in an atomic block",
            "The block is one step, and one step cannot go round. Write what the loop comes to as one "
                    + "assignment, or put it outside of the block."),

    /** A round of a loop takes no step. */
    ROUND_WITHOUT_STEP(
            "IL212",
            "A round of a loop takes no step",
            "Such a loop would go round for ever in no time. Put a step into every way through it."),

    /** There is no loop to leave or continue. */
    NO_LOOP(
            "IL213",
            "There is no loop to leave or continue",
            "A loop is around a statement only in the same function. Use return_() or goto_(label) here."),

    /** A jump could lead to several steps. */
    MANY_TARGETS(
            "IL214",
            "A jump could lead to several steps",
            "A method that is called twice makes its steps twice, with one label. Give each call a "
                    + "label of its own as an argument."),

    /** A jump leads into a C function. */
    INTO_A_FUNCTION(
            "IL215",
            "A jump leads into a C function",
            "A jump may leave functions, but C lets it enter none. Jump to a step of the function it "
                    + "stands in, or of one that called it."),

    /** The protocol has no process. */
    NO_PROCESS(
            "IL216",
            "The protocol has no process",
            "Without a process nothing happens, so there is nothing to check. Declare one with process(...)."),

    /** A process has no step. */
    PROCESS_WITHOUT_STEP(
            "IL217",
            "A process has no step",
            "It would have ended before it began. Give it a step with step(\"name\", ...)."),

    /** A continue_() stands in the body of retry. */
    UNCOUNTED(
            "IL218",
            "A continue_() stands in the body of retry(...)",
            "The end of the body counts the try, and continue_() would leave it out. Let the body come to "
                    + "its end."),

    /** A C function calls itself. */
    CALLS_ITSELF(
            "IL219",
            "A C function calls itself",
            "Calls are written out in place, and there is no call stack. Write it as a loop."),

    /** A method of the protocol throws an exception. */
    JAVA_FAILS(
            "IL220",
            "A method of the protocol throws an exception",
            "Methods run when build() does, to record what they say. Mend what the exception tells; "
                    + "often a field is null that is set too late."),

    /** A C function is called in a Java loop. */
    CALLS_ON_ONE_LINE(
            "IL221",
            "A C function is called in a Java loop",
            "Rounds of a Java loop look like one call, but return_() and locals belong to one call "
                    + "each. Write the calls on lines of their own. The message names a line of the function."),

    /** Something is said of a step that is finished. */
    FINISHED(
            "IL222",
            "Something is said of a step that is finished",
            "What a step is said to be belongs to the step itself. Say it in the same line, before "
                    + "another statement follows."),

    /** Something is said of a branch that is no step. */
    BRANCH_IS_NO_STEP(
            "IL223",
            "Something is said of a branch that is no step",
            ""
                    + "A branch without a name happens together with the step before it. Give it a name: if_(\"name\", ...)."),

    /** A way of a choice is said to be where the process is idle. */
    WAY_IDLES(
            "IL224",
            "A way of a choice is said to be where the process is idle",
            "A process stands at the choice as long as none of its ways is begun, so it is idle there. Say "
                    + "it of the choice, or of all rules."),

    /** What waits in its middle is done together with something else. */
    NO_PAUSE(
            "IL225",
            "What waits in its middle is done together with something else",
            "A function such as flush_work() looks at something and then waits for it, and others go on "
                    + "in between. Give it a step of its own."),

    /** Null is given to the language. */
    NULL_GIVEN(
            "IL228",
            "Null is given to the language",
            "Nothing in a protocol is null. A field of Java's is null until its own line has run: declare what is used "
                    + "further up, or write what stands for nothing, such as none()."),

    /** Java does not come to an end. */
    ENDLESS(
            "IL229",
            "Java does not come to an end",
            "Methods run once, when build() does, to record what they say. A loop of Java's writes its rounds out, so it has "
                    + "to end. Write a loop of the protocol's as loop(...) or while_(...)."),

    /** A variable of Java's changes while the protocol is recorded. */
    JAVA_STATE(
            "IL230",
            "A variable of Java's changes while the protocol is recorded",
            "Each method runs once, when build() does, and not when a process takes its steps. What it notes in a field, an "
                    + "array or a collection of Java's is no state of the protocol. Declare a variable of the protocol, "
                    + "or leave Java's as it is."),

    /** Something is nested too deeply. */
    TOO_DEEP(
            "IL231",
            "Something is nested too deeply",
            "An expression or a statement has thousands of others inside of each other, as a loop of Java's puts them "
                    + "together. Write it with forAll(...), exists(...) or a loop of the protocol's.");

    private final String code;
    private final String title;
    private final String about;

    FlowMistake(String code, String title, String about) {
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
