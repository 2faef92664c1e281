package org.stagewatch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.type.ScalarType;

class CellTest {
    @Test
    void writesRealsThatJsonHasNoNumberForAsStrings() {
        assertThat(new Cell(ScalarType.REAL, Double.NaN).json()).isEqualTo("\"NaN\"");
        assertThat(new Cell(ScalarType.REAL, Double.NEGATIVE_INFINITY).json()).isEqualTo("\"-Infinity\"");
    }

    @Test
    void writesDynamicValuesAsTheyAre() {
        assertThat(new Cell(ScalarType.DYNAMIC, "{\"a\":[1,null]}").json()).isEqualTo("{\"a\":[1,null]}");
    }

    @Test
    void writesADatetimeWithSevenDigits() {
        assertThat(new Cell(ScalarType.DATETIME, 0L).json()).isEqualTo("\"0001-01-01T00:00:00.0000000Z\"");
    }

    @Test
    void writesADecimalWithoutAnExponent() {
        assertThat(new Cell(ScalarType.DECIMAL, new BigDecimal("1E+3")).json()).isEqualTo("\"1000\"");
    }

    @Test
    void escapesWhatJsonAndUtf8CannotHold() {
        assertThat(new Cell(ScalarType.STRING, "\"\\\n\u0001\ud800\ud83d\ude00é").json())
                .isEqualTo("\"\\\"\\\\\\n\\u0001\\ud800\ud83d\ude00é\"");
    }

    @Test
    void showsNullAsEmptyTextAndAsJsonNull() {
        assertThat(new Cell(ScalarType.LONG, null).text()).isEmpty();
        assertThat(new Cell(ScalarType.LONG, null).json()).isEqualTo("null");
    }
}
