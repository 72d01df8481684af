package org.assay.credential.key.pkcs11;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.assay.credential.key.Digests;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;

/// A PKCS#11 token that this process is logged in to. Its private keys stay in it. Safe for use by several threads:
/// each signature has a session of its own, eight at once.
///
/// PKCS#11 logs in a process and not a caller: while one of these is open, another PIN is not asked for again.
///
/// @spec https://docs.oasis-open.org/pkcs11/pkcs11-base/v3.0/pkcs11-base-v3.0.html PKCS #11 3.0
public final class HardwareToken implements AutoCloseable {
    private static final int MAX_SESSIONS = 8;
    private static final int ID_BYTES = 8;

    private final Cryptoki module;
    private final long slot;
    private final String label;
    /// Keeps the process logged in.
    private final Session first;
    private final Semaphore free = new Semaphore(MAX_SESSIONS, true);
    private final Deque<Session> idle = new ArrayDeque<>();
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private boolean isClosed;

    private HardwareToken(Cryptoki module, long slot, String label, Session first) {
        this.module = module;
        this.slot = slot;
        this.label = label;
        this.first = first;
    }

    /// @param module the library of the token's maker, such as `/usr/lib/softhsm/libsofthsm2.so`
    /// @param label of the token
    /// @param pin of its user; it is not kept
    /// @throws TokenUnavailable if there is no such module or token, or the PIN is not its PIN
    public static HardwareToken open(Path module, String label, char[] pin) {
        var loaded = Cryptoki.load(module);
        var slot = Slots.find(loaded, label);
        var session = Session.open(loaded, slot, false);
        var encoded = UTF_8.encode(CharBuffer.wrap(pin));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        try {
            session.login(bytes);
        } catch (TokenUnavailable refused) {
            session.close();
            throw refused;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            wipe(encoded);
        }
        return new HardwareToken(loaded, slot, label, session);
    }

    private static void wipe(ByteBuffer buffer) {
        if (buffer.hasArray()) Arrays.fill(buffer.array(), (byte) 0);
    }

    /// The key of that label, to sign with as long as this is open.
    ///
    /// @throws TokenUnavailable if there is none, or several, or one of a kind that is not signed with here
    public SigningKey key(String name) {
        return with(session -> {
            var key = one(session, Attributes.PRIVATE_KEY, name);
            var open = one(session, Attributes.PUBLIC_KEY, name);
            var value = session.value(open, Attributes.KEY_TYPE);
            var kind = KeyKind.of(number(value), session.value(open, Attributes.EC_PARAMS))
                    .orElseThrow(() -> new TokenUnavailable(
                            "kind-not-supported", "key \"%s\" is none of Ed25519, P-256 and P-384".formatted(name)));
            return new TokenKey(key, kind, publicKey(session, open, kind, name));
        });
    }

    private static VerificationKey publicKey(Session session, long open, KeyKind kind, String name) {
        try {
            return kind.publicKey(session.value(open, Attributes.EC_POINT));
        } catch (TokenUnavailable failed) {
            throw failed;
        } catch (IllegalArgumentException malformed) {
            throw new TokenUnavailable("key-malformed", "key \"%s\": %s".formatted(name, malformed.getMessage()));
        }
    }

    private static long number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getLong();
    }

    private long one(Session session, long kind, String name) {
        var found = session.find(
                new Attributes().with(Attributes.CLASS, kind).with(Attributes.LABEL, name.getBytes(UTF_8)));
        var what = kind == Attributes.PRIVATE_KEY ? "private" : "public";
        if (found.isEmpty())
            throw new TokenUnavailable("no-such-key", "token \"%s\" has no %s key \"%s\"".formatted(label, what, name));
        if (found.size() > 1)
            throw new TokenUnavailable(
                    "several-keys", "token \"%s\" has several %s keys \"%s\"".formatted(label, what, name));
        return found.getFirst();
    }

    /// Makes a new key in the token, which never lets its private part out.
    ///
    /// @throws TokenUnavailable if there is one of that label, or the token makes none of this kind
    public SigningKey generate(KeyType type, String name) {
        var kind = KeyKind.of(type)
                .orElseThrow(() -> new TokenUnavailable(
                        "kind-not-supported", "no key of %s is made in a token".formatted(type.label())));
        with(session -> {
            for (var part : new long[] {Attributes.PRIVATE_KEY, Attributes.PUBLIC_KEY})
                if (!session.find(new Attributes()
                                .with(Attributes.CLASS, part)
                                .with(Attributes.LABEL, name.getBytes(UTF_8)))
                        .isEmpty())
                    throw new TokenUnavailable(
                            "key-exists", "token \"%s\" has a key \"%s\" already".formatted(label, name));
            return name;
        });
        var writing = Session.open(module, slot, true);
        try {
            writing.generate(kind, publicPart(kind, name), privatePart(name));
        } finally {
            writing.close();
        }
        return key(name);
    }

    private static Attributes publicPart(KeyKind kind, String name) {
        return named(name).with(Attributes.VERIFY, true).with(Attributes.EC_PARAMS, kind.curve());
    }

    private static Attributes privatePart(String name) {
        return named(name)
                .with(Attributes.PRIVATE, true)
                .with(Attributes.SENSITIVE, true)
                .with(Attributes.EXTRACTABLE, false)
                .with(Attributes.SIGN, true);
    }

    private static Attributes named(String name) {
        var id = Arrays.copyOf(Digests.sha256().digest(name.getBytes(UTF_8)), ID_BYTES);
        return new Attributes()
                .with(Attributes.TOKEN, true)
                .with(Attributes.LABEL, name.getBytes(UTF_8))
                .with(Attributes.ID, id);
    }

    private <T> T with(Function<Session, T> work) {
        use.readLock().lock();
        try {
            if (isClosed) throw new TokenUnavailable("token-closed", "token \"%s\" was closed".formatted(label));
            free.acquireUninterruptibly();
            try {
                return inSession(work);
            } finally {
                free.release();
            }
        } finally {
            use.readLock().unlock();
        }
    }

    /// A session that failed is not used again: what it was doing may not be over.
    private <T> T inSession(Function<Session, T> work) {
        var session = borrowed();
        var isGood = false;
        try {
            var done = work.apply(session);
            isGood = true;
            return done;
        } finally {
            if (isGood) giveBack(session);
            else session.close();
        }
    }

    private Session borrowed() {
        synchronized (idle) {
            if (!idle.isEmpty()) return idle.pop();
        }
        return Session.open(module, slot, false);
    }

    private void giveBack(Session session) {
        synchronized (idle) {
            idle.push(session);
        }
    }

    private void forgetIdle() {
        synchronized (idle) {
            idle.forEach(Session::close);
            idle.clear();
        }
    }

    /// Ends the sessions; the last one of the process logs it out. Keys of this token do not sign any more.
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (isClosed) return;
            isClosed = true;
            forgetIdle();
            first.close();
        } finally {
            use.writeLock().unlock();
        }
    }

    /// A key that stays where it is.
    private final class TokenKey implements SigningKey {
        private final long handle;
        private final KeyKind kind;
        private final VerificationKey publicKey;

        private TokenKey(long handle, KeyKind kind, VerificationKey publicKey) {
            this.handle = handle;
            this.kind = kind;
            this.publicKey = publicKey;
        }

        @Override
        public VerificationKey publicKey() {
            return publicKey;
        }

        @Override
        public byte[] sign(byte[] message) {
            var input = kind.toSign(message);
            try {
                return with(session -> session.sign(handle, kind, input));
            } catch (TokenUnavailable lost) {
                if (!lost.code().equals(Result.SESSION_CLOSED.code())) throw lost;
                // Others may have ended the sessions that are kept here; a new one knows no less.
                forgetIdle();
                return with(session -> session.sign(handle, kind, input));
            }
        }

        @Override
        public String toString() {
            return "TokenKey[" + publicKey + "]";
        }
    }
}
