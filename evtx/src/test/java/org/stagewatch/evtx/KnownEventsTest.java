package org.stagewatch.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Single events of recorded logs. What they hold was read with another program, libevtx.
class KnownEventsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("stagewatch.root", ".")).resolve("../shared/datasets/evtx");

    @ParameterizedTest(name = "{0}, record {1}: {6}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            attacks/ID1-LSASS-dump-with-LSASSY-SYSMON.evtx | 10 | Microsoft-Windows-Sysmon | 18 | 2021-10-20T14:19:03.3342391Z | FS03.offsec.lan | ProcessGuid | {7CF65FC7-665F-6165-2000-000000001200}
            attacks/ID3-59-60-BITS-job-created.evtx | 3 | Microsoft-Windows-Bits-Client | 59 | 2021-02-22T23:07:21.2319507Z | jump01.offsec.lan | transferId | {746FD3D9-D296-42DA-9F9C-B7FF6FA9151B}
            attacks/ID4624-4688-5140-5145-Eternal-Romance--MS17_010_psexec-GLOBAL.evtx | 30 | Microsoft-Windows-Security-Auditing | 5145 | 2021-04-22T08:51:19.1980878Z | fs03vuln.offsec.lan | SubjectLogonId | 0x6c366
            attacks/ID4656-5145-4674-Impacket-secret-dump-via-SMB.evtx | 4 | Microsoft-Windows-Security-Auditing | 4624 | 2021-04-22T09:00:10.0265356Z | fs03vuln.offsec.lan | TargetUserSid | S-1-5-21-4230534742-2542757381-3142984815-1111
            attacks/ID4688-4648-Lateral-movement-with-net-use.evtx | 1 | Microsoft-Windows-Security-Auditing | 4688 | 2021-11-13T14:08:43.0584585Z | FS03.offsec.lan | CommandLine | net  use m: \\\\fs03vuln\\c$ /USER:offsec\\hack1
            attacks/ID4688-4663-4656-LSASS-dump-with-LSASSY-process.evtx | 16 | Microsoft-Windows-Security-Auditing | 4656 | 2021-10-20T14:29:10.5425177Z | FS03.offsec.lan | ObjectType | Process
            attacks/ID4688-4697-5140-5145-PSexec-remote-execution-+-admin-share.evtx | 13 | Microsoft-Windows-Security-Auditing | 5140 | 2021-04-21T09:40:32.5013415Z | srvdefender01.offsec.lan | AccessMask | 0x1
            attacks/ID4688-4698-4699-5145-4624-ATexec-remote-trask-creation-GLOBAL.evtx | 2 | Microsoft-Windows-Security-Auditing | 4624 | 2021-06-10T21:21:26.3576496Z | fs01.offsec.lan | TargetLinkedLogonId | 0x0
            attacks/ID4688-5145-WMIexec-execution-via-SMB.evtx | 749 | Microsoft-Windows-Security-Auditing | 5145 | 2021-04-22T11:32:31.6384576Z | fs03vuln.offsec.lan | SubjectLogonId | 0x18acdd
            attacks/ID4688-BITS-transfer-initiated.evtx | 2 | Microsoft-Windows-Security-Auditing | 4688 | 2021-02-22T23:08:02.5340674Z | jump01.offsec.lan | NewProcessName | C:\\Windows\\System32\\dllhost.exe
            attacks/ID4688-Diskshadow-abuse.evtx | 2 | Microsoft-Windows-Security-Auditing | 4688 | 2021-06-05T20:17:05.4684549Z | rootdc1.offsec.lan | CommandLine | C:\\Windows\\system32\\vssvc.exe
            attacks/ID5145-4624-DonPAPI-full-extraction.evtx | 171 | Microsoft-Windows-Security-Auditing | 5145 | 2021-12-12T07:16:02.7961842Z | fs03vuln.offsec.lan | IpAddress | 10.23.123.11
            attacks/ID5145-user-file-credentials-browser-dump-via-network-share.evtx | 101 | Microsoft-Windows-Security-Auditing | 5145 | 2021-12-12T11:53:15.6894713Z | fs03vuln.offsec.lan | ShareLocalPath | \\??\\C:\\
            attacks/ID60-High-volume-file-downloaded-with-BITS.evtx | 3 | Microsoft-Windows-Bits-Client | 3 | 2021-10-21T17:53:36.6438795Z | FS03.offsec.lan | string | BITS Transfer
            edge-cases/2-vss_0-Microsoft-Windows-RemoteDesktopServices-RdpCoreTS%4Operational.evtx | 6952901 | Microsoft-Windows-RemoteDesktopServices-RdpCoreTS | 72 | 2018-08-07T19:34:51.1170122Z | DESKTOP-1N4R894 | MethodName | OnDisconnected
            edge-cases/Security_with_size_t.evtx | 340 | Microsoft-Windows-Security-Auditing | 4907 | 2015-08-23T21:25:49.61Z | WIN-L0ZZQ76PMUF | SubjectDomainName | WORKGROUP
            edge-cases/sample-with-zero-data-size-event.evtx | 424 | Microsoft-Windows-Time-Service | 35 | 2022-10-24T01:24:37.363248Z | W10-1507-LTSB | TimeSource | VM IC Time Synchronization Provider
            edge-cases/sample_with_a_bad_chunk_magic.evtx | 45839 | Microsoft-Windows-AppXDeployment | 325 | 2018-08-07T18:22:10.790357Z | DESKTOP-1N4R894 | PackageFamilyName | Microsoft.Windows.ContentDeliveryManager_cw5n1h2txyewy
            edge-cases/security_bad_string_cache.evtx | 1270 | Microsoft-Windows-Security-Auditing | 4672 | 2016-07-16T21:12:33.396428Z | WIN-03DLIIOFRRA | SubjectDomainName | NT AUTHORITY
            edge-cases/sysmon.evtx | 1898 | Microsoft-Windows-Sysmon | 10 | 2017-12-28T08:59:52.8445545Z | DESKTOP-2KGM189 | TargetProcessGUID | {94F748D5-5A64-5966-0000-0010F5880000}
            """)
    void areReadAsAnotherProgramReadsThem(
            String file,
            long record,
            String provider,
            int eventId,
            Instant time,
            String computer,
            String field,
            String value)
            throws IOException {
        Event event = find(FOLDER.resolve(file), record);

        SystemFields system = event.system();
        assertThat(Arrays.asList(
                        system.provider(),
                        system.eventId(),
                        system.timeCreated(),
                        system.computer(),
                        event.data(field)))
                .containsExactly(provider, eventId, time, computer, value);
    }

    private static Event find(Path file, long record) throws IOException {
        Assumptions.assumeTrue(Files.exists(file), "the recorded log is not at " + file);
        try (EvtxReader reader = EvtxReader.open(file)) {
            for (EvtxEntry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof Event event && event.recordId() == record) {
                    return event;
                }
            }
        }
        throw new AssertionError("no record " + record + " in " + file);
    }
}
