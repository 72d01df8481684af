package org.assay.credential.key.pkcs11;

/// What functions of PKCS#11 answer, as far as something is done about it.
///
/// @spec https://docs.oasis-open.org/pkcs11/pkcs11-base/v3.0/pkcs11-base-v3.0.html PKCS #11 3.0, "Function return
/// values"
enum Result {
    DEVICE_ERROR(0x30, "device-failed", "the token reports a fault of its own"),
    DEVICE_REMOVED(0x32, "token-removed", "the token was taken out"),
    KEY_HANDLE_INVALID(0x60, "key-gone", "the key is in the token no more"),
    KEY_FUNCTION_NOT_PERMITTED(0x68, "key-not-for-signing", "the token does not sign with this key"),
    MECHANISM_INVALID(0x70, "kind-not-supported", "the token does not know this kind of key"),
    PIN_INCORRECT(0xa0, "pin-wrong", "the PIN is not that of the token; a few wrong ones lock it"),
    PIN_INVALID(0xa1, "pin-wrong", "the PIN has letters that the token does not take"),
    PIN_LEN_RANGE(0xa2, "pin-wrong", "the PIN is too short or too long for the token"),
    PIN_LOCKED(0xa4, "pin-locked", "the PIN is locked after too many wrong ones; its security officer can set it anew"),
    SESSION_CLOSED(0xb0, "session-lost", "the token closed the session"),
    SESSION_COUNT(0xb1, "too-many-sessions", "the token takes no more sessions"),
    SESSION_HANDLE_INVALID(0xb3, "session-lost", "the token does not know the session any more"),
    TOKEN_NOT_PRESENT(0xe0, "token-removed", "there is no token in the slot"),
    TOKEN_WRITE_PROTECTED(0xe2, "write-protected", "the token is write protected"),
    USER_ALREADY_LOGGED_IN(0x100, "logged-in", "somebody is logged in already"),
    USER_NOT_LOGGED_IN(0x101, "logged-out", "nobody is logged in to the token any more; open it again"),
    USER_PIN_NOT_INITIALIZED(0x102, "pin-not-set", "the token has no user PIN yet"),
    CURVE_NOT_SUPPORTED(0x140, "kind-not-supported", "the token does not know this curve"),
    CRYPTOKI_ALREADY_INITIALIZED(0x191, "initialized", "the module is in use already");

    static final long OK = 0;

    private final long value;
    private final String code;
    private final String message;

    Result(long value, String code, String message) {
        this.value = value;
        this.code = code;
        this.message = message;
    }

    String code() {
        return code;
    }

    boolean is(long result) {
        return value == result;
    }

    /// @throws TokenUnavailable unless the result is OK
    static void require(long result, String doing) {
        if (result == OK) return;
        for (var known : values())
            if (known.is(result)) throw new TokenUnavailable(known.code, doing + ": " + known.message);
        throw new TokenUnavailable("token-failed", "%s: the module answers 0x%x".formatted(doing, result));
    }
}
