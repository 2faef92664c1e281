package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.spec.SpecDocument.Fence;

class TableComparisonTest {
    @Test
    void takesRowsInAnyOrderAsAMultiset() {
        assertThat(difference("A:long\n1\n2\n2\n", "A:long\n2\n1\n2\n", RowOrder.ANY))
                .isNull();
        assertThat(difference("A:long\n1\n2\n2\n", "A:long\n1\n1\n2\n", RowOrder.ANY))
                .isEqualTo("""
                  A:long
                  1
                  2
                - 2
                + 1""");
    }

    @Test
    void comparesTheOrderIfAsked() {
        assertThat(difference("A:long\n1\n2\n", "A:long\n2\n1\n", RowOrder.AS_WRITTEN))
                .isNotNull();
    }

    @Test
    void tellsTypesApart() {
        assertThat(difference("A:long\n1\n", "A:int\n1\n", RowOrder.ANY)).isEqualTo("- A:long\n+ A:int");
    }

    @Test
    void comparesRealsToNineDigits() {
        assertThat(difference("A:real\n0.3\nNaN\n", "A:real\n0.30000000000000004\nNaN\n", RowOrder.ANY))
                .isNull();
        assertThat(difference("A:real\n0.3\n", "A:real\n0.3000001\n", RowOrder.ANY))
                .isNotNull();
    }

    @Test
    void comparesJsonByMeaning() {
        assertThat(difference("A:dynamic\n{\"a\":1,\"b\":[2]}\n", "A:dynamic\n{\"b\": [2],\"a\":1.0}\n", RowOrder.ANY))
                .isNull();
        assertThat(difference("A:dynamic\n[1,2]\n", "A:dynamic\n[2,1]\n", RowOrder.ANY))
                .isNotNull();
    }

    @Test
    void tellsNullFromAValue() {
        assertThat(difference("A:long\nnull\n", "A:long\n0\n", RowOrder.ANY)).isEqualTo("  A:long\n- null\n+ 0");
    }

    private static @Nullable String difference(String wanted, String got, RowOrder order) {
        return new TableComparison(read(wanted), order).difference(read(got));
    }

    private static ResultTable read(String text) {
        return new TableReader("test").read(new Fence("result", 1, text));
    }
}
