package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Small methods and small files, counted: budgets of CONTRIBUTING.md.
class SizeBudgetTest {
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_FILE = 400;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void noMethodIsLongerThanFortyLines() {
        var lengths = lengths();
        assertThat(lengths).isNotEmpty();
        lengths.values().removeIf(length -> length <= LONGEST_METHOD);
        assertThat(lengths).isEmpty();
    }

    @Test
    void halfOfTheMethodsHaveFiveLinesOrFewer() {
        var sorted = lengths().values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(5);
        assertThat(sorted.get(sorted.size() * 9 / 10)).isLessThanOrEqualTo(14);
    }

    @Test
    void noFileIsLongerThanFourHundredLines() {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    private static List<Path> sources() {
        return Stream.of("credential", "server", "e2e")
                .flatMap(module -> Stream.of("src/main/java", "src/test/java").map(ROOT.resolve(module)::resolve))
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder, ".java"))
                .toList();
    }

    /// Lines from the first to the last statement of each method, by its name.
    private static Map<String, Integer> lengths() {
        var lengths = new TreeMap<String, Integer>();
        Stream.of("credential", "server")
                .map(module -> ROOT.resolve(module).resolve("target/classes/org/assay"))
                .flatMap(folder -> files(folder, ".class"))
                .forEach(file -> measure(file, lengths));
        return lengths;
    }

    private static void measure(Path file, Map<String, Integer> lengths) {
        try {
            var model = ClassFile.of().parse(file);
            for (var method : model.methods()) {
                if (isWritten(method)) {
                    var name = model.thisClass().asInternalName() + "." + method.methodName() + method.methodType();
                    method.code().ifPresent(code -> lengths.put(name, length(code)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Static initialisers are tables, and synthetic methods are not ours.
    private static boolean isWritten(MethodModel method) {
        return !method.methodName().equalsString("<clinit>")
                && !method.flags().has(java.lang.reflect.AccessFlag.SYNTHETIC);
    }

    private static int length(CodeModel code) {
        var lines = code.findAttributes(Attributes.lineNumberTable()).stream()
                .flatMap(table -> table.lineNumbers().stream())
                .mapToInt(LineNumberInfo::lineNumber);
        var range = new ArrayList<Integer>(lines.boxed().toList());
        return range.isEmpty() ? 0 : spread(range.stream().mapToInt(Integer::intValue));
    }

    private static int spread(IntStream lines) {
        var statistics = lines.summaryStatistics();
        return statistics.getMax() - statistics.getMin() + 1;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
