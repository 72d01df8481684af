package org.assay.credential.key.pkcs11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The functions of one module, by their places in its list of functions. Loaded once, and never unloaded or
/// finalized: others in this process may use the same module.
///
/// It is bound as on Linux and macOS, where numbers have the size of a pointer.
///
/// @spec https://docs.oasis-open.org/pkcs11/pkcs11-base/v3.0/pkcs11-base-v3.0.html PKCS #11 3.0, "Function
/// overview"
@SuppressWarnings("restricted")
final class Cryptoki {
    private static final Map<Path, Cryptoki> LOADED = new ConcurrentHashMap<>();
    private static final Linker LINKER = Linker.nativeLinker();
    private static final long OS_LOCKING_OK = 2;
    /// Four functions, the flags, and what is reserved.
    private static final long INITIALIZE_ARGUMENTS = 6 * JAVA_LONG.byteSize();

    private final MemorySegment functions;
    /// Made when first called. Threads may make one twice, which costs time and nothing else.
    private final @Nullable MethodHandle[] handles = new MethodHandle[Function.values().length];

    private Cryptoki(MemorySegment functions) {
        this.functions = functions;
    }

    /// @throws TokenUnavailable if there is no module at the path, or it cannot be used
    static Cryptoki load(Path module) {
        return LOADED.computeIfAbsent(module.toAbsolutePath().normalize(), Cryptoki::start);
    }

    private static Cryptoki start(Path module) {
        if (LINKER.canonicalLayouts().get("long") instanceof MemoryLayout number
                && number.byteSize() != ADDRESS.byteSize())
            throw new TokenUnavailable("platform", "PKCS#11 modules of this platform are not spoken to");
        SymbolLookup library;
        try {
            library = SymbolLookup.libraryLookup(module, Arena.global());
        } catch (IllegalArgumentException missing) {
            throw new TokenUnavailable("module-missing", "no PKCS#11 module can be loaded from " + module);
        }
        var entry = library.find("C_GetFunctionList")
                .orElseThrow(() -> new TokenUnavailable("module-missing", "not a PKCS#11 module: " + module));
        try (var arena = Arena.ofConfined()) {
            var list = arena.allocate(ADDRESS);
            Result.require(call(handle(entry, "p"), list), "asking the module for its functions");
            var size = Function.FIRST + Function.LAST * ADDRESS.byteSize();
            var loaded = new Cryptoki(list.get(ADDRESS, 0).reinterpret(size));
            var arguments = arena.allocate(INITIALIZE_ARGUMENTS, ADDRESS.byteAlignment());
            arguments.set(JAVA_LONG, 4 * ADDRESS.byteSize(), OS_LOCKING_OK);
            var started = loaded.call(Function.INITIALIZE, arguments);
            if (!Result.CRYPTOKI_ALREADY_INITIALIZED.is(started)) Result.require(started, "starting the module");
            return loaded;
        }
    }

    /// The functions that are called, by their places in the list of PKCS #11 2.40, which never changed.
    enum Function {
        INITIALIZE(0, "p"),
        GET_SLOT_LIST(4, "bpp"),
        GET_TOKEN_INFO(6, "np"),
        OPEN_SESSION(12, "nnppp"),
        CLOSE_SESSION(13, "n"),
        LOGIN(18, "nnpn"),
        GET_ATTRIBUTE_VALUE(24, "nnpn"),
        FIND_OBJECTS_INIT(26, "npn"),
        FIND_OBJECTS(27, "npnp"),
        FIND_OBJECTS_FINAL(28, "n"),
        SIGN_INIT(42, "npn"),
        SIGN(43, "npnpp"),
        GENERATE_KEY_PAIR(59, "nppnpnpp");

        /// After the version, which is padded.
        static final long FIRST = ADDRESS.byteSize();
        /// Places of the list that are looked at.
        static final long LAST = 60;

        private final int place;
        private final String parameters;

        /// @param parameters `n` for a number, `p` for a pointer, `b` for a byte
        Function(int place, String parameters) {
            this.place = place;
            this.parameters = parameters;
        }
    }

    /// What the module answers.
    long call(Function function, Object... arguments) {
        var handle = handles[function.ordinal()];
        if (handle == null)
            handles[function.ordinal()] = handle = handle(
                    functions.get(ADDRESS, Function.FIRST + function.place * ADDRESS.byteSize()), function.parameters);
        return call(handle, arguments);
    }

    private static long call(MethodHandle handle, Object... arguments) {
        try {
            return (long) handle.invokeWithArguments(arguments);
        } catch (Throwable impossible) {
            throw new IllegalStateException("a native function does not throw", impossible);
        }
    }

    private static MethodHandle handle(MemorySegment entry, String parameters) {
        var layouts = parameters
                .chars()
                .<MemoryLayout>mapToObj(c -> switch (c) {
                    case 'n' -> JAVA_LONG;
                    case 'p' -> ADDRESS;
                    default -> JAVA_BYTE;
                })
                .toArray(MemoryLayout[]::new);
        return LINKER.downcallHandle(entry, FunctionDescriptor.of(JAVA_LONG, layouts));
    }
}
