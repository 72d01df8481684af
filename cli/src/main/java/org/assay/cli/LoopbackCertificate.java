package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate for `localhost` that lasts a day and that nobody trusts, made by the runtime's own keytool.
final class LoopbackCertificate {
    private LoopbackCertificate() {}

    static SSLContext make() throws IOException {
        var folder = Files.createTempDirectory("assay");
        var store = folder.resolve("loopback.p12");
        var secret = UUID.randomUUID().toString();
        try {
            draw(store, secret);
            return context(store, secret.toCharArray());
        } finally {
            Files.deleteIfExists(store);
            Files.deleteIfExists(folder);
        }
    }

    private static void draw(Path store, String secret) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-alias", "loopback", "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-dname", "CN=localhost", "-validity", "1", "-storetype", "PKCS12"));
        command.addAll(List.of("-ext", "san=dns:localhost,ip:127.0.0.1", "-keystore", store.toString()));
        command.addAll(List.of("-storepass:env", "ASSAY_STORE"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ASSAY_STORE", secret);
        var keytool = builder.start();
        var said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) throw new IOException("keytool makes no certificate: " + said);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while a certificate was made", stopped);
        }
    }

    private static SSLContext context(Path store, char[] secret) throws IOException {
        try (var in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, secret);
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, secret);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IOException("no certificate for loopback", broken);
        }
    }
}
