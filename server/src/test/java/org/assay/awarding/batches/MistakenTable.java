package org.assay.awarding.batches;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/// A registrar's table with the mistakes that such tables have, as an office program in the West saves it. The same for
/// the same seed; of a thousand rows about ninety need somebody.
record MistakenTable(int rows, String domain, long seed) {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<String> GIVEN = List.of(
            "Ines",
            "Oluwaseun",
            "Jürgen",
            "Amara",
            "Leila",
            "Karin",
            "Samira",
            "Wim",
            "Fatuma",
            "Mira",
            "Joris",
            "Anneli",
            "Odile");
    private static final List<String> FAMILY = List.of(
            "Brandt",
            "Adébáyò",
            "Großkreutz-Wachtmeister",
            "Nwosu-Feld",
            "Haddad",
            "Lind",
            "El-Masri",
            "Oddsdóttir",
            "de Clerq",
            "Abdi-Rasch",
            "Halvorsen",
            "Tamm",
            "Roos",
            "Marchetti");
    private static final List<String> HEADER = List.of(
            "Nachname", "Vorname", "E-Mail", "Prüfungsdatum", "Punkte", "Wortlaut", "Nachweis", "Sprache", "Bemerkung");

    /// Semicolons, Windows-1252, lines that end as they do there.
    byte[] file() {
        var random = new Random(seed);
        var lines = new ArrayList<List<String>>();
        lines.add(HEADER);
        for (var row = 0; row < rows; row++) lines.add(row(row, random, lines));
        return lines.stream()
                .map(line -> line.stream().map(MistakenTable::quoted).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(WESTERN);
    }

    private List<String> row(int number, Random random, List<List<String>> before) {
        var given = GIVEN.get(random.nextInt(GIVEN.size()));
        var family = FAMILY.get(random.nextInt(FAMILY.size()));
        var address = "s%05d@%s".formatted(number, domain);
        if (number > 0 && random.nextInt(1000) < 14) {
            // The same person again, in capitals, or somebody else at their address.
            var other = before.get(1 + random.nextInt(number));
            if (random.nextInt(3) > 0) {
                family = other.get(0).toUpperCase(Locale.ROOT);
                given = other.get(1);
            }
            address = other.get(2);
        }
        return List.of(
                one(random, family, 3, "", 2, "=HYPERLINK(\"http://x.example\")"),
                given,
                one(
                        random,
                        address,
                        8,
                        address.replace('.', ','),
                        6,
                        address.replace("@", " @"),
                        4,
                        "",
                        4,
                        "<" + address + ">"),
                one(random, day(random), 5, "14.02.2062", 30, "14. Feb. 2026", 10, "46067", 5, "2/14/2026", 8, ""),
                one(random, score(random), 5, "", 4, "n/a", 2, "812", 20, "58"),
                one(random, "", 20, "Viva: \"sehr gut\"; mit Auszeichnung\nvor der Kommission"),
                one(random, "", 30, "https://work.example/" + number, 5, "work.example/" + number),
                one(random, "", 50, "Deutsch", 20, "en", 2, "Volapük"),
                one(random, "", 100, "-"));
    }

    private static String day(Random random) {
        return "%d.%d.2026".formatted(1 + random.nextInt(28), 1 + random.nextInt(2));
    }

    private static String score(Random random) {
        var score = 70 + random.nextInt(31);
        return random.nextInt(10) == 0 && score < 100 ? score + ",5 %" : String.valueOf(score);
    }

    /// @param others each after of how many in a thousand it stands
    private static String one(Random random, String usual, Object... others) {
        var at = random.nextInt(1000);
        for (var i = 0; i < others.length; i += 2) {
            at -= (int) others[i];
            if (at < 0) return (String) others[i + 1];
        }
        return usual;
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[;\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
