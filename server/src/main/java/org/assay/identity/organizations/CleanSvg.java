package org.assay.identity.organizations;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An SVG written anew from what is known to be harmless: shapes, gradients and clips, without scripts, styles,
/// pictures, text, links or anything that is fetched. Elements that are not known are left out with all that they hold.
final class CleanSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DEEPEST = 30;
    private static final int MOST_ELEMENTS = 4000;
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "defs",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "use");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "d",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "width",
            "height",
            "points",
            "viewBox",
            "preserveAspectRatio",
            "transform",
            "fill",
            "fill-rule",
            "fill-opacity",
            "clip-rule",
            "clip-path",
            "mask",
            "opacity",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-opacity",
            "offset",
            "stop-color",
            "stop-opacity",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "clipPathUnits",
            "maskUnits");
    /// No address but one inside this picture, no escape that a style parser would undo.
    private static final Pattern FOREIGN = Pattern.compile("url\\((?!#[\\w-]+\\))|[\\\\<>&]|:|/\\*");

    private final XMLStreamReader in;
    private final StringBuilder out = new StringBuilder();
    private int elements;

    private CleanSvg(XMLStreamReader in) {
        this.in = in;
    }

    /// Empty where this is no SVG, too large to be a logo, or nothing of it is left.
    static Optional<byte[]> of(byte[] bytes) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) return Optional.empty();
                if (event == XMLStreamConstants.START_ELEMENT) return new CleanSvg(reader).root();
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> root() throws XMLStreamException {
        if (!in.getLocalName().equals("svg") || !SVG.equals(in.getNamespaceURI())) return Optional.empty();
        element(0);
        return elements < 2 ? Optional.empty() : Optional.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void element(int depth) throws XMLStreamException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) throw new XMLStreamException("too large for a logo");
        var name = in.getLocalName();
        out.append('<').append(name);
        if (depth == 0) out.append(" xmlns=\"" + SVG + "\"");
        for (int at = 0; at < in.getAttributeCount(); at++) attribute(name, at);
        out.append('>');
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
            if (SVG.equals(in.getNamespaceURI()) && ELEMENTS.contains(in.getLocalName())) element(depth + 1);
            else skip();
        }
        out.append("</").append(name).append('>');
    }

    private void attribute(String element, int at) {
        var name = in.getAttributeLocalName(at);
        var value = in.getAttributeValue(at).strip();
        var isHref = name.equals("href") && element.equals("use") && value.matches("#[\\w-]+");
        var isOwn = in.getAttributeNamespace(at) == null
                || in.getAttributeNamespace(at).isEmpty();
        var isKnown = isOwn
                && ATTRIBUTES.contains(name)
                && !FOREIGN.matcher(value.toLowerCase(Locale.ROOT)).find();
        if (isHref || isKnown) {
            out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(value.replace("\"", "&quot;"))
                    .append('"');
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }
}
