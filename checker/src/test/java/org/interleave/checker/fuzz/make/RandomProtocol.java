package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.AnyProcess;
import org.interleave.dsl.Array;
import org.interleave.dsl.Assignable;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.Members;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.StartClause;
import org.interleave.dsl.StateVariable;
import org.interleave.dsl.kernel.Bit;
import org.interleave.dsl.kernel.HeapObject;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Rcu;
import org.interleave.dsl.kernel.RcuHead;
import org.interleave.dsl.kernel.Refcount;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.kernel.Timer;
import org.interleave.dsl.kernel.Work;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Protocol;

/** A random protocol that is well formed: few processes and variables, each statement and kind now and then. */
public final class RandomProtocol {
    private static final String TITLE = "A protocol that was made by chance.";
    /** Names that other things like to have. */
    private static final List<String> NAMES = List.of(
            "x", "p", "i", "task", "state", "value", "count", "y", "q", "old", "mm_users", "pending", "overtaken", "t");

    private final Choices choices;
    private final boolean careless;
    private final Care care;
    private final ProtocolBuilder builder;
    private final Shapes shapes;
    private final List<Actor> actors = new ArrayList<>();
    private final Scope nothing;
    private final Stands stands = new Stands();
    /** What properties may read: all that belongs to no family. */
    private final List<Source<?>> visible = new ArrayList<>();

    private final List<Target<?, ?>> shared = new ArrayList<>();
    private final List<RandomOperator<?, ?>> operators = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private Optional<Source<?>> constant = Optional.empty();
    private int names;
    private boolean constrained;

    private RandomProtocol(Choices choices, String name, boolean careless, Care care) {
        this.choices = choices;
        this.careless = careless;
        this.care = care;
        this.builder = new ProtocolBuilder(name, TITLE);
        this.shapes = new Shapes(choices);
        this.nothing = Scope.of(choices, shapes.members()).taking(care);
    }

    /**
     * Makes one.
     *
     * @param choices the decisions behind it
     * @param name its name
     * @return the protocol
     * @throws org.interleave.dsl.tree.ProtocolException if it is not well formed after all
     */
    public static Protocol make(Choices choices, String name) {
        RandomProtocol random = new RandomProtocol(choices, name, false, Care.LOOKS);
        random.make();
        return random.builder.build();
    }

    /**
     * Makes one that may not be well formed: the rules of statements are broken now and then.
     *
     * @param choices the decisions behind it
     * @param name its name
     * @return the protocol
     * @throws org.interleave.dsl.tree.ProtocolException if it is not well formed
     */
    public static Protocol makeCarelessly(Choices choices, String name) {
        RandomProtocol random = new RandomProtocol(choices, name, true, Care.LOOKS);
        random.make();
        return random.builder.build();
    }

    /**
     * Makes one that asks for what may be missing, such as the first element of a queue, without looking first.
     *
     * @param choices the decisions behind it
     * @param name its name
     * @return the protocol, whose expressions may have no value
     * @throws org.interleave.dsl.tree.ProtocolException if it is not well formed after all
     */
    public static Protocol makeDaringly(Choices choices, String name) {
        RandomProtocol random = new RandomProtocol(choices, name, false, Care.DARES);
        random.make();
        return random.builder.build();
    }

    /**
     * Makes one that breaks rules of use: it takes locks twice and releases those of others, fills full queues and asks
     * empty ones, and leaves ranges.
     *
     * @param choices the decisions behind it
     * @param name its name
     * @return the protocol
     * @throws org.interleave.dsl.tree.ProtocolException if it is not well formed after all
     */
    public static Protocol makeMisusing(Choices choices, String name) {
        RandomProtocol random = new RandomProtocol(choices, name, false, Care.MISUSES);
        random.make();
        return random.builder.build();
    }

    /**
     * Makes one with constraints; every second one breaks rules of use as well.
     *
     * @param choices the decisions behind it
     * @param name its name
     * @return the protocol
     * @throws org.interleave.dsl.tree.ProtocolException if it is not well formed after all
     */
    public static Protocol makeConstrained(Choices choices, String name) {
        Care care = choices.chance(50) ? Care.MISUSES : Care.LOOKS;
        RandomProtocol random = new RandomProtocol(choices, name, false, care);
        random.constrained = true;
        random.make();
        return random.builder.build();
    }

    /**
     * Makes one whose names are those that TLA+, PlusCal, Java or the generator have for things of their own.
     *
     * @param choices the decisions behind it
     * @return the protocol
     * @throws org.interleave.dsl.tree.ProtocolException if a name is reserved, or two are one
     */
    public static Protocol makeBorrowing(Choices choices) {
        choices.borrowNames();
        RandomProtocol random = new RandomProtocol(choices, choices.of(BorrowedNames.ofProtocols()), false, Care.LOOKS);
        random.make();
        return random.builder.build();
    }

    /**
     * Makes one with a mistake in it.
     *
     * @param choices the decisions behind it
     * @param name its name
     * @param mistake number of the mistake, below {@link RandomMistakes#count()}
     * @return the protocol, which nobody should ever see
     * @throws org.interleave.dsl.tree.ProtocolException as it should
     */
    public static Protocol makeWrong(Choices choices, String name, int mistake) {
        RandomProtocol random = new RandomProtocol(choices, name, false, Care.LOOKS);
        random.make();
        RandomMistakes.all()
                .get(mistake)
                .made()
                .accept(new RandomMistakes.Victim(random.builder, random.actors, random.shared, random.choices));
        return random.builder.build();
    }

    private void make() {
        if (choices.chance(25)) {
            NamedConstant two = choices.chance(50)
                    ? builder.constant("MOST", 2, "how many at most", "MostPositive", 1)
                    : builder.constant("MOST", 2, "how many at most", "MostSmall", 2, 3);
            shapes.constant(two);
            constant = Optional.of(new Source<>(new IntShape(0, 3), two));
        }
        processes();
        operators();
        variables();
        objects();
        actors.forEach(this::own);
        actors.forEach(actor -> actor.calls(operators));
        constant.ifPresent(source -> actors.forEach(actor -> actor.knows(source)));
        actors.forEach(this::body);
        starts();
        RandomProperties properties = new RandomProperties(
                builder, said().with(visible).calling(operators).asking(stands), actors, shapes);
        if (constrained) {
            properties.makeConstrained();
        } else {
            properties.make();
        }
    }

    /** What is said of states is asked of all of them; first values are of their types. */
    private Scope said() {
        return care == Care.MISUSES ? nothing.taking(Care.LOOKS) : nothing;
    }

    private String name(String plain) {
        if (choices.chance(20)) {
            String tricky = choices.of(NAMES);
            names++;
            // Each of them once: the second time it has a number.
            return used.add(tricky) ? tricky : tricky + "_" + names;
        }
        names++;
        return choices.name(plain + names);
    }

    private void processes() {
        int number = choices.between(1, 3);
        int families = 0;
        for (int i = 0; i < number; i++) {
            int way = families < 2 ? choices.below(8) : 0;
            boolean nothingOwed = choices.chance(15);
            AnyProcess<?> process = switch (way) {
                case 4 -> family(false);
                case 5 -> family(true);
                case 6 -> numbered(families);
                default -> single();
            };
            families += way == 4 || way == 5 || way == 6 ? 1 : 0;
            if (nothingOwed) {
                process.owesNothing("nobody needs it");
            }
            if (choices.chance(20)) {
                process.comment("does what it likes");
            }
            Actor actor = actors.get(actors.size() - 1);
            actor.owesNothing(nothingOwed);
        }
    }

    private Process single() {
        Process process = builder.process(name("task"));
        shapes.process(process.id());
        actors.add(new Actor(process, nothing, actors.size()));
        return process;
    }

    private Family family(boolean symmetric) {
        int count = choices.between(1, 2);
        // TLC would give members such as p_1 a type of their own.
        Family family = builder.processes(symmetric ? "worker" + ++names : name("worker"), count);
        List<Pid> named = new ArrayList<>();
        if (symmetric) {
            family.symmetric();
        } else {
            for (int i = 1; i <= count; i++) {
                named.add(family.member(i));
            }
        }
        if (choices.chance(30)) {
            family.called("Set" + names);
        }
        MemberShape shape = new MemberShape(family, count, symmetric);
        shapes.family(shape, named);
        Actor actor = new Actor(family, nothing, actors.size());
        actors.add(actor);
        actor.knows(new Source<>(shape, family.self()));
        asks(family, shape);
        return family;
    }

    private Numbered numbered(int families) {
        // No two families may have a number in common.
        int low = families == 0 ? choices.below(2) : 5;
        int high = low + choices.below(2);
        Numbered family = builder.numbered(name("node"), low, high);
        NumberedShape shape = new NumberedShape(family, low, high);
        shapes.numbered(shape);
        Actor actor = new Actor(family, nothing, actors.size());
        actors.add(actor);
        actor.knows(new Source<>(shape, family.self()));
        asks(family, shape);
        return family;
    }

    private <K> void asks(Members<?, K, ?> family, Shape<K, ?> shape) {
        stands.question(scope -> family.ended(scope.term(shape)));
        stands.question(scope -> family.waits(scope.term(shape)));
        stands.question(scope -> family.ended());
    }

    private void operators() {
        if (choices.chance(20)) {
            operator(shapes.plain(), BoolShape.BOOL);
        }
        if (choices.chance(20)) {
            operator(new IntShape(0, 2), new IntShape(0, 2));
        }
    }

    private <A, R> void operator(Shape<A, ?> parameter, Shape<R, ?> result) {
        operators.add(new RandomOperator<>(
                parameter,
                result,
                builder.operator(
                        choices.name("Made" + operators.size()),
                        parameter.kind(),
                        result.kind(),
                        value -> nothing.with(parameter, value).term(result))));
    }

    private void variables() {
        for (Shape<?, ?> family : shapes.members()) {
            if (!family.hasLiteral()) {
                // Who is meant by whom nothing tells apart from the others.
                frozen(family);
            }
        }
        Declarations place = choices.chance(50) ? builder : builder.group(name("group"), "What they share.");
        int number = choices.between(1, 3);
        for (int i = 0; i < number; i++) {
            share(declare(place, name("v"), shapes.any()));
        }
        if (care != Care.LOOKS) {
            share(declare(place, name("v"), shapes.perhaps()));
        }
        if (choices.chance(25)) {
            frozen(shapes.any());
        }
        if (choices.chance(30)) {
            Target<?, ?> ghost = declare(builder.ghost(), name("ghost"), shapes.any());
            actors.forEach(actor -> actor.writes(ghost));
            visible.add(ghost.source());
        }
    }

    private void share(Target<?, ?> target) {
        shared.add(target);
        visible.add(target.source());
        actors.forEach(actor -> actor.shares(target));
    }

    private <R, V extends Assignable<R>> void frozen(Shape<R, V> shape) {
        if (shape.size() > 8 || !Shapes.canBeListed(shape.kind().type())) {
            return;
        }
        V holder = builder.frozen().anything(name("fixed"), shape.kind());
        Source<R> source = new Source<>(shape, shape.read(holder));
        visible.add(source);
        actors.forEach(actor -> actor.knows(source));
    }

    /** Declares a variable with one first value, or several, or any. */
    private <R, V extends Assignable<R>> Target<R, V> declare(Declarations place, String name, Shape<R, V> shape) {
        V holder;
        boolean any = shape.size() <= 8 && Shapes.canBeListed(shape.kind().type()) && choices.chance(15);
        if (any || !shape.hasLiteral()) {
            holder = place.anything(name, shape.kind());
        } else if (shape instanceof ArrayShape<?, ?, ?> array && choices.chance(60)) {
            @SuppressWarnings("unchecked") // the holder of an array's shape is an array
            V declared = (V) array(place, name, array);
            holder = declared;
        } else if (choices.chance(25)) {
            holder = oneOfTwo(place, name, shape);
        } else {
            holder = place.variable(name, shape.kind(), shape.literal(choices));
        }
        if (choices.chance(15)) {
            ((StateVariable<?>) holder).comment(Remarks.text(choices));
        }
        return new Target<>(shape, holder);
    }

    private <R, V extends Assignable<R>> V oneOfTwo(Declarations place, String name, Shape<R, V> shape) {
        R first = shape.literal(choices);
        R second = shape.literal(choices);
        @SuppressWarnings("unchecked") // read only, and as what it holds
        R[] more = (R[]) new Object[] {second};
        return place.variable(name, shape.kind(), first, more);
    }

    private <K, R, V extends Assignable<R>> Array<K, V> array(
            Declarations place, String name, ArrayShape<K, R, V> shape) {
        return place.arrayBy(
                name,
                shape.keys().kind(),
                shape.elements().kind(),
                key -> said().with(shape.keys(), key).term(shape.elements()));
    }

    private int often(int percent) {
        return care == Care.MISUSES ? 2 * percent : percent;
    }

    private void objects() {
        if (shapes.hasPids() && choices.chance(often(35))) {
            Mutex lock = new Mutex(builder, choices.name("lock"));
            actors.forEach(actor -> {
                actor.primitives().add(lock::lock);
                actor.primitives().add(lock::unlock);
                actor.tests().add(lock::trylock);
            });
            stands.question(scope -> lock.heldBy(scope.term(shapes.pids(true))));
        }
        if (shapes.hasPids() && choices.chance(often(35))) {
            String semaphore = choices.name("sem");
            boolean queues = choices.chance(50);
            RwSem sem = queues
                    ? new RwSem(builder, semaphore, "mm->mmap_sem")
                    : RwSem.readersFirst(builder, semaphore, "mm->mmap_sem");
            actors.forEach(actor -> {
                actor.primitives().add(sem::downRead);
                actor.primitives().add(sem::upRead);
                if (queues) {
                    actor.pausing().add(sem::downWrite);
                } else {
                    actor.primitives().add(sem::downWrite);
                }
                actor.primitives().add(sem::upWrite);
                actor.tests().add(sem::downReadTrylock);
                actor.tests().add(sem::downWriteTrylock);
            });
            stands.question(scope -> sem.heldForReadBy(scope.term(shapes.pids(true))));
        }
        if (choices.chance(often(40))) {
            Bit bit = new Bit(builder, choices.name("MMF_BIT"), "mm->flags");
            actors.forEach(actor -> {
                actor.primitives().add(bit::setBit);
                actor.primitives().add(bit::clearBit);
                // Twice, since there are many tests by now, and each is to be met in a small sample.
                actor.tests().add(bit::testAndSetBit);
                actor.tests().add(bit::testAndSetBit);
                actor.tests().add(bit::testAndClearBit);
                actor.sees(new Source<>(BoolShape.BOOL, bit.testBit()));
            });
        }
        if (choices.chance(often(30))) {
            Refcount count = new Refcount(builder, choices.name("refs"), "mmget", "mmput", "mm", 1, 2);
            actors.forEach(actor -> {
                actor.primitives().add(count::get);
                actor.primitives().add(count::put);
                actor.tests().add(count::getNotZero);
                actor.tests().add(count::decAndTest);
            });
            visible.add(new Source<>(new IntShape(0, 2), count.count()));
        }
        if (shapes.hasPids() && choices.chance(often(10))) {
            deferred();
        }
        if (choices.chance(often(20))) {
            HeapObject object = new HeapObject(builder, choices.name("obj"));
            actors.forEach(actor -> {
                actor.primitives().add(object::alloc);
                actor.primitives().add(object::free);
                actor.primitives().add(object::use);
            });
        }
        if (care == Care.MISUSES && choices.chance(30)) {
            int most = choices.between(1, 2);
            Int taken = builder.integer(choices.name("taken"), 0, most, 0);
            Op bound = builder.object(choices.name("bounded")).atMost(most, taken, "this is done");
            actors.forEach(actor -> actor.primitives().add(() -> bound));
        }
    }

    /** What somebody else does later, and who waits for it; nobody does it here. */
    private void deferred() {
        if (choices.chance(40)) {
            Rcu rcu = new Rcu(builder, choices.name("rcu"), 2);
            RcuHead head = new RcuHead(builder, choices.name("head"), rcu);
            actors.forEach(actor -> {
                actor.primitives().add(rcu::readLock);
                actor.primitives().add(rcu::readUnlock);
                actor.primitives().add(rcu::use);
                actor.primitives().add(head::call);
                actor.pausing().add(rcu::synchronize);
                actor.pausing().add(rcu::barrier);
            });
        } else if (choices.chance(50)) {
            Work work = new Work(builder, choices.name("work"));
            actors.forEach(actor -> {
                actor.primitives().add(work::schedule);
                actor.tests().add(work::trySchedule);
                actor.tests().add(work::cancel);
                actor.pausing().add(work::flush);
                actor.pausing().add(work::cancelSync);
            });
        } else {
            Timer timer = new Timer(builder, choices.name("timer"));
            actors.forEach(actor -> {
                actor.primitives().add(timer::mod);
                actor.primitives().add(timer::add);
                actor.primitives().add(timer::deleteSync);
                actor.primitives().add(timer::shutdownSync);
                actor.tests().add(timer::delete);
            });
        }
    }

    /** Variables that belong to a process, or to each member of a family. */
    private void own(Actor actor) {
        AnyProcess<?> process = actor.process();
        int number = choices.below(3);
        for (int i = 0; i < number; i++) {
            Target<?, ?> target = declare(process, name("own"), shapes.any());
            actor.owns(target);
            if (process instanceof Process) {
                visible.add(target.source());
            }
        }
        if (process instanceof Members<?, ?, ?> family && choices.chance(30)) {
            each(actor, family);
        }
    }

    /** An array with an element for each member: others can read it. */
    private <K> void each(Actor actor, Members<?, K, ?> family) {
        Shape<?, ?> shape = shapes.any();
        if (shape.size() <= 4 && shape.hasLiteral()) {
            each(actor, family, shape);
        }
    }

    private <K, R, V extends Assignable<R>> void each(Actor actor, Members<?, K, ?> family, Shape<R, V> shape) {
        Array<K, V> array = family.each(name("each"), shape.kind(), shape.literal(choices));
        V mine = array.of(family.self());
        actor.shares(new Target<>(shape, mine));
        @SuppressWarnings("unchecked") // the members of a family are its keys
        Shape<K, ?> keys = (Shape<K, ?>) shapes.members().stream()
                .filter(member -> member.kind() == family)
                .findFirst()
                .orElseThrow();
        Source<?> source = new Source<>(new ArrayShape<>(keys, shape), array);
        visible.add(source);
        actors.forEach(other -> other.sees(source));
    }

    private void body(Actor actor) {
        AnyProcess<?> process = actor.process();
        process.body(new RandomBody(actor, shapes, choices.between(1, 4), careless).make());
        if (process instanceof Process single) {
            stands.question(scope -> single.ended());
            stands.question(scope -> single.waits());
        }
        if (actor.labels().isEmpty()) {
            return;
        }
        if (process instanceof Process single) {
            stands.question(scope -> single.at(choices.of(actor.labels()), more(actor)));
        } else {
            standing((Members<?, ?, ?>) process, actor);
        }
    }

    private Label[] more(Actor actor) {
        return choices.chance(30) ? new Label[] {choices.of(actor.labels())} : new Label[0];
    }

    private <K> void standing(Members<?, K, ?> family, Actor actor) {
        @SuppressWarnings("unchecked") // the members of a family are its keys
        Shape<K, ?> members = (Shape<K, ?>) shapes.members().stream()
                .filter(member -> member.kind() == family)
                .findFirst()
                .orElseThrow();
        stands.question(scope -> family.at(scope.term(members), choices.of(actor.labels()), more(actor)));
        stands.question(scope -> family.any(choices.of(actor.labels())));
        stands.question(scope -> family.none(choices.of(actor.labels()), more(actor)));
        stands.question(
                scope -> IntShape.compare(family.count(choices.of(actor.labels())), Num.of(choices.below(3)), choices));
        stands.question(scope -> family.seenBy(scope.term(members), inside(actor)));
    }

    /** A condition as a member sees it. */
    private static Cond inside(Actor actor) {
        return actor.own().taking(Care.LOOKS).condition();
    }

    private void starts() {
        if (!choices.chance(20)) {
            return;
        }
        Optional<Actor> placed = actors.stream()
                .filter(actor -> actor.process() instanceof Process)
                .filter(actor -> !actor.startLabels().isEmpty())
                .findFirst();
        Optional<Target<?, ?>> valued = choices.chance(60)
                ? shared.stream().filter(target -> target.shape().hasLiteral()).findFirst()
                : Optional.empty();
        if (placed.isEmpty() && valued.isEmpty()) {
            return;
        }
        int number = choices.between(1, 2);
        for (int i = 0; i <= number; i++) {
            List<StartClause> clauses = new ArrayList<>();
            int way = i;
            placed.ifPresent(actor -> clauses.add(begins(actor, (Process) actor.process(), way)));
            valued.ifPresent(target -> clauses.add(target.initially(choices)));
            builder.start("way " + i, clauses.toArray(StartClause[]::new));
        }
    }

    /** The first way begins where it would without a word. */
    private StartClause begins(Actor actor, Process process, int way) {
        if (way == 0) {
            return process.startsAt(actor.startLabels().get(0));
        }
        return choices.chance(40) ? process.absent() : process.startsAt(choices.of(actor.startLabels()));
    }
}
