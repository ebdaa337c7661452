package org.interleave.dsl;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.recording.AuthorCode;
import org.interleave.dsl.recording.JavaState;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Records the statements of one process while its method runs. The order of calls gives the order of statements; the
 * Java stack gives a statement's line, and the C functions it stands in.
 */
@Library
final class Recorder {
    private static final ThreadLocal<@Nullable Recorder> CURRENT = new ThreadLocal<>();
    /** What to do about a variable of Java's that is taken for one of the protocol's. */
    static final String JAVA_STATE_ADVICE =
            "methods run once, when build() does: declare a variable of the protocol, or leave Java's as it is";

    private static final int MOST_STATEMENTS = 10_000;
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final AnyProcess<?> process;
    private final Edits edits;
    private final Deque<Block> blocks = new ArrayDeque<>();
    /** The named expansions under way, the innermost first. */
    private final Deque<String> expansions = new ArrayDeque<>();
    /** The locals of the C functions that are recorded. */
    private final Map<Variable, Declared> locals = new HashMap<>();
    /** Parts that were made and are in no statement yet, with where they were made. */
    private final IdentityHashMap<Object, SourceLocation> loose = new IdentityHashMap<>();

    private int recorded;

    private Recorder(AnyProcess<?> process, Edits edits) {
        this.process = process;
        this.edits = edits;
    }

    /** What a patch makes of C functions. */
    interface Edits {
        /** The body that a C function has instead, recorded while its process is. */
        List<Statement> edited(String file, String function, List<Statement> body);
    }

    /** Where a local has its value, and of which type that is. */
    record Declared(Cell cell, Type type) {}

    /** A place in a list of statements, to say more about the statement that stands there. */
    record Slot(List<Statement> statements, int index) {
        Statement statement() {
            return statements.get(index);
        }

        void replace(Statement statement) {
            statements.set(index, statement);
        }

        boolean isLast() {
            return index == statements.size() - 1;
        }
    }

    /** A call of a method that is under way: which method, and from which instruction of its caller. */
    private record Call(Class<?> type, String method, List<Class<?>> parameters, int from) {}

    /** A call under way with what was recorded in it; a macro has no statements of its own. */
    private record Activation(
            Call call,
            Optional<C> function,
            SourceLocation first,
            List<Statement> statements,
            Set<Integer> instructions,
            AtomicBoolean repeated) {}

    private static final class Block {
        final List<Statement> statements = new ArrayList<>();
        final Deque<Activation> activations = new ArrayDeque<>();
    }

    /** Runs the method of a process and returns what it recorded. */
    static List<Statement> record(AnyProcess<?> process, Runnable body, Edits edits, List<Mistake> mistakes) {
        Recorder recorder = new Recorder(process, edits);
        CURRENT.set(recorder);
        try {
            List<Statement> statements = recorder.block(body);
            recorder.loose.forEach((part, location) -> mistakes.add(loose(part, location)));
            return statements;
        } finally {
            CURRENT.remove();
        }
    }

    /** The process whose body is recorded at the moment. */
    static Optional<AnyProcess<?>> recorded() {
        return Optional.ofNullable(CURRENT.get()).map(Recorder::process);
    }

    /** The recorder of the process whose body is running. */
    static Recorder current(String call) {
        Recorder recorder = CURRENT.get();
        if (recorder == null) {
            throw new ProtocolException(
                    "The protocol",
                    List.of(new Mistake(
                            ProtocolMistake.OUTSIDE_OF_A_BODY,
                            CallSite.here(),
                            call + " stands outside of a process body",
                            "call it in the method of a process, which build() runs")));
        }
        return recorder;
    }

    /** Notes a part of a statement that somebody made. */
    static void made(Op part) {
        made(part, part.location());
    }

    /** Notes a test that somebody made. */
    static void made(Test part) {
        made(part, part.location());
    }

    private static void made(Object part, SourceLocation location) {
        Recorder recorder = CURRENT.get();
        if (recorder != null) {
            recorder.loose.put(part, location);
        }
    }

    private static Mistake loose(Object part, SourceLocation location) {
        if (part instanceof Test test) {
            return new Mistake(
                    ProtocolMistake.OPERATION_IN_NO_STEP,
                    location,
                    test.name() + " is in no step",
                    "give it to if_(...)");
        }
        String name = part instanceof Primitive primitive ? primitive.name() : "an operation";
        return new Mistake(
                ProtocolMistake.OPERATION_IN_NO_STEP,
                location,
                name + " is in no step",
                "give it to step(...) or also(...)");
    }

    /** Notes that a part has found its statement. */
    static void used(Object part) {
        Recorder recorder = CURRENT.get();
        if (recorder != null) {
            recorder.loose.remove(part);
        }
    }

    AnyProcess<?> process() {
        return process;
    }

    /** The name of a local: that of its variable, which tells apart the expansions of its function. */
    String localName(String name) {
        StringBuilder full = new StringBuilder(name);
        expansions.forEach(expansion -> full.append('_').append(expansion));
        return full.toString();
    }

    /** Notes a local, for hunks that speak of it. */
    void local(Cell cell, Type type) {
        locals.put(cell.variable(), new Declared(cell, type));
    }

    /** A local that was noted. */
    Optional<Declared> local(Variable variable) {
        return Optional.ofNullable(locals.get(variable));
    }

    /** Runs a body, and adds its statements as an expansion with a name of its own. */
    void expansion(String name, Runnable body) {
        expansions.push(name);
        try {
            addAll(Expansion.named(name, block(body)));
        } finally {
            expansions.pop();
        }
    }

    /** Runs a body and returns its statements. */
    List<Statement> block(Runnable body) {
        blocks.push(new Block());
        try {
            JavaState before = JavaState.heldBy(body);
            runBlock(body);
            requireNoChange(before.changes(JavaState.heldBy(body)));
            Block block = blocks.element();
            leave(block, 0);
            List<Statement> recorded = List.copyOf(block.statements);
            block.statements.clear(); // what was recorded is finished: a handle kept for later finds nothing
            return recorded;
        } finally {
            blocks.pop();
        }
    }

    /** What a block changes in Java, the next block would see, whichever of the two runs first or at all. */
    private void requireNoChange(List<JavaState.Change> changes) {
        if (blocks.size() > 1 && !changes.isEmpty()) {
            JavaState.Change change = changes.get(0);
            throw new ProtocolException(
                    "The protocol",
                    List.of(new Mistake(
                            ProtocolMistake.JAVA_STATE,
                            CallSite.here(),
                            "an array or collection of Java's changes while this block is recorded: it is "
                                    + change.before() + " before and " + change.after() + " afterwards",
                            JAVA_STATE_ADVICE)));
        }
    }

    /** On the stack, everything above this frame belongs to the body. */
    private static void runBlock(Runnable body) {
        body.run();
    }

    /** Adds a statement to the C function that is running. */
    Slot add(Statement statement) {
        List<Statement> statements = current(statement.location());
        statements.add(statement);
        return new Slot(statements, statements.size() - 1);
    }

    /** Adds statements that one call made, however many they are. */
    void addAll(List<Statement> statements) {
        if (!statements.isEmpty()) {
            current(statements.get(0).location()).addAll(statements);
        }
    }

    private void requireEnd(SourceLocation location) {
        if (++recorded > MOST_STATEMENTS) {
            throw new ProtocolException(
                    "The protocol",
                    List.of(new Mistake(
                            ProtocolMistake.ENDLESS,
                            location,
                            process.name() + " has more than " + MOST_STATEMENTS
                                    + " statements, so Java seems to go round for ever here",
                            "write a loop of the protocol's, as loop(...) or while_(...): Java's is written out")));
        }
    }

    /** The statements of the C function that is running, after those that have returned are closed. */
    private List<Statement> current(SourceLocation location) {
        requireEnd(location);
        Block block = blocks.element();
        List<StackWalker.StackFrame> frames = frames();
        List<Activation> under = new ArrayList<>(block.activations);
        int common = 0;
        List<Call> calls = calls(frames);
        while (common < calls.size()
                && common < under.size()
                && under.get(common).call().equals(calls.get(common))) {
            common++;
        }
        leave(block, common);
        for (Call call : calls.subList(common, calls.size())) {
            block.activations.addLast(new Activation(
                    call, function(call), location, new ArrayList<>(), new HashSet<>(), new AtomicBoolean()));
        }
        noteInstruction(block, frames);
        return innermost(block);
    }

    /** Notes from which instruction of a function a statement comes: one that comes twice comes from a Java loop. */
    private static void noteInstruction(Block block, List<StackWalker.StackFrame> frames) {
        if (!block.activations.isEmpty() && !AuthorCode.isLambda(frames.get(0).getMethodName())) {
            Activation innermost = block.activations.getLast();
            if (!innermost.instructions().add(frames.get(0).getByteCodeIndex())) {
                innermost.repeated().set(true);
            }
        }
    }

    /**
     * Rounds of a Java loop around a call look like one call. That is as good, unless the function returns early or has
     * locals: these belong to each call.
     */
    private static void requireCallsApart(Activation done) {
        if (done.repeated().get() && done.statements().stream().anyMatch(Recorder::belongsToItsCall)) {
            throw new ProtocolException(
                    "The protocol",
                    List.of(new Mistake(
                            ProtocolMistake.CALLS_ON_ONE_LINE,
                            done.first(),
                            done.call().method()
                                    + "() seems to be called in a Java loop, and its rounds look like one call, to "
                                    + "which return_() and locals would belong",
                            "write the calls on lines of their own")));
        }
    }

    private static boolean belongsToItsCall(Statement statement) {
        boolean itself = statement instanceof Statement.Return || statement instanceof Statement.Local;
        boolean ofAnotherCall = statement instanceof Statement.Function;
        return itself || (!ofAnotherCall && statement.inside().stream().anyMatch(Recorder::belongsToItsCall));
    }

    /** Closes calls that have returned, until so many are left. */
    private void leave(Block block, int left) {
        while (block.activations.size() > left) {
            Activation done = block.activations.removeLast();
            if (done.function().isPresent() && !done.statements().isEmpty()) {
                requireCallsApart(done);
                String function = done.call().method();
                String file = done.function().orElseThrow().value();
                List<Statement> body = List.copyOf(done.statements());
                done.statements().clear();
                innermost(block)
                        .add(new Statement.Function(function, file, edits.edited(file, function, body), done.first()));
            }
        }
    }

    private static List<Statement> innermost(Block block) {
        for (var it = block.activations.descendingIterator(); it.hasNext(); ) {
            Activation activation = it.next();
            if (activation.function().isPresent()) {
                return activation.statements();
            }
        }
        return block.statements;
    }

    /** The author's frames inside of the innermost block, the innermost first. */
    private static List<StackWalker.StackFrame> frames() {
        return WALKER.walk(all -> all.takeWhile(frame -> frame.getDeclaringClass() != Recorder.class
                        || !frame.getMethodName().equals("runBlock"))
                .filter(frame -> CallSite.isAuthor(frame.getDeclaringClass()))
                .toList());
    }

    /** The calls under way, the outermost first. A lambda belongs to the method it stands in. */
    private static List<Call> calls(List<StackWalker.StackFrame> frames) {
        List<Call> calls = new ArrayList<>();
        for (int i = frames.size() - 1; i >= 0; i--) {
            StackWalker.StackFrame frame = frames.get(i);
            int from = i + 1 < frames.size() ? frames.get(i + 1).getByteCodeIndex() : -1;
            if (!AuthorCode.isLambda(frame.getMethodName())) {
                calls.add(new Call(
                        frame.getDeclaringClass(),
                        frame.getMethodName(),
                        frame.getMethodType().parameterList(),
                        from));
            }
        }
        return calls;
    }

    private static Optional<C> function(Call call) {
        return Arrays.stream(call.type().getDeclaredMethods())
                .filter(method -> method.getName().equals(call.method())
                        && Arrays.asList(method.getParameterTypes()).equals(call.parameters()))
                .map((Method method) -> method.getAnnotation(C.class))
                .filter(annotation -> annotation != null)
                .findFirst();
    }
}
