package org.interleave.generator.compiled;

/** Tells that a successor has no packed form: a variable gets a value outside its type, or an expression has none. */
public final class OutOfRangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient int action;
    private final transient String what;
    private final transient boolean ofType;

    /**
     * An exception without stack trace: it is part of the answer.
     *
     * @param action the number of the action; -1 for an expression that belongs to none
     * @param what the variable and its value, in words for people
     */
    public OutOfRangeException(int action, String what) {
        this(action, what, true);
    }

    /**
     * An exception without stack trace: it is part of the answer.
     *
     * @param action the number of the action; -1 for an expression that belongs to none
     * @param what the variable and its value, or the expression that has none, in words for people
     * @param ofType whether a variable gets a value outside its type; otherwise an expression has no value
     */
    public OutOfRangeException(int action, String what, boolean ofType) {
        super("action " + action + ": " + what, null, false, false);
        this.action = action;
        this.what = what;
        this.ofType = ofType;
    }

    /**
     * The same, of a known action.
     *
     * @param number the number of the action
     * @return the exception with that number
     */
    public OutOfRangeException in(int number) {
        return new OutOfRangeException(number, what, ofType);
    }

    /** {@return whether a variable gets a value outside its type; otherwise an expression has no value} */
    public boolean ofType() {
        return ofType;
    }

    /** {@return the number of the action; -1 for an expression that belongs to none} */
    public int action() {
        return action;
    }

    /** {@return the variable and its value, in words for people} */
    public String what() {
        return what;
    }
}
