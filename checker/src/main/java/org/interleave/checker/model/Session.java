package org.interleave.checker.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.fast.compile.ProtocolCompiler;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.TlaGenerator;

/**
 * A protocol with everything that is made of it: each product is made when it is first asked for, once, and handed on to
 * whoever has the session. Nothing else keeps a product, so that its memory is freed with the session.
 */
public final class Session {
    private final Protocol protocol;
    private final Lazy<LoweredProtocol> lowered;
    private final Lazy<GeneratedModule> module;
    private final Lazy<LoadedProtocol> loaded;
    private final Lazy<Map<Protocol, Session>> refined;

    /**
     * A session in which nothing is made yet.
     *
     * @param protocol a valid protocol
     */
    public Session(Protocol protocol) {
        this(protocol, new Lazy<>(() -> Lowering.lower(protocol)), Optional.empty());
    }

    /**
     * A session with a module that is made already, such as a PlusCal translation.
     *
     * @param module the module
     */
    public Session(GeneratedModule module) {
        this(module.lowered().protocol(), new Lazy<>(module::lowered), Optional.of(module));
    }

    private Session(Protocol protocol, Lazy<LoweredProtocol> lowered, Optional<GeneratedModule> module) {
        this.protocol = protocol;
        this.lowered = lowered;
        this.module = new Lazy<>(() -> module.orElseGet(() -> TlaGenerator.generate(lowered())));
        this.loaded = new Lazy<>(() -> ProtocolCompiler.compile(lowered()));
        this.refined = new Lazy<>(() -> begun(protocol));
    }

    /** {@return the protocol} */
    public Protocol protocol() {
        return protocol;
    }

    /** {@return its control flow and its actions} */
    public LoweredProtocol lowered() {
        return lowered.get();
    }

    /** {@return its TLA+ module} */
    public GeneratedModule module() {
        return module.get();
    }

    /**
     * {@return its Java class, loaded}
     *
     * @throws CannotCompileException if this Java has no compiler, or the protocol has something for which there is no
     *     Java
     */
    public LoadedProtocol loaded() {
        return loaded.get();
    }

    /**
     * A protocol that this one refines.
     *
     * @param specification the other protocol, as a property of this one names it
     * @return its session
     */
    public Session refined(Protocol specification) {
        Session other = refined.get().get(specification);
        if (other == null) {
            throw new IllegalArgumentException(protocol.name() + " does not refine " + specification.name());
        }
        return other;
    }

    /**
     * {@return the modules that must stand beside this one's: those of the protocols that it refines, and what they need
     * in turn; their texts by name}
     */
    public Map<String, String> otherModules() {
        Map<String, String> texts = new TreeMap<>();
        for (Session other : refined.get().values()) {
            texts.putIfAbsent(other.protocol.name(), other.module().text());
            other.otherModules().forEach(texts::putIfAbsent);
        }
        return texts;
    }

    private static Map<Protocol, Session> begun(Protocol protocol) {
        IdentityHashMap<Protocol, Session> refined = new IdentityHashMap<>();
        for (Property property : protocol.properties()) {
            if (property.formula() instanceof Formula.Refines refines) {
                refined.computeIfAbsent(refines.specification(), Session::new);
            }
        }
        return Collections.unmodifiableMap(refined);
    }
}
