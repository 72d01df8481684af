package org.assay.credential.bake;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An SVG read twice: by the platform's parser for what it means, and by its tags for where they stand.
///
/// The parser runs first and refuses what is not well formed, so that the tags are where they seem to be. A type
/// declaration is let pass where it only names the public one, as older drawing programs write it; it is never
/// fetched, and one that declares anything is refused.
final class SvgMarkup {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String OPEN_BADGES_2 = "http://openbadges.org";
    private static final Pattern OTHER_ENCODING = Pattern.compile(
            "^\\uFEFF?<\\?xml[^>]*?encoding\\s*=\\s*[\"'](?!utf-8[\"']|us-ascii[\"'])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX = Pattern.compile("\\sxmlns:openbadges\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final int MAX_DEPTH = 200;

    private final String text;
    private final @Nullable Carrier carrier;

    /// The element that holds a credential.
    ///
    /// @param isFirst whether it is the first child of the root
    record Carrier(boolean isOpenBadges2, boolean isFirst, String verify, String content) {}

    /// @throws NotBaked if the text is not an SVG that can be read safely
    SvgMarkup(String text) {
        this.text = text;
        if (OTHER_ENCODING.matcher(text).find()) throw new NotBaked("picture is not in UTF-8");
        var carriers = read(text);
        if (carriers.size() > 1) throw new NotBaked("picture carries %d credentials".formatted(carriers.size()));
        this.carrier = carriers.isEmpty() ? null : carriers.getFirst();
    }

    Optional<Carrier> carrier() {
        return Optional.ofNullable(carrier);
    }

    private static List<Carrier> read(String text) {
        try {
            refuseDeclarations(text);
            var marked = text.startsWith("\uFEFF");
            var reader = parser().createXMLStreamReader(new StringReader(marked ? text.substring(1) : text));
            try {
                return carriers(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw new NotBaked("picture is not well formed");
        }
    }

    private static XMLInputFactory parser() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static List<Carrier> carriers(XMLStreamReader reader) throws XMLStreamException {
        var found = new ArrayList<Carrier>();
        var depth = 0;
        var children = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new NotBaked("picture refers to an entity");
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0) refuseOtherThanSvg(reader);
                    if (depth == 1) children++;
                    if (isCarrier(reader)) found.add(carrier(reader, depth == 1 && children == 1));
                    else if (++depth > MAX_DEPTH) throw new NotBaked("picture is nested too deeply");
                }
                default -> {
                    // Nothing else carries a credential.
                }
            }
        }
        return found;
    }

    private static void refuseOtherThanSvg(XMLStreamReader reader) {
        if (!"svg".equals(reader.getLocalName()) || !SVG.equals(reader.getNamespaceURI()))
            throw new NotBaked("not an SVG");
    }

    private static boolean isCarrier(XMLStreamReader reader) {
        var name = reader.getLocalName();
        return ("credential".equals(name) && SvgBaker.NAMESPACE.equals(reader.getNamespaceURI()))
                || ("assertion".equals(name) && OPEN_BADGES_2.equals(reader.getNamespaceURI()));
    }

    /// Reads on to the end of the element.
    private static Carrier carrier(XMLStreamReader reader, boolean isFirst) throws XMLStreamException {
        var isOpenBadges2 = OPEN_BADGES_2.equals(reader.getNamespaceURI());
        var verify = reader.getAttributeValue(null, "verify");
        var content = new StringBuilder();
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next())
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    content.append(reader.getText());
                default -> throw new NotBaked("credential element holds more than text");
            }
        return new Carrier(isOpenBadges2, isFirst, verify == null ? "" : verify.strip(), content.toString());
    }

    /// The text with one more element right after the root's tag, and without the one that it had.
    String with(String element) {
        if (carrier != null && carrier.isOpenBadges2()) throw new NotBaked("picture carries an Open Badges 2.0 badge");
        var root = root();
        var tag = text.substring(root.start(), root.end());
        var isEmpty = tag.endsWith("/>");
        var opened = isEmpty ? tag.substring(0, tag.length() - 2) + ">" : tag;
        var tail = carrier == null ? text.substring(root.end()) : withoutCarrier(root.end());
        return text.substring(0, root.start())
                + declared(opened, root.nameEnd() - root.start())
                + element
                + (isEmpty ? "</%s>".formatted(root.name()) : "")
                + tail;
    }

    private static String declared(String tag, int afterName) {
        var prefix = PREFIX.matcher(tag);
        if (!prefix.find())
            return tag.substring(0, afterName)
                    + " xmlns:openbadges=\"%s\"".formatted(SvgBaker.NAMESPACE)
                    + tag.substring(afterName);
        var value = prefix.group(1) == null ? prefix.group(2) : prefix.group(1);
        if (!value.equals(SvgBaker.NAMESPACE)) throw new NotBaked("prefix openbadges stands for something else");
        return tag;
    }

    private SvgTokens.Token root() {
        return nextTag(new SvgTokens(text, 0));
    }

    private static SvgTokens.Token nextTag(SvgTokens tokens) {
        for (var token = tokens.next(); token.isPresent(); token = tokens.next())
            if (token.get().isTag()) return token.get();
        throw new NotBaked("picture is not well formed");
    }

    /// It is the first element after the root's tag, and holds no other.
    private String withoutCarrier(int from) {
        var tokens = new SvgTokens(text, from);
        var first = nextTag(tokens);
        var last = first;
        while (!last.isEnd() && !text.startsWith("/>", last.end() - 2)) last = nextTag(tokens);
        return text.substring(from, first.start()) + text.substring(last.end());
    }

    private static void refuseDeclarations(String text) {
        var tokens = new SvgTokens(text, 0);
        for (var token = tokens.next(); token.isPresent() && !token.get().isTag(); token = tokens.next())
            if (token.get().hasSubset()) throw new NotBaked("picture has a type declaration of its own");
    }
}
