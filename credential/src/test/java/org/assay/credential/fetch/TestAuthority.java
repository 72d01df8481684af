package org.assay.credential.fetch;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for one name and clients that trust it, made anew for each run by the JDK's `keytool`.
record TestAuthority(SSLServerSocketFactory serverSockets, SSLSocketFactory clientSockets) {
    private static final String PASSWORD = "changeit";

    static TestAuthority create(String host) throws Exception {
        return create(host, "-1H");
    }

    /// @param start when its two days begin, as `keytool` writes it
    static TestAuthority create(String host, String start) throws Exception {
        var folder = Files.createTempDirectory("authority");
        var file = folder.resolve("keys.p12");
        keytool(file, "-alias", "authority", "-dname", "CN=authority", "-ext", "bc=ca:true", "-validity", "30");
        keytool(
                file,
                "-alias",
                "server",
                "-signer",
                "authority",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-startdate",
                start,
                "-validity",
                "2");
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, PASSWORD.toCharArray());
        }
        return of(keys);
    }

    private static void keytool(Path file, String... arguments) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(keytool, "-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(text);
        }
    }

    private static TestAuthority of(KeyStore keys) throws Exception {
        var authority = keys.getCertificate("authority");
        keys.deleteEntry("authority");
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var server = SSLContext.getInstance("TLS");
        server.init(own.getKeyManagers(), null, null);
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", authority);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var client = SSLContext.getInstance("TLS");
        client.init(null, trust.getTrustManagers(), null);
        return new TestAuthority(server.getServerSocketFactory(), client.getSocketFactory());
    }
}
