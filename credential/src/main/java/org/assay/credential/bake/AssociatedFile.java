package org.assay.credential.bake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// The credential among the files of a PDF. The only class that knows PDFBox.
///
/// @spec https://www.iso.org/standard/75839.html ISO 32000-2:2020, "Associated files"
final class AssociatedFile {
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final String JSON = "application/vc+ld+json";
    private static final String TOKEN = "application/vc+jwt";
    private static final Set<String> CARRIERS = Set.of(JSON, TOKEN, "application/vc");
    private static final int MAX_FILES = 1000;
    private static final int MAX_DEPTH = 10;

    private AssociatedFile() {}

    static byte[] add(byte[] document, byte[] credential) throws IOException {
        try (var pdf = load(document)) {
            if (!carriers(pdf).isEmpty()) throw new NotBaked("PDF carries a credential already");
            var isJson = credential.length > 0 && credential[0] == '{';
            var specification = specification(pdf, credential, isJson);
            var catalog = pdf.getDocumentCatalog();
            var associated = catalog.getCOSObject().getCOSArray(ASSOCIATED);
            var files = new COSArray();
            if (associated != null) files.addAll(associated);
            files.add(specification);
            catalog.getCOSObject().setItem(ASSOCIATED, files);
            name(pdf, isJson ? "credential.json" : "credential.jwt", specification);
            catalog.getCOSObject().setNeedToBeUpdated(true);
            var crc = new CRC32();
            crc.update(credential);
            // Else PDFBox takes the clock, and no two bakings were equal.
            pdf.setDocumentId(crc.getValue());
            var baked = new ByteArrayOutputStream(document.length + credential.length + 2048);
            pdf.saveIncremental(baked);
            return baked.toByteArray();
        }
    }

    private static PDComplexFileSpecification specification(PDDocument pdf, byte[] credential, boolean isJson)
            throws IOException {
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(credential));
        file.setSubtype(isJson ? JSON : TOKEN);
        file.setSize(credential.length);
        var specification = new PDComplexFileSpecification();
        specification.setFile(isJson ? "credential.json" : "credential.jwt");
        specification.setFileUnicode(specification.getFile());
        specification.setFileDescription("Verifiable credential that this document shows");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATIONSHIP, "Source");
        return specification;
    }

    /// The tree of names is written anew, flat, with what it held.
    private static void name(PDDocument pdf, String name, PDComplexFileSpecification specification) throws IOException {
        var catalog = pdf.getDocumentCatalog();
        var names = catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        var all = new TreeMap<String, PDComplexFileSpecification>();
        collect(names.getEmbeddedFiles(), all, 0);
        if (all.putIfAbsent(name, specification) != null) throw new NotBaked("PDF has a file of that name: " + name);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(all);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        names.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, TreeMap<String, PDComplexFileSpecification> all, int depth)
            throws IOException {
        if (node == null) return;
        if (depth > MAX_DEPTH || all.size() > MAX_FILES) throw new NotBaked("PDF has too many files");
        if (node.getNames() != null) all.putAll(node.getNames());
        if (node.getKids() != null) for (var kid : node.getKids()) collect(kid, all, depth + 1);
    }

    static Optional<byte[]> find(byte[] document) throws IOException {
        try (var pdf = load(document)) {
            var carriers = carriers(pdf);
            if (carriers.size() > 1) throw new NotBaked("PDF carries %d credentials".formatted(carriers.size()));
            if (carriers.isEmpty()) return Optional.empty();
            return Optional.of(read(carriers.getFirst()));
        }
    }

    private static PDDocument load(byte[] document) throws IOException {
        var pdf = Loader.loadPDF(document);
        if (!pdf.isEncrypted()) return pdf;
        pdf.close();
        throw new NotBaked("PDF is encrypted");
    }

    /// Files of a credential's type, associated with the document or merely embedded; each once.
    private static List<COSStream> carriers(PDDocument pdf) throws IOException {
        var found = Collections.<COSStream>newSetFromMap(new IdentityHashMap<>());
        var catalog = pdf.getDocumentCatalog();
        var associated = catalog.getCOSObject().getCOSArray(ASSOCIATED);
        if (associated != null)
            for (var i = 0; i < Math.min(associated.size(), MAX_FILES); i++)
                if (associated.getObject(i) instanceof COSDictionary dictionary) keep(dictionary, found);
        var all = new TreeMap<String, PDComplexFileSpecification>();
        if (catalog.getNames() != null) collect(catalog.getNames().getEmbeddedFiles(), all, 0);
        for (var specification : all.values()) if (specification != null) keep(specification.getCOSObject(), found);
        return new ArrayList<>(found);
    }

    private static void keep(COSDictionary specification, Set<COSStream> found) {
        var embedded = specification.getCOSDictionary(COSName.EF);
        if (embedded == null) return;
        for (var name : List.of(COSName.F, COSName.UF))
            if (embedded.getDictionaryObject(name) instanceof COSStream stream
                    && CARRIERS.contains(String.valueOf(stream.getNameAsString(COSName.SUBTYPE)))) found.add(stream);
    }

    /// Unpacked here, because the limit is ours.
    private static byte[] read(COSStream stream) throws IOException {
        var filter = stream.getFilters();
        if (filter instanceof COSArray filters && filters.size() == 1) filter = filters.getObject(0);
        if (filter instanceof COSArray filters && filters.size() == 0) filter = null;
        try (var raw = stream.createRawInputStream()) {
            if (filter == null) return bounded(raw);
            if (!COSName.FLATE_DECODE.equals(filter) || stream.containsKey(COSName.DECODE_PARMS))
                throw new NotBaked("credential is packed in a way that is not read");
            return bounded(new InflaterInputStream(raw));
        }
    }

    private static byte[] bounded(InputStream stream) throws IOException {
        var bytes = stream.readNBytes(PdfBaker.MAX_TEXT_BYTES + 1);
        if (bytes.length > PdfBaker.MAX_TEXT_BYTES) throw new NotBaked("credential is larger than 512 KB");
        return bytes;
    }
}
