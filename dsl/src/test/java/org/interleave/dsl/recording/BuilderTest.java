package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Statements;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A protocol that is built from values")
class BuilderTest {
    /** The protocol as a class. */
    static final class Written extends ProtocolSource {
        final RwSem mmap_sem = new RwSem(this, "mmap_sem", "mm->mmap_sem");
        final Bool busy = bool("busy", false).comment("somebody reads");
        final Bool late = bool("late", false);
        final Label out = label("up_read");
        final Process reader = process("reader", this::reader).comment("reads");

        Written() {
            super("one reader");
        }

        @C("mm/mmap.c")
        void reader() {
            loop(() -> {
                if_(not(mmap_sem.downReadTrylock()), () -> return_());
                step("read", busy.set(true));
                if_(busy, () -> goto_(out)).else_(() -> also(late.set(true)));
                step(out, mmap_sem.upRead());
            });
        }

        @Override
        protected void properties() {
            never("Busy", busy.and(reader.ended()), "who reads is there");
        }
    }

    /** The same protocol by explicit values. */
    static Protocol built() {
        ProtocolBuilder protocol = new ProtocolBuilder("Written", "one reader");
        RwSem mmap_sem = new RwSem(protocol, "mmap_sem", "mm->mmap_sem");
        Bool busy = protocol.bool("busy", false).comment("somebody reads");
        Bool late = protocol.bool("late", false);
        Label out = Statements.label("up_read");
        Process reader = protocol.process("reader").comment("reads");
        reader.body(List.of(Statements.function(
                "reader",
                "mm/mmap.c",
                List.of(Statements.loop(List.of(
                        Statements.branch(
                                mmap_sem.downReadTrylock().negated(), List.of(Statements.returnFrom()), List.of()),
                        Statements.step("read", busy.set(true)),
                        Statements.branch(
                                busy, List.of(Statements.goTo(out)), List.of(Statements.also(late.set(true)))),
                        Statements.step(out, mmap_sem.upRead())))))));
        protocol.never("Busy", busy.and(reader.ended()), "who reads is there");
        return protocol.build();
    }

    @Test
    void is_the_tree_that_the_class_records() {
        RecursiveComparisonConfiguration butForTheLines = RecursiveComparisonConfiguration.builder()
                .withIgnoredFieldsOfTypes(SourceLocation.class)
                .withIgnoredFieldsMatchingRegexes(".*owner")
                .build();

        assertThat(built()).usingRecursiveComparison(butForTheLines).isEqualTo(new Written().build());
    }

    @Test
    void is_not_the_tree_of_another_protocol() {
        ProtocolBuilder other = new ProtocolBuilder("Written", "one reader");
        Process reader = other.process("reader").body(List.of(Statements.step("read")));
        other.eventually("Read", reader.ended(), "who reads comes to an end");

        assertThat(Outline.of(other.build(), "reader")).isNotEqualTo(Outline.of(built(), "reader"));
    }
}
