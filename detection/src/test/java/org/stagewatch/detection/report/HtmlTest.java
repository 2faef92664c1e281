package org.stagewatch.detection.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void leavesNoMarkupInAHostileName() {
        assertThat(Html.text("\"><script>alert('x')</script>&"))
                .isEqualTo("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;");
    }

    @Test
    void showsThatAMarkTurnsTheReadingOrder() {
        assertThat(Html.text("gpj\u202Eexe")).isEqualTo("gpj\uFFFDexe");
    }

    @Test
    void keepsATerminalFromObeyingAName() {
        TerminalText terminal = new TerminalText(80, TerminalText.Colours.OFF);

        assertThat(terminal.clean("a\u001b[2Jb")).isEqualTo("a\uFFFD[2Jb");
    }
}
