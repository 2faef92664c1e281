package org.stagewatch.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final Instant TIME = Instant.parse("2024-01-31T12:30:45.123456700Z");

    private final Event event = LogBytes.of(ChunkWriter.ofEvents(42, 1)).read().event();

    @Test
    void hasTheNumberOfItsRecord() {
        assertThat(event.recordId()).isEqualTo(42);
    }

    @Test
    void hasTheTimeItWasWritten() {
        assertThat(event.writtenAt()).isEqualTo(TIME);
    }

    @Test
    void knowsItsPlaceInTheFile() {
        assertThat(event.position()).isEqualTo(new Position(0, 4096 + 512));
    }

    @Test
    void hasTheFieldsOfItsSystemElement() {
        assertThat(event.system())
                .isEqualTo(new SystemFields(
                        "Microsoft-Windows-Sysmon",
                        null,
                        null,
                        11,
                        null,
                        null,
                        4,
                        null,
                        null,
                        null,
                        TIME,
                        null,
                        null,
                        null,
                        4000L,
                        null,
                        "Microsoft-Windows-Sysmon/Operational",
                        "files01.corp.example",
                        "S-1-5-18"));
    }

    @Test
    void hasItsDataInOrder() {
        assertThat(event.data()).containsExactly(new DataField("TargetFilename", "C:\\stage\\part0.7z"));
    }

    @Test
    void findsAValueByItsName() {
        assertThat(event.data("TargetFilename")).isEqualTo("C:\\stage\\part0.7z");
    }

    @Test
    void findsNothingUnderAnUnknownName() {
        assertThat(event.data("Image")).isNull();
    }

    @Test
    void isWrittenAsXml() {
        assertThat(event.toXml())
                .isEqualTo("<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System>"
                        + "<Provider Name=\"Microsoft-Windows-Sysmon\"/><EventID>11</EventID><Level>4</Level>"
                        + "<TimeCreated SystemTime=\"2024-01-31T12:30:45.1234567Z\"/><Execution ProcessID=\"4000\"/>"
                        + "<Channel>Microsoft-Windows-Sysmon/Operational</Channel>"
                        + "<Computer>files01.corp.example</Computer><Security UserID=\"S-1-5-18\"/></System>"
                        + "<EventData><Data Name=\"TargetFilename\">C:\\stage\\part0.7z</Data></EventData></Event>");
    }
}
