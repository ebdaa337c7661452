package org.interleave.dsl;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.recording.AuthorCode;
import org.interleave.dsl.recording.JavaState;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
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
    /** How often each C function has been called. */
    private final Map<String, Integer> called = new HashMap<>();
    /** The names of locals that have been declared. */
    private final Set<String> localNames = new HashSet<>();
    /** Whether a call is being closed: what runs then is a hunk, and no statement of the function. */
    private boolean closing;
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
    private static final class Activation {
        final Call call;
        final Optional<C> function;
        /** How many calls of its function there are up to this one. */
        final int ordinal;

        final SourceLocation first;
        final List<Statement> statements = new ArrayList<>();
        final Set<String> stepNames = new HashSet<>();
        final Set<Integer> instructions = new HashSet<>();
        boolean repeated;
        /** What the names of its steps and locals end with, where others have the same names. */
        Optional<String> expansion = Optional.empty();

        Activation(Call call, Optional<C> function, int ordinal, SourceLocation first) {
            this.call = call;
            this.function = function;
            this.ordinal = ordinal;
            this.first = first;
        }

        boolean canHaveAnotherName() {
            return function.isPresent() && ordinal > 1 && expansion.isEmpty();
        }

        void giveAnotherName() {
            expansion = Optional.of(String.valueOf(ordinal));
        }
    }

    private static final class Block {
        /** Its name, where its statements are a named expansion. */
        final Optional<String> expansion;

        final List<Statement> statements = new ArrayList<>();
        final Deque<Activation> activations = new ArrayDeque<>();
        final Set<String> stepNames = new HashSet<>();

        Block(Optional<String> expansion) {
            this.expansion = expansion;
        }
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
        return name + expansions();
    }

    /** The name of a local that is declared now. Where it is taken, the call has a name of its own. */
    String declaredName(String name) {
        enterCalls(CallSite.here());
        if (localNames.contains(localName(name))) {
            callsUnderWay().filter(Activation::canHaveAnotherName).findFirst().ifPresent(Activation::giveAnotherName);
        }
        localNames.add(localName(name));
        return localName(name);
    }

    /** The calls under way, the outermost first. */
    private Stream<Activation> callsUnderWay() {
        List<Block> outermostFirst = new ArrayList<>(blocks);
        Collections.reverse(outermostFirst);
        return outermostFirst.stream().flatMap(block -> block.activations.stream());
    }

    /** What names end with in the expansions under way, the innermost first. */
    private String expansions() {
        StringBuilder names = new StringBuilder();
        for (Block block : blocks) {
            block.activations
                    .descendingIterator()
                    .forEachRemaining(call ->
                            call.expansion.ifPresent(name -> names.append('_').append(name)));
            block.expansion.ifPresent(name -> names.append('_').append(name));
        }
        return names.toString();
    }

    /** The names of steps that the innermost call, expansion or process has so far. */
    private Set<String> stepNames() {
        for (Block block : blocks) {
            Optional<Activation> function = Optional.empty();
            for (Activation activation : block.activations) {
                function = activation.function.isPresent() ? Optional.of(activation) : function;
            }
            if (function.isPresent() || block.expansion.isPresent()) {
                return function.map(call -> call.stepNames).orElse(block.stepNames);
            }
        }
        return blocks.getLast().stepNames;
    }

    /** A label that is null is told of when all is put together. */
    private static boolean hasName(StepInfo info) {
        return Optional.ofNullable(info.label()).isPresent();
    }

    private static Stream<String> namesOf(Collection<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> Stream.concat(
                        statement.step().filter(Recorder::hasName).map(StepInfo::name).stream(),
                        namesOf(statement.inside())));
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
        addAll(Expansion.named(name, block(Optional.of(name), body)));
    }

    /** Runs a body and returns its statements. */
    List<Statement> block(Runnable body) {
        return block(Optional.empty(), body);
    }

    private List<Statement> block(Optional<String> expansion, Runnable body) {
        boolean inHunk = closing;
        if (!blocks.isEmpty() && !inHunk) {
            enterCalls(CallSite.here());
        }
        closing = false;
        blocks.push(new Block(expansion));
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
            closing = inHunk;
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
        namesOf(List.of(statement)).forEach(stepNames()::add);
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
        noteInstruction(blocks.element(), enterCalls(location));
        return innermost(blocks.element());
    }

    /** Closes calls that have returned, and notes those that are new. */
    private List<StackWalker.StackFrame> enterCalls(SourceLocation location) {
        Block block = blocks.element();
        List<StackWalker.StackFrame> frames = frames();
        List<Activation> under = new ArrayList<>(block.activations);
        int common = 0;
        List<Call> calls = calls(frames);
        while (common < calls.size()
                && common < under.size()
                && under.get(common).call.equals(calls.get(common))) {
            common++;
        }
        leave(block, common);
        for (Call call : calls.subList(common, calls.size())) {
            block.activations.addLast(new Activation(call, function(call), timesCalled(call), location));
        }
        return frames;
    }

    /** Notes from which instruction of a function a statement comes: one that comes twice comes from a Java loop. */
    private static void noteInstruction(Block block, List<StackWalker.StackFrame> frames) {
        if (!block.activations.isEmpty() && !AuthorCode.isLambda(frames.get(0).getMethodName())) {
            Activation innermost = block.activations.getLast();
            if (!innermost.instructions.add(frames.get(0).getByteCodeIndex())) {
                innermost.repeated = true;
            }
        }
    }

    /**
     * Rounds of a Java loop around a call look like one call. That is as good, unless the function returns early or has
     * locals: these belong to each call.
     */
    private static void requireCallsApart(Activation done) {
        if (done.repeated && done.statements.stream().anyMatch(Recorder::belongsToItsCall)) {
            throw new ProtocolException(
                    "The protocol",
                    List.of(new Mistake(
                            ProtocolMistake.CALLS_ON_ONE_LINE,
                            done.first,
                            done.call.method()
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
            Activation done = block.activations.getLast();
            List<Statement> statements =
                    done.function.isPresent() && !done.statements.isEmpty() ? List.of(function(done)) : List.of();
            block.activations.removeLast();
            if (done.canHaveAnotherName() && namesOf(statements).anyMatch(stepNames()::contains)) {
                done.giveAnotherName();
            }
            List<Statement> expanded = done.expansion
                    .map(number -> Expansion.named(number, statements))
                    .orElse(statements);
            namesOf(expanded).forEach(stepNames()::add);
            innermost(block).addAll(expanded);
        }
    }

    /** The function that was called, as a patch has it. */
    private Statement function(Activation done) {
        requireCallsApart(done);
        String file = done.function.orElseThrow().value();
        List<Statement> body = List.copyOf(done.statements);
        done.statements.clear();
        closing = true;
        try {
            return new Statement.Function(
                    done.call.method(), file, edits.edited(file, done.call.method(), body), done.first);
        } finally {
            closing = false;
        }
    }

    private int timesCalled(Call call) {
        return called.merge(call.type().getName() + "." + call.method(), 1, Integer::sum);
    }

    private static List<Statement> innermost(Block block) {
        for (var it = block.activations.descendingIterator(); it.hasNext(); ) {
            Activation activation = it.next();
            if (activation.function.isPresent()) {
                return activation.statements;
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
