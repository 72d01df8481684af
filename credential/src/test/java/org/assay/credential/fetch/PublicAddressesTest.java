package org.assay.credential.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.0.0.1",
                "0.255.255.255",
                "10.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.0",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.0",
                "127.0.0.1",
                "127.1.2.3",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "172.16.0.0",
                "172.17.0.1",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.1",
                "192.0.0.8",
                "192.0.0.170",
                "192.0.2.0",
                "192.0.2.255",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.1.1",
                "192.168.255.255",
                "192.175.48.1",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.0",
                "198.51.100.255",
                "203.0.113.0",
                "203.0.113.255",
                "224.0.0.0",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.0",
                "250.1.1.1",
                "255.255.255.255",
                "::",
                "::1",
                "::2",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::",
                "100::1",
                "100:0:0:1::1",
                "2001::1",
                "2001:1::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:1ff:ffff::1",
                "2001:db8::",
                "2001:db8::1",
                "2001:db8:ffff::1",
                "2002::",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2620:4f:8000::1",
                "3fff::",
                "3fff:fff::1",
                "4000::1",
                "5f00::1",
                "8000::1",
                "fc00::",
                "fc00::1",
                "fd00::1",
                "fdff:ffff::1",
                "fe80::",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff00::",
                "ff02::1",
                "ff05::2",
                "ff0e::1"
            })
    void holdsNoAddressThatIsSetApart(String text) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700::1111",
                "3ffe::1"
            })
    void holdsTheirNeighbours(String text) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "jar:https://example.org/!/",
                "gopher://example.org/",
                "data:,x",
                "https:example.org",
                "https:///",
                "//example.org/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.1./",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[fe80::1]/",
                "https://0/",
                "https://0.0.0.0/",
                "https://localhost/",
                "https://localhost./",
                "https://LOCALHOST/",
                "https://example.org./",
                "https://user@example.org/",
                "https://user:secret@example.org/",
                "https://example.org:80/",
                "https://example.org:5432/",
                "https://example.org:22/",
                "https://example.org:0/",
                "https://example.org:65535/",
                "https://-example.org/",
                "https://example-.org/",
                "https://ex_ample.org/",
                "https://a..b/",
                "https://.example.org/",
                "https://example.1/"
            })
    void refusesBeforeAskingForTheAddress(String url) {
        var lookUps = new AtomicInteger();
        var fetch = new HostileFetch(
                host -> {
                    lookUps.incrementAndGet();
                    throw new UnknownHostException(host);
                },
                PublicAddresses::contains,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Set.of(443));
        var fetched = fetch.fetch(URI.create(url), FetchLimits.JSON);
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Failure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Fetched.Reason.FORBIDDEN));
        assertThat(lookUps).hasValue(0);
    }
}
