package org.stagewatch.kql.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "-0.50", "1e400", "\"é\\\"\\u0001\"", "[1,[],{}]", "{\"b\":1,\"a\":null}"})
    void writesWhatItReads(String text) {
        assertThat(Json.parse(text)).extracting(Json::text).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "01", "1.", "+1", "[1,]", "{a:1}", "{\"a\"}", "\"\n\"", "\"\\x\"", "nul", "[1] 2", "'a'"})
    void readsNothingButJson(String text) {
        assertThat(Json.parse(text)).isNull();
    }

    @Test
    void leavesOutBlanks() {
        assertThat(Json.parse(" { \"a\" : [ 1 , 2 ] } ")).extracting(Json::text).isEqualTo("{\"a\":[1,2]}");
    }

    @Test
    void takesTheLastOfTwoMembersWithOneName() {
        assertThat(Json.parse("{\"a\":1,\"a\":2}")).extracting(Json::text).isEqualTo("{\"a\":2}");
    }

    @Test
    void refusesTextThatIsNestedTooDeep() {
        assertThat(Json.parse("[".repeat(1_000_000))).isNull();
    }

    @Test
    void comparesNumbersByValue() {
        assertThat(new Json.Number("1").isSame(new Json.Number("1.0"))).isTrue();
        assertThat(new Json.Number("9007199254740993").isSame(new Json.Number("9007199254740992")))
                .isFalse();
    }

    @Test
    void comparesHugeExponentsWithoutWritingThemOut() {
        assertThat(new Json.Number("1e999999999").isSame(new Json.Number("1e-999999999")))
                .isFalse();
    }
}
