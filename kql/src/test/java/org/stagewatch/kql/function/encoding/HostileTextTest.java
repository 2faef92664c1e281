package org.stagewatch.kql.function.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stagewatch.kql.json.Json;

class HostileTextTest {
    @ParameterizedTest
    @EnumSource
    void compressedTextComesBack(Compression compression) {
        String text = "staged é ".repeat(10_000);

        assertThat(compression.decompress(compression.compress(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatGrowsBeyondAMegabyteIsRefused(Compression compression) {
        assertThat(compression.decompress(compression.compress("a".repeat((1 << 20) + 5000))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCutTextIsRefused(Compression compression) {
        String whole = compression.compress("staged ".repeat(100));

        assertThat(compression.decompress(whole.substring(0, whole.length() - 8)))
                .isEmpty();
    }

    @Test
    void longPunycodeIsRefusedRatherThanDecodedForHours() {
        assertThat(Punycode.encode("é".repeat(1_000_000))).isNull();
        assertThat(Punycode.decode("9".repeat(1_000_000))).isNull();
    }

    @Test
    void longPunycodeComesBack() {
        String text = new String(IntStream.range(0x4E00, 0x4E00 + 500).toArray(), 0, 500);

        assertThat(Punycode.decode(String.valueOf(Punycode.encode(text)))).isEqualTo(text);
    }

    @Test
    void xmlWithADocumentTypeIsRefused() {
        assertThat(XmlDocument.read("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"))
                .isNull();
    }

    @Test
    void xmlThatIsNestedTooDeepIsRefused() {
        assertThat(XmlDocument.read("<a>".repeat(1000) + "</a>".repeat(1000))).isNull();
    }

    @Test
    void namesInXmlKeepTheirPrefixes() {
        assertThat(XmlDocument.read("<e:a xmlns:e='urn:x' e:b='1'/>"))
                .isEqualTo(Json.parse("{\"e:a\":{\"@xmlns:e\":\"urn:x\",\"@e:b\":\"1\"}}"));
    }

    @Test
    void commandLinesAreSplitAsWindowsSplitsThem() {
        assertThat(arguments("\"C:\\Program Files\\a.exe\" /c \"dir \\\"x y\\\" z\" a\\\\\"b c\"d \"\" last\\"))
                .containsExactly("C:\\Program Files\\a.exe", "/c", "dir \"x y\" z", "a\\b cd", "", "last\\");
        assertThat(arguments("cmd \"a \"\"\"b\" c")).containsExactly("cmd", "a \"b", "c");
        assertThat(arguments("cmd \"open")).containsExactly("cmd", "open");
    }

    @Test
    void hashesOfLongTextsUseAllOfIt() {
        assertThat(XxHash64.hash("Nobody inspects the spammish repetition".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0xFBCEA83C8A378BF1L);
    }

    private static List<String> arguments(String commandLine) {
        return new CommandLine(commandLine).arguments();
    }
}
