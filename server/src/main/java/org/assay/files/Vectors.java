package org.assay.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.assay.shared.Refusal;

/// SVG with nothing but shapes, text and paint: elements and attributes pass an allow-list, document types and entities
/// are refused, and nothing points outside the drawing.
final class Vectors {
    private static final String SVG = "http://www.w3.org/2000/svg";
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
            "text",
            "tspan",
            "title",
            "desc",
            "defs",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "marker");
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
            "dx",
            "dy",
            "width",
            "height",
            "points",
            "viewBox",
            "transform",
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-dasharray",
            "stroke-opacity",
            "opacity",
            "offset",
            "stop-color",
            "stop-opacity",
            "gradientUnits",
            "gradientTransform",
            "font-size",
            "font-family",
            "font-weight",
            "text-anchor",
            "dominant-baseline",
            "clip-path",
            "marker-end",
            "marker-start",
            "refX",
            "refY",
            "markerWidth",
            "markerHeight",
            "orient",
            "preserveAspectRatio",
            "role",
            "aria-label");

    private Vectors() {}

    static byte[] sanitised(byte[] svg) {
        var out = new ByteArrayOutputStream();
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            writer.setDefaultNamespace(SVG);
            copy(reader, writer);
            writer.close();
        } catch (XMLStreamException e) {
            throw Refusal.malformed("This drawing cannot be read as SVG. Save it as PNG, then choose it again.");
        }
        return out.toByteArray();
    }

    private static void copy(XMLStreamReader reader, XMLStreamWriter writer) throws XMLStreamException {
        var skipped = 0;
        var isFirst = true;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (skipped > 0 || !isAllowed(reader)) skipped++;
                    else {
                        start(reader, writer, isFirst);
                        isFirst = false;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) skipped--;
                    else writer.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (skipped == 0 && !isFirst) writer.writeCharacters(reader.getText());
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("document types are refused");
                default -> {}
            }
        }
        if (isFirst) throw new XMLStreamException("no drawing");
    }

    private static boolean isAllowed(XMLStreamReader reader) {
        return SVG.equals(reader.getNamespaceURI()) && ELEMENTS.contains(reader.getLocalName());
    }

    private static void start(XMLStreamReader reader, XMLStreamWriter writer, boolean isFirst)
            throws XMLStreamException {
        writer.writeStartElement(SVG, reader.getLocalName());
        if (isFirst) writer.writeDefaultNamespace(SVG);
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i);
            var value = reader.getAttributeValue(i);
            if (reader.getAttributeNamespace(i) == null && ATTRIBUTES.contains(name) && staysInside(value)) {
                writer.writeAttribute(name, value);
            }
        }
    }

    private static boolean staysInside(String value) {
        var compact = value.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
        return !compact.contains("url(") || compact.startsWith("url(#");
    }
}
