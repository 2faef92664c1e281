package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.Timespan;
import org.stagewatch.spec.SpecDocument.Fence;

class TableReaderTest {
    @Test
    void readsAValueOfEachType() {
        ResultTable table = read("""
                B:bool | I:int | L:long | R:real | D:decimal | T:datetime             | S:timespan | J:dynamic
                true   | -1    | 2      | NaN    | 1.50      | 1970-01-01T00:00:00Z   | 00:00:01   | {"a":[1]}
                null   | null  | null   | null   | null      | null                   | null       | null
                """);

        assertThat(table.rows().getFirst())
                .containsExactly(
                        true,
                        -1,
                        2L,
                        Double.NaN,
                        new BigDecimal("1.50"),
                        Datetime.UNIX_EPOCH_TICKS,
                        Timespan.TICKS_PER_SECOND,
                        "{\"a\":[1]}");
        assertThat(table.rows().getLast()).isEqualTo(Arrays.asList(null, null, null, null, null, null, null, null));
    }

    @Test
    void takesNullInATextColumnAsText() {
        assertThat(read("S:string\nnull\n").rows()).containsExactly(List.of("null"));
    }

    @Test
    void readsQuotedTextsWithBarsAndEscapes() {
        assertThat(read("S:string | N:long\n\" a|b \\\"\\n\\u00e9\" | 1\n'' | 2\n")
                        .rows())
                .containsExactly(List.of(" a|b \"\né", 1L), List.of("", 2L));
    }

    @Test
    void keepsABarInsideAJsonText() {
        assertThat(read("J:dynamic | N:long\n[\"a|b\", \"c\\\"|\"] | 1\n").rows())
                .containsExactly(List.of("[\"a|b\", \"c\\\"|\"]", 1L));
    }

    @Test
    void takesAQuoteInsideABareTextAsText() {
        assertThat(read("S:string | T:string\nit's | that's\n").rows()).containsExactly(List.of("it's", "that's"));
    }

    @Test
    void saysWhereACellHasNoValueOfItsType() {
        assertThatThrownBy(() -> read("S:string | N:long\na | b\n")).hasMessage("a:12:5: `b` is not a long");
    }

    @Test
    void refusesABlankCell() {
        assertThatThrownBy(() -> read("S:string | N:long\n | 1\n")).hasMessageContaining("the cell is blank");
    }

    @Test
    void refusesARowWithTooFewCells() {
        assertThatThrownBy(() -> read("S:string | N:long\na\n")).hasMessage("a:12:2: the row has no cell for N");
    }

    @Test
    void refusesARowWithTooManyCells() {
        assertThatThrownBy(() -> read("S:string\na | b\n"))
                .hasMessage("a:12:3: the row has more cells than there are columns");
    }

    @Test
    void saysWhereAColumnHasNoType() {
        assertThatThrownBy(() -> read("S:string | N\n")).hasMessageStartingWith("a:11:12: ");
    }

    private static ResultTable read(String text) {
        return new TableReader("a").read(new Fence("result", 10, text));
    }
}
