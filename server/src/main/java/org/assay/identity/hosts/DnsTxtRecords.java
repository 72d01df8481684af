package org.assay.identity.hosts;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;

/// Asks the resolver of this machine, for at most four seconds.
@Component
class DnsTxtRecords implements TxtRecords {

    @Override
    public Optional<List<String>> at(String name) {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", "1000");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            var context = new InitialDirContext(settings);
            try {
                return Optional.of(texts(context, name));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return Optional.of(List.of());
        } catch (NamingException e) {
            return Optional.empty();
        }
    }

    /// Of the JNDI only its DNS client is used, which reads texts and never makes objects of them.
    @SuppressWarnings("BanJNDI")
    private static List<String> texts(InitialDirContext context, String name) throws NamingException {
        var attribute = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
        var texts = new ArrayList<String>();
        if (attribute == null) return texts;
        for (int at = 0; at < Math.min(attribute.size(), 50); at++) {
            texts.add(String.valueOf(attribute.get(at)).replace("\"", ""));
        }
        return texts;
    }
}
