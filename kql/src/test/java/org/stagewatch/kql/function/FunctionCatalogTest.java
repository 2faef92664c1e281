package org.stagewatch.kql.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.conversion.ConversionFunctions;
import org.stagewatch.kql.function.datetime.DatetimeFunctions;
import org.stagewatch.kql.function.dynamic.DynamicFunctions;
import org.stagewatch.kql.function.encoding.EncodingFunctions;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.function.math.MathFunctions;
import org.stagewatch.kql.function.network.NetworkFunctions;
import org.stagewatch.kql.function.operator.OperatorFunctions;
import org.stagewatch.kql.function.series.SeriesFunctions;
import org.stagewatch.kql.function.text.TextFunctions;
import org.stagewatch.kql.function.units.UnitFunctions;

/// Definitions are whole: they are the manual, the tests and the code at once.
class FunctionCatalogTest {
    private static final Path CLASSES = Path.of("target/classes/org/stagewatch/kql/function");

    static Stream<ScalarFunction> functions() {
        return FunctionLibrary.standard().scalars().stream();
    }

    /// Functions that only the binder can call have a blank in their name; no example can call those.
    static Stream<ScalarFunction> runnable() {
        return functions()
                .filter(function -> !function.name().contains(" "))
                .filter(function -> function.overloads().stream()
                        .flatMap(overload -> overload.implementations().values().stream())
                        .anyMatch(implementation -> !(implementation instanceof Implementation.Unsupported)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void summaryIsOneShortSentence(ScalarFunction function) {
        assertThat(function.summary()).hasSizeLessThanOrEqualTo(80).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyParameterHasAMeaning(ScalarFunction function) {
        assertThat(function.overloads())
                .isNotEmpty()
                .allSatisfy(overload -> assertThat(overload.parameters())
                        .allSatisfy(parameter ->
                                assertThat(parameter.meaning()).isNotBlank().endsWith(".")));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyDialectHasAnEntry(ScalarFunction function) {
        assertThat(function.overloads())
                .allSatisfy(overload ->
                        assertThat(overload.implementations().keySet()).containsExactlyInAnyOrder(Dialect.values()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void templatesUseJustTheParameters(ScalarFunction function) {
        for (Overload overload : function.overloads()) {
            Set<String> names =
                    overload.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
            for (Implementation implementation : overload.implementations().values()) {
                if (implementation instanceof Implementation.Sql(var _, var template)) {
                    assertThat(template.placeholders()).containsExactlyInAnyOrderElementsOf(names);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runnable")
    void hasAnOrdinaryAndAnUnusualExample(ScalarFunction function) {
        boolean takesNothing = function.overloads().stream()
                .allMatch(overload -> overload.parameters().isEmpty());

        assertThat(function.examples()).hasSizeGreaterThanOrEqualTo(takesNothing ? 1 : 2);
        assertThat(takesNothing || function.examples().stream().anyMatch(FunctionCatalogTest::isUnusual))
                .as("an example with an empty, null or non-ASCII value")
                .isTrue();
    }

    private static boolean isUnusual(Example example) {
        String text = example.call() + example.result();
        return text.contains("''")
                || text.contains("\"\"")
                || text.contains("null")
                || text.contains("[]")
                || text.contains("{}")
                || text.chars().anyMatch(character -> character > 127);
    }

    @Test
    void listsNameEveryDefinition() throws IOException {
        assertListed("operator", OperatorFunctions.ALL);
        assertListed("conversion", ConversionFunctions.ALL);
        assertListed("text", TextFunctions.ALL);
        assertListed("network", NetworkFunctions.ALL);
        assertListed("encoding", EncodingFunctions.ALL);
        assertListed("datetime", DatetimeFunctions.ALL);
        assertListed("dynamic", DynamicFunctions.ALL);
        assertListed("math", MathFunctions.ALL);
        assertListed("series", SeriesFunctions.ALL);
        assertListed("units", UnitFunctions.ALL);
    }

    private static void assertListed(String family, Collection<FunctionDefinition> listed) throws IOException {
        Set<String> expected = new TreeSet<>();
        try (Stream<Path> files = Files.list(CLASSES.resolve(family))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (isDefinition("org.stagewatch.kql.function." + family + "." + name)) {
                    expected.add(name);
                }
            }
        }
        List<String> actual = listed.stream()
                .map(definition -> definition.getClass().getName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .distinct()
                .toList();
        assertThat(actual).as(family).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean isDefinition(String className) {
        try {
            Class<?> type = Class.forName(className, false, FunctionCatalogTest.class.getClassLoader());
            return FunctionDefinition.class.isAssignableFrom(type);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
