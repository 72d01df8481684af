package org.assay.identity.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.identity.audit.AuditPage.Line;
import tools.jackson.databind.json.JsonMapper;

/// Writes lines of the log for other programs, one after the other.
interface Export {
    void begin() throws IOException;

    void write(Line line) throws IOException;

    void end() throws IOException;

    /// RFC 4180; a cell that a spreadsheet would compute begins with an apostrophe.
    static Export csv(Writer out) {
        return new Csv(out);
    }

    /// An array of objects.
    static Export json(Writer out) {
        return new Json(out);
    }

    /// @param out where the lines go
    record Csv(Writer out) implements Export {
        @Override
        public void begin() throws IOException {
            out.write("sequence,at,actor,actorName,action,subject,details,previousHash,hash\r\n");
        }

        @Override
        public void write(Line line) throws IOException {
            var entry = line.entry();
            var actor = entry.actor() == null ? "" : entry.actor().toString();
            var cells = List.of(
                    String.valueOf(entry.sequence()),
                    entry.at().toString(),
                    actor,
                    line.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.details(),
                    entry.previousHash(),
                    entry.hash());
            out.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
        }

        @Override
        public void end() {}

        static String cell(String text) {
            var isFormula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
            var safe = isFormula ? "'" + text : text;
            return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
        }
    }

    /// @param out where the objects go
    final class Json implements Export {
        private static final JsonMapper MAPPER = new JsonMapper();
        private final Writer out;
        private String separator = "\n";

        Json(Writer out) {
            this.out = out;
        }

        @Override
        public void begin() throws IOException {
            out.write("[");
        }

        @Override
        public void write(Line line) throws IOException {
            var entry = line.entry();
            var object = new LinkedHashMap<String, Object>();
            object.put("sequence", entry.sequence());
            object.put("at", entry.at().toString());
            if (entry.actor() != null) object.put("actor", entry.actor().toString());
            object.put("actorName", line.actor());
            object.put("action", entry.action());
            object.put("subject", entry.subject());
            object.put("details", entry.details());
            object.put("previousHash", entry.previousHash());
            object.put("hash", entry.hash());
            out.write(separator + MAPPER.writeValueAsString(object));
            separator = ",\n";
        }

        @Override
        public void end() throws IOException {
            out.write("\n]\n");
        }
    }
}
