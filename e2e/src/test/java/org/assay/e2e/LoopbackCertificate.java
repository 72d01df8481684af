package org.assay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate for `localhost`, made for one run and trusted by nobody who was not given it.
///
/// @param store PKCS #12 with the key, under [#PASSWORD]
/// @param pem the certificate alone, for clients to trust
record LoopbackCertificate(Path store, Path pem) {
    static final String PASSWORD = "loopback";

    static LoopbackCertificate make(Path folder) throws IOException {
        Files.createDirectories(folder);
        var made = new LoopbackCertificate(folder.resolve("loopback.p12"), folder.resolve("loopback.pem"));
        Files.deleteIfExists(made.store);
        var key = "-genkeypair -alias loopback -keyalg EC -groupname secp256r1 -dname CN=localhost -validity 2"
                + " -ext san=dns:localhost,ip:127.0.0.1 -ext bc:critical=ca:true -storetype PKCS12";
        made.keytool(key.split(" "));
        made.keytool("-exportcert", "-rfc", "-alias", "loopback", "-file", made.pem.toString());
        return made;
    }

    /// For a server that shows this certificate.
    SSLContext context() {
        try (var in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keytool(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(arguments));
        var ran = Program.run(Path.of("."), Map.of(), command);
        assertThat(ran.status()).as(ran.output() + ran.errors()).isZero();
    }
}
