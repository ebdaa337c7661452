package org.interleave.dsl.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Java compiler")
class StaticTypesTest {
    @TempDir
    private static Path classes;

    private static final String BEFORE = """
            import org.interleave.dsl.*;
            import org.interleave.dsl.kernel.Mutex;

            abstract class Snippet extends ProtocolSource {
                enum Colour { WHITE, BLACK }
                enum Size { SMALL, LARGE }
                record Fork(Num holder, Cond clean) {}

                final Bool flag = bool("flag", false);
                final Int x = integer("x", 0, 3, 0);
                final Var<Colour> colour = variable("colour", Colour.WHITE);
                final PidVar owner = pidOrNone("owner");
                final Mutex lock = new Mutex(this, "lock");
                final Numbered node = numbered("node", 1, 2, () -> {});
                final Family user = processes("user", 2, () -> {});
                final Array<Num, Bool> flags = array("flags", node, bool(), false);
                final Fifo<Val<Colour>> queue = fifo("queue", anyOf(Colour.class), 2);
                final SetVar<Pid> waiters = pidSet("waiters");
                final RecordVar<Fork> fork =
                        variable("fork", record(Fork.class, range(0, 2), bool()), new Fork(x, flag));

                Snippet() {
                    super("a snippet");
                }

                Object said() {
                    return\s""";

    private static final String AFTER = """
            ;
                }
            }
            """;

    /** What the compiler says of a protocol with this expression in it. */
    private static List<String> warnings(String expression) {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return BEFORE + expression + AFTER;
                    }
                };
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        found,
                        List.of(
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(source))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    @ParameterizedTest(name = "takes {0}")
    @ValueSource(
            strings = {
                "x.is(3).and(flag).or(flags.of(x))",
                "colour.is(Colour.BLACK)",
                "flags.of(Num.of(1)).set(true)",
                "queue.append(Val.of(Colour.BLACK))",
                "queue.first().is(Colour.BLACK)",
                "waiters.contains(user.member(1))",
                "fork.set(Fork::clean, true)",
                "fork.set(Fork::holder, x.plus(1))",
                "forAll(node, i -> flags.of(i))",
                "exists(user, p -> owner.is(p))",
                "ifElse(flag, Colour.WHITE, Colour.BLACK)",
                "next(x).is(x)",
                "map(flag, x.is(3))",
                "mapEach(flags, node, (i, f) -> f.set(flag))"
            })
    void takes_what_makes_sense(String expression) {
        assertThat(warnings(expression)).isEmpty();
    }

    @ParameterizedTest(name = "refuses {0}")
    @ValueSource(
            strings = {
                "x.is(Colour.BLACK)",
                "colour.is(1)",
                "colour.is(Size.SMALL)",
                "x.and(flag)",
                "flag.and(colour)",
                "lock.lock().and(flag)",
                "x.is(lock)",
                "x.set(true)",
                "flags.of(true)",
                "flags.of(user.member(1))",
                "flags.of(Num.of(1)).set(3)",
                "array(\"a\", node, bool(), 3)",
                "array(\"a\", node, anyOf(Colour.class), Size.SMALL)",
                "queue.append(Num.of(1))",
                "queue.first().is(Size.SMALL)",
                "waiters.add(Num.of(1))",
                "waiters.union(set(\"s\", bool()))",
                "fork.set(Fork::clean, 1)",
                "fork.set(Fork::holder, flag)",
                "fork.set(Fork::clean, x)",
                "forAll(node, i -> i)",
                "forAll(node, i -> owner.is(i))",
                "exists(user, p -> flags.of(p))",
                "ifElse(flag, x, flag)",
                "ifElse(flag, Colour.WHITE, Size.SMALL)",
                "next(lock)",
                "owner.set(node.self())",
                "user.at(node.self(), label(\"a\"))",
                "map(flag, x)",
                "map(x, flag)",
                "mapEach(flags, user, (p, f) -> f.set(flag))",
                "variable(\"v\", range(0, 3), Cond.of(true))",
                "overtakenAtMost(\"O\", 1, node, p -> x, p -> flag, \"reason\")"
            })
    void refuses_what_does_not(String expression) {
        assertThat(warnings(expression)).isNotEmpty();
    }
}
