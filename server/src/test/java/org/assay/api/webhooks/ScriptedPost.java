package org.assay.api.webhooks;

import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assay.credential.fetch.HostileFetch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Endpoints of the tests, by their addresses. What is an address is asked of the real door.
@Primary
@Component
class ScriptedPost implements Post {
    private final HostilePost real = new HostilePost();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    final Queue<Received> received = new ConcurrentLinkedQueue<>();

    record Received(String url, Map<String, String> headers, byte[] body) {}

    void answer(String url, int status) {
        answers.put(url, status);
    }

    @Override
    public @Nullable String objection(URI url) {
        return real.objection(url);
    }

    @Override
    public HostileFetch.Told tell(URI url, Map<String, String> headers, byte[] json) {
        received.add(new Received(url.toString(), headers, json));
        return new HostileFetch.Told(answers.getOrDefault(url.toString(), 204), null);
    }
}
