package org.assay.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An SVG written anew from what is known to be harmless, without scripts, styles, pictures, links or anything that is
/// fetched. Elements that are not known are left out with all that they hold. Document types are refused, and so is
/// what
/// is deep, has many elements, or would have them once its references are followed.
public final class CleanSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DEEPEST = 30;
    private static final Set<String> SHAPES = Set.of(
            ("svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask"
                            + " use")
                    .split(" "));
    private static final Set<String> WORDED = Set.of("text", "tspan", "title", "desc");
    private static final Set<String> PAINT =
            Set.of(("id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points viewBox"
                            + " preserveAspectRatio transform fill fill-rule fill-opacity clip-rule clip-path mask opacity stroke"
                            + " stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray"
                            + " stroke-dashoffset stroke-opacity offset stop-color stop-opacity gradientUnits"
                            + " gradientTransform spreadMethod clipPathUnits maskUnits")
                    .split(" "));
    private static final Set<String> LETTERING = Set.of(
            ("dx dy font-size font-family font-weight text-anchor dominant-baseline marker-start marker-end refX refY"
                            + " markerWidth markerHeight orient role")
                    .split(" "));
    /// No address but one inside this picture, no escape that a style parser would undo.
    private static final Pattern FOREIGN = Pattern.compile("url\\((?!#[\\w-]+\\))|[\\\\<>&]|:|/\\*");
    private static final Pattern REFERENCE = Pattern.compile("url\\(#([\\w-]+)\\)");

    /// What a picture may hold.
    public enum Kind {
        /// Shapes and paint, for a mark: at most 4,000 elements.
        MARK(4_000, Set.of(), Set.of()),
        /// Words and arrowheads too: at most 20,000 elements.
        DRAWING(20_000, union(WORDED, Set.of("marker")), LETTERING);

        private final int mostElements;
        private final Set<String> elements;
        private final Set<String> attributes;

        Kind(int mostElements, Set<String> elements, Set<String> attributes) {
            this.mostElements = mostElements;
            this.elements = union(SHAPES, elements);
            this.attributes = union(PAINT, attributes);
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            var all = new HashSet<>(some);
            all.addAll(others);
            return Set.copyOf(all);
        }
    }

    private final XMLStreamReader in;
    private final Kind kind;
    private final StringBuilder out = new StringBuilder();
    private final SvgReferences references = new SvgReferences();
    private int elements;

    private CleanSvg(XMLStreamReader in, Kind kind) {
        this.in = in;
        this.kind = kind;
    }

    /// Empty where this is no SVG, more than its kind may have, or nothing of it is left.
    public static Optional<byte[]> of(byte[] bytes, Kind kind) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) return Optional.empty();
                if (event == XMLStreamConstants.START_ELEMENT) return new CleanSvg(reader, kind).root();
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> root() throws XMLStreamException {
        if (!in.getLocalName().equals("svg") || !SVG.equals(in.getNamespaceURI())) return Optional.empty();
        element(0);
        while (in.hasNext()) in.next(); // what follows has to be well-formed as well
        return elements < 2 || references.areTooMany()
                ? Optional.empty()
                : Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void element(int depth) throws XMLStreamException {
        if (depth > DEEPEST || ++elements > kind.mostElements) throw new XMLStreamException("too large");
        var name = in.getLocalName();
        references.open(in.getAttributeValue(null, "id"));
        out.append('<').append(name);
        if (depth == 0) out.append(" xmlns=\"" + SVG + "\"");
        for (int at = 0; at < in.getAttributeCount(); at++) attribute(name, at);
        out.append('>');
        while (in.next() != XMLStreamConstants.END_ELEMENT) inside(name, depth);
        out.append("</").append(name).append('>');
        references.close();
    }

    private void inside(String name, int depth) throws XMLStreamException {
        switch (in.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (SVG.equals(in.getNamespaceURI()) && kind.elements.contains(in.getLocalName())) element(depth + 1);
                else skip();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (WORDED.contains(name)) out.append(escaped(in.getText()));
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("entities are refused");
            default -> {}
        }
    }

    private void attribute(String element, int at) {
        var name = in.getAttributeLocalName(at);
        var value = in.getAttributeValue(at).strip();
        var isOwn = in.getAttributeNamespace(at) == null
                || in.getAttributeNamespace(at).isEmpty();
        if (name.equals("href") && element.equals("use") && value.matches("#[\\w-]+")) {
            references.add(value.substring(1));
            write(name, value);
        } else if (isOwn && name.equals("aria-label") && kind == Kind.DRAWING) {
            write(name, value);
        } else if (isOwn
                && kind.attributes.contains(name)
                && !FOREIGN.matcher(value.toLowerCase(Locale.ROOT)).find()) {
            REFERENCE.matcher(value).results().forEach(found -> references.add(found.group(1)));
            write(name, value);
        }
    }

    private void write(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }
}
