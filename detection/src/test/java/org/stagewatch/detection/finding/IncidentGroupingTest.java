package org.stagewatch.detection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stagewatch.detection.pack.Confidence;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.QueryText;
import org.stagewatch.detection.pack.Schedule;
import org.stagewatch.detection.pack.Severity;
import org.stagewatch.detection.pack.StagingColumns;
import org.stagewatch.detection.pack.Suppression;
import org.stagewatch.engine.Cell;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;

class IncidentGroupingTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void leavesASingleWeakFindingAlone() {
        assertThat(group(copy("pc1", 0))).isEmpty();
    }

    @Test
    void leavesLinksOfAChainBetweenTwoHostsAlone() {
        assertThat(group(copy("pc1", 0), archive(1))).isEmpty();
    }

    @Test
    void makesAnIncidentOfCopiesFromThreeHosts() {
        assertThat(group(copy("pc1", 0), copy("pc2", 1), copy("pc3", 2)))
                .extracting(Incident::title)
                .containsExactly("Files from 3 hosts gathered on srv");
    }

    @Test
    void isRaisedByTheRunThatMakesItAnIncident() {
        assertThat(group(copy("pc1", 0), copy("pc2", 1), copy("pc3", 2), archive(3)))
                .extracting(Incident::raisedAt)
                .containsExactly(START.plus(Duration.ofHours(3)));
    }

    @Test
    void partsWhatIsMoreThanADayApart() {
        assertThat(group(fanIn(0), fanIn(30))).hasSize(2);
    }

    @Test
    void raisesTheSeverityOfAChain() {
        assertThat(group(copy("pc1", 0), copy("pc2", 1), copy("pc3", 2), archive(3)))
                .extracting(Incident::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void takesSourcesFromAList() {
        assertThat(group(fanIn(0)).getFirst().sources()).containsExactly("a", "b", "c");
    }

    @Test
    void namesAPlaceOnceHoweverItsLettersAreWritten() {
        assertThat(group(
                                staging("eve", "C:\\Temp\\x", 1),
                                single("eve", "c:\\temp\\X", 2),
                                single("eve", "/tmp/x", 3),
                                single("eve", "/tmp/X", 4))
                        .getFirst()
                        .places())
                .containsExactly("C:\\Temp\\x", "/tmp/x", "/tmp/X");
    }

    @Test
    void partsTwoAccountsInTwoPlacesOfOneHost() {
        assertThat(group(staging("t.adm", 0), staging("eve", "C:\\Recovery\\y", 1)))
                .extracting(Incident::accounts)
                .containsExactly(List.of("t.adm"), List.of("eve"));
    }

    @Test
    void keepsTwoAccountsInOnePlaceTogether() {
        assertThat(group(staging("t.adm", 0), staging("eve", "\\\\srv.corp\\C$\\perflogs\\X\\more", 1)))
                .hasSize(1);
    }

    @Test
    void keepsOneAccountInTwoPlacesTogether() {
        assertThat(group(staging("CORP\\t.adm", "C:\\PerfLogs\\x", 0), staging("t.adm", "C:\\Recovery\\y", 1)))
                .hasSize(1);
    }

    @Test
    void tiesNoTwoStagingsByASingleCopy() {
        assertThat(group(
                        staging("t.adm", 0),
                        single("t.adm", "C:\\Recovery\\y", 1),
                        staging("eve", "C:\\Recovery\\y", 2)))
                .hasSize(2);
    }

    @Test
    void leavesSingleEventsOfOthersOnTheHostAlone() {
        assertThat(group(staging("t.adm", 0), single("amy", "C:\\ProgramData", 1))
                        .getFirst()
                        .findings())
                .hasSize(1);
    }

    private static Finding single(String account, String place, int hour) {
        return finding(
                detection("archive", Severity.LOW, StagingColumns.UNKNOWN),
                hour,
                place,
                List.of(new Entity("account", Map.of("name", account))),
                Map.of());
    }

    @Test
    void raisesNoIncidentForLinksAlone() {
        assertThat(group(link("srv", "t.adm", "", 0), link("srv", "t.adm", "", 1), link("srv", "t.adm", "", 2)))
                .isEmpty();
    }

    @Test
    void tellsALinkOfTheSameAccountWithTheStaging() {
        Finding link = link("srv.corp.example", "CORP\\T.adm", "", 30);

        assertThat(group(staging(0), link).getFirst().links()).containsExactly(link);
    }

    @Test
    void tellsALinkThatNamesThePlaceWithTheStaging() {
        Finding link = link("srv", "system", "rclone copy c:\\perflogs\\X mega:x", 1);

        assertThat(group(staging(0), link).getFirst().links()).containsExactly(link);
    }

    @Test
    void leavesLinksOfOtherHostsAccountsAndTimesAlone() {
        assertThat(group(
                                staging(0),
                                link("elsewhere", "t.adm", "", 1),
                                link("srv", "amy", "copy C:\\other", 1),
                                link("srv", "t.adm", "", -25),
                                link("srv", "t.adm", "", 73))
                        .getFirst()
                        .links())
                .isEmpty();
    }

    @Test
    void tiesNothingByAnAccountThatEverythingRunsAs() {
        assertThat(group(staging("SYSTEM", 0), link("srv", "system", "", 1))
                        .getFirst()
                        .links())
                .isEmpty();
    }

    @Test
    void tellsALinkWithTheStagingThatIsNearest() {
        assertThat(group(staging(0), staging(40), link("srv", "t.adm", "", 38)))
                .extracting(incident -> incident.links().size())
                .containsExactly(0, 1);
    }

    @Test
    void givesTheReasonsOfItsConfidence() {
        assertThat(group(staging(0), archive(1), link("srv", "t.adm", "", 2))
                        .getFirst()
                        .assessment())
                .isEqualTo(new Assessment(
                        Severity.HIGH,
                        Confidence.MEDIUM,
                        List.of("seen as a whole by fan-in", "2 detections agree", "around it: upload")));
    }

    @Test
    void saysThatOnlySingleCopiesWereSeen() {
        assertThat(group(copy("pc1", 0), copy("pc2", 1), copy("pc3", 2))
                        .getFirst()
                        .assessment()
                        .reasons())
                .containsExactly("only single copies were seen, though to one host");
    }

    @Test
    void partsGatheringsOnOneHostThatHaveNothingInCommon() {
        assertThat(group(
                        gathering("amy", "D:\\a", "[\"x\",\"y\",\"z\"]", 0),
                        gathering("bob", "D:\\b", "[\"u\",\"v\",\"w\"]", 1)))
                .hasSize(2);
    }

    @Test
    void keepsGatheringsTogetherThatShareAnAccountAPlaceOrTheirSources() {
        String sources = "[\"x\",\"y\",\"z\"]";
        assertThat(group(
                        gathering("amy", "D:\\spool\\a", sources, 0),
                        gathering("AMY", "D:\\b", "[\"u\",\"v\"]", 1),
                        gathering("bob", "D:\\spool\\a\\b", "[\"s\",\"t\"]", 2),
                        gathering("cho", "D:\\c", "[\"x\",\"y\"]", 3)))
                .hasSize(1);
    }

    @Test
    void tiesNoGatheringsByTheMachinesThatSend() {
        assertThat(group(
                        gathering("<machines>", "D:\\a", "[\"x\",\"y\",\"z\"]", 0),
                        gathering("<machines>", "D:\\b", "[\"u\",\"v\",\"w\"]", 1)))
                .hasSize(2);
    }

    @Test
    void partsGatheringsOfAnotherAccountOnTheSameDayWhereAPlaceIsNotTold() {
        assertThat(group(
                        gathering("administrator", "D:\\a\\b", "[\"x\",\"y\",\"z\"]", 0),
                        gathering("svc", "logs$", "[\"x\",\"y\",\"z\"]", 12)))
                .hasSize(2);
    }

    @Test
    void givesAWeakFindingToTheGatheringThatIsNearest() {
        assertThat(group(
                        gathering("amy", "D:\\a", "[\"x\",\"y\",\"z\"]", 0),
                        gathering("bob", "D:\\b", "[\"u\",\"v\",\"w\"]", 10),
                        archive(11)))
                .extracting(incident -> incident.findings().size())
                .containsExactly(1, 2);
    }

    private static Finding gathering(String account, String place, String sources, int hour) {
        return finding(
                detection("fan-in", Severity.HIGH, StagingColumns.UNKNOWN),
                hour,
                place,
                List.of(new Entity("account", Map.of("name", account))),
                Map.of("Sources", new Cell(ScalarType.DYNAMIC, sources)));
    }

    private static Finding staging(int hour) {
        return staging("t.adm", hour);
    }

    private static Finding staging(String account, int hour) {
        return staging(account, "C:\\PerfLogs\\x", hour);
    }

    private static Finding staging(String account, String place, int hour) {
        return gathering(account, place, "[\"" + account + "-1\",\"" + account + "-2\",\"" + account + "-3\"]", hour);
    }

    private static Finding link(String host, String account, String command, int hour) {
        Detection detection =
                detection("upload", Severity.MEDIUM, new StagingColumns("DeviceName", null, "Timestamp", false));
        List<Entity> entities = List.of(
                new Entity("host", Map.of("name", host)),
                new Entity("account", Map.of("name", account)),
                new Entity("process", Map.of("name", "x.exe", "command_line", command)));
        Instant time = START.plus(Duration.ofHours(hour));
        return new Finding(
                "link" + hour,
                detection,
                time,
                time,
                time,
                SourceHosts.shortName(host),
                "",
                entities,
                List.of(),
                0,
                Map.of());
    }

    private static List<Incident> group(Finding... findings) {
        return new IncidentGrouping().group(List.of(findings));
    }

    private static Finding copy(String source, int hour) {
        return finding("copy", Severity.LOW, hour, Map.of("DeviceName", new Cell(ScalarType.STRING, source)));
    }

    private static Finding archive(int hour) {
        return finding("archive", Severity.LOW, hour, Map.of("DeviceName", new Cell(ScalarType.STRING, "srv.corp")));
    }

    private static Finding fanIn(int hour) {
        Cell sources = new Cell(ScalarType.DYNAMIC, "[\"A.corp.example\",\"b\",\"c\",\"srv\"]");
        return finding("fan-in", Severity.HIGH, hour, Map.of("Sources", sources));
    }

    private static Finding finding(String id, Severity severity, int hour, Map<String, Cell> row) {
        return finding(id, severity, hour, "", row);
    }

    private static Finding finding(String id, Severity severity, int hour, String place, Map<String, Cell> row) {
        return finding(detection(id, severity, StagingColumns.UNKNOWN), hour, place, List.of(), row);
    }

    private static Detection detection(String id, Severity severity, StagingColumns staging) {
        return new Detection(
                id,
                id,
                severity,
                Confidence.LOW,
                List.of(),
                new Schedule(Duration.ofHours(1), Duration.ofHours(1)),
                List.of(),
                Suppression.DEFAULT,
                staging,
                new QueryText(List.of(), new SourceText("q", "")),
                null);
    }

    private static Finding finding(
            Detection detection, int hour, String place, List<Entity> entities, Map<String, Cell> row) {
        Instant time = START.plus(Duration.ofHours(hour));
        return new Finding(
                detection.id() + hour,
                detection,
                time,
                time,
                time.plus(Duration.ofHours(1)),
                "srv",
                place,
                entities,
                List.of(),
                0,
                row);
    }
}
