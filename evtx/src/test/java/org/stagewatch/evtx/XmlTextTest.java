package org.stagewatch.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class XmlTextTest {
    @Test
    void escapesMarkup() {
        assertThat(xml("<a & \"b\">")).isEqualTo("<Data>&lt;a &amp; &quot;b&quot;&gt;</Data>");
    }

    @Test
    void keepsLineBreaksInAttributes() {
        Element element = new Element("Data", List.of(new Attribute("Name", "a\n\tb")), List.of());

        assertThat(element.toXml()).isEqualTo("<Data Name=\"a&#10;&#9;b\"/>");
    }

    @Test
    void keepsCarriageReturns() {
        assertThat(xml("a\r\n\tb")).isEqualTo("<Data>a&#13;\n\tb</Data>");
    }

    @Test
    void replacesWhatXmlCantHold() {
        assertThat(xml("a\u0000\uD800b\uFFFF")).isEqualTo("<Data>a\uFFFD\uFFFDb\uFFFD</Data>");
    }

    @Test
    void keepsWholePairs() {
        assertThat(xml("😊")).isEqualTo("<Data>😊</Data>");
    }

    @Test
    void makesNamesHarmless() {
        Element element = new Element("1><x", List.of(), List.of());

        assertThat(element.toXml()).isEqualTo("<_1__x/>");
    }

    private static String xml(String text) {
        return new Element("Data", List.of(), List.of(new Text(text))).toXml();
    }
}
