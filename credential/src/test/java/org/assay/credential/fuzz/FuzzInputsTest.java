package org.assay.credential.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs what the fuzzer starts from, and what it found before, without the fuzzer.
class FuzzInputsTest {
    private static final Path CLASSES = Path.of("target/test-classes");

    @TestFactory
    Stream<DynamicTest> holdsForEveryInputThatIsKnown() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var target : targets()) {
            var method = method(target);
            var inputs = new ArrayList<byte[]>();
            inputs.addAll(seeds(target));
            inputs.addAll(found(target, method));
            for (var i = 0; i < inputs.size(); i++) {
                var input = inputs.get(i);
                tests.add(DynamicTest.dynamicTest(
                        "%s, input %d".formatted(target.getSimpleName(), i), () -> run(target, method, input)));
            }
        }
        assertThat(targets()).hasSizeGreaterThanOrEqualTo(15);
        return tests.stream();
    }

    private static List<Class<?>> targets() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files.map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith("Fuzz.class"))
                    .sorted()
                    .<Class<?>>map(name -> type(name.replace(".class", "").replace('/', '.')))
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Method method(Class<?> target) {
        var method = Arrays.stream(target.getDeclaredMethods())
                .filter(one -> one.isAnnotationPresent(FuzzTest.class))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method;
    }

    private static List<byte[]> seeds(Class<?> target) {
        try {
            var seeds = target.getDeclaredMethod("seeds");
            seeds.setAccessible(true);
            return ((Stream<?>) seeds.invoke(null)).map(byte[].class::cast).toList();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Where the fuzzer leaves an input that breaks a claim.
    private static List<byte[]> found(Class<?> target, Method method) throws IOException {
        var folder = CLASSES.resolve(target.getPackageName().replace('.', '/'))
                .resolve(target.getSimpleName() + "Inputs")
                .resolve(method.getName());
        if (!Files.isDirectory(folder)) return List.of();
        var inputs = new ArrayList<byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) inputs.add(Files.readAllBytes(file));
        }
        return inputs;
    }

    private static void run(Class<?> target, Method method, byte[] input) throws Throwable {
        try {
            var constructor = target.getDeclaredConstructor();
            constructor.setAccessible(true);
            method.invoke(constructor.newInstance(), (Object) input);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
