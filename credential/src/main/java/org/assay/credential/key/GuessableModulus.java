package org.assay.credential.key;

import java.math.BigInteger;

/// Tells the moduli of a faulty RSA library, whose primes can be found from them.
///
/// That library drew primes of the form k * M + (65537^a mod M) only, so a modulus is a power of 65537
/// modulo each prime factor of M. Of sound moduli one in 2^27 looks so by chance over the primes below.
///
/// @spec https://crocs.fi.muni.cz/public/papers/rsa_ccs17 The Return of Coppersmith's Attack, "Fingerprinting"
final class GuessableModulus {
    private static final int[] PRIMES = {11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157};
    private static final int GENERATOR = 65_537;

    private GuessableModulus() {}

    static boolean is(BigInteger modulus) {
        for (var prime : PRIMES) {
            var rest = modulus.mod(BigInteger.valueOf(prime)).intValue();
            if (!isPower(rest, prime)) return false;
        }
        return true;
    }

    private static boolean isPower(int number, int prime) {
        var power = 1;
        for (var exponent = 0; exponent < prime; exponent++) {
            if (power == number) return true;
            power = power * (GENERATOR % prime) % prime;
        }
        return false;
    }
}
