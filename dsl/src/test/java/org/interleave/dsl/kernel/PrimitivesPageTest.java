package org.interleave.dsl.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interleave.dsl.Primitive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page tells what the kernel promises of every function, and names a test that shows it. */
@DisplayName("The page of primitives")
class PrimitivesPageTest {
    private static final Path PAGE = Path.of("PRIMITIVES.md");
    private static final Path TESTS = Path.of("../checker/src/test/java/org/interleave/checker/check");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+\\.\\w+)` \\| [^|]+ \\| [^|]+ \\| `(\\w+)\\.(\\w+)` \\|$", Pattern.MULTILINE);

    private static final List<Class<?>> CLASSES = List.of(
            Mutex.class,
            SpinLock.class,
            RwSem.class,
            Refcount.class,
            Bit.class,
            Atomic.class,
            AtomicWord.class,
            WaitQueue.class,
            Completion.class,
            Work.class,
            LocalInterrupts.class,
            Cpu.class,
            HeapObject.class,
            PageLock.class,
            Workqueue.class,
            DelayedWork.class,
            Timer.class,
            Rcu.class,
            RcuHead.class,
            SeqCount.class,
            SeqLock.class,
            Kthread.class,
            Softirqs.class,
            PerCpu.class);

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    /** What makes steps: operations, tests, and macros, which return nothing. */
    private static Stream<String> functions(Class<?> primitive) {
        return Arrays.stream(primitive.getMethods())
                .filter(method -> method.getDeclaringClass() == primitive && !Modifier.isStatic(method.getModifiers()))
                .filter(PrimitivesPageTest::makesSteps)
                .map(method -> primitive.getSimpleName() + "." + method.getName())
                .distinct();
    }

    private static boolean makesSteps(Method method) {
        return List.<Class<?>>of(Primitive.class, org.interleave.dsl.Test.class, void.class)
                .contains(method.getReturnType());
    }

    @Test
    void has_a_row_for_every_function_and_no_other() throws IOException {
        assertThat(rows())
                .extracting(row -> row.group(1))
                .containsExactlyInAnyOrderElementsOf(
                        CLASSES.stream().flatMap(PrimitivesPageTest::functions).toList());
    }

    @Test
    void knows_every_class_of_the_package() throws IOException {
        Path sources = Path.of("src/main/java/org/interleave/dsl/kernel");
        try (Stream<Path> files = Files.list(sources)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .filter(name -> !List.of("package-info", "OwnedLock", "FlushWaiters")
                                    .contains(name)))
                    .containsExactlyInAnyOrderElementsOf(
                            CLASSES.stream().map(Class::getSimpleName).toList());
        }
    }

    @Test
    void names_tests_that_exist() throws IOException {
        for (MatchResult row : rows()) {
            String test = Files.readString(TESTS.resolve(row.group(2) + ".java"));

            assertThat(test).as("the test of " + row.group(1)).contains(" " + row.group(3) + "(");
        }
    }
}
