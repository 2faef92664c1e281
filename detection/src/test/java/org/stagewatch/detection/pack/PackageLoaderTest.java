package org.stagewatch.detection.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageLoaderTest {
    private static final String GOOD = """
            id: one
            name: One
            severity: high
            schedule: { every: 1h, lookback: 1d }
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsADetection() throws IOException {
        write("detections/one/detection.yaml", GOOD);
        write("detections/one/query.kql", "DeviceEvents");

        assertThat(PackageLoader.load(folder).detections())
                .extracting(Detection::id, Detection::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("one", Severity.HIGH));
    }

    @Test
    void namesThePlaceOfBrokenYaml() throws IOException {
        write("detections/one/detection.yaml", "id: one\nname: [a, b\nseverity: low\n");
        write("detections/one/query.kql", "DeviceEvents");

        assertThat(PackageLoader.load(folder).diagnostics().getFirst().toString())
                .contains("detection.yaml:3:9: error[PKG0001]");
    }

    @Test
    void namesEveryWrongValueAtItsPlace() throws IOException {
        write("detections/one/detection.yaml", GOOD.replace("high", "enormous").replace("every: 1h", "every: often"));
        write("detections/one/query.kql", "DeviceEvents");

        assertThat(PackageLoader.load(folder).diagnostics())
                .extracting(diagnostic -> diagnostic.toString().replaceAll(".*detection.yaml:", ""))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("3:11: error[PKG0011]"),
                        second -> assertThat(second).startsWith("4:20: error[PKG0005]"));
    }

    @Test
    void loadsTheOthersBesideABrokenDetection() throws IOException {
        write("detections/one/detection.yaml", GOOD);
        write("detections/one/query.kql", "DeviceEvents");
        write("detections/two/detection.yaml", "nothing");
        write("detections/two/query.kql", "DeviceEvents");

        assertThat(PackageLoader.load(folder).detections()).hasSize(1);
    }

    @Test
    void putsTheNamedFunctionsBeforeTheQuery() throws IOException {
        write("functions/F.kql", "let F = () { 1 };");
        write("detections/one/detection.yaml", GOOD + "functions: [F]\n");
        write("detections/one/query.kql", "print F()");

        assertThat(PackageLoader.load(folder)
                        .detections()
                        .getFirst()
                        .query()
                        .whole()
                        .text())
                .isEqualTo("let F = () { 1 };\nprint F()");
    }

    @Test
    void lendsFunctionsAndWatchlistsOfAPackageInUse() throws IOException {
        write("base/detections/zero/detection.yaml", GOOD.replace("one", "zero"));
        write("base/detections/zero/query.kql", "print 0");
        write("base/functions/F.kql", "let F = () { 1 };");
        write("base/functions/G.kql", "let G = () { 2 };");
        write("base/watchlists/Known.csv", "Host\nsrv\n");
        write("other/package.yaml", "name: other\nuses: [base]\n");
        write("other/functions/G.kql", "let G = () { 3 };");
        write("other/detections/one/detection.yaml", GOOD + "functions: [F, G]\n");
        write("other/detections/one/query.kql", "print F()");

        DetectionSet loaded = PackageLoader.load(folder.resolve("other"));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.watchlists()).extracting(Watchlist::name).containsExactly("Known");
        assertThat(loaded.detections().getFirst().query().whole().text())
                .isEqualTo("let F = () { 1 };\nlet G = () { 3 };\nprint F()");
    }

    @Test
    void readsAWatchlistOnceThatTwoPackagesUse() throws IOException {
        write("base/detections/zero/detection.yaml", GOOD.replace("one", "zero"));
        write("base/detections/zero/query.kql", "print 0");
        write("base/watchlists/Known.csv", "Host\nsrv\n");
        write("other/package.yaml", "name: other\nuses: [base]\n");
        write("other/detections/one/detection.yaml", GOOD);
        write("other/detections/one/query.kql", "print 1");

        assertThat(PackageLoader.load(folder).watchlists().getFirst().rows()).hasSize(1);
    }

    @Test
    void reachesOutOfNoFolder() throws IOException {
        write("packages/one/package.yaml", "name: one\nuses: [../base]\n");
        write("packages/one/detections/one/detection.yaml", GOOD);
        write("packages/one/detections/one/query.kql", "print 1");
        write("base/detections/zero/detection.yaml", GOOD.replace("one", "zero"));

        assertThat(PackageLoader.load(folder.resolve("packages/one")).diagnostics())
                .extracting(FileDiagnostic::toString)
                .singleElement()
                .asString()
                .contains("package.yaml:2:7: error[PKG0016]: there is no package `../base` beside this one");
    }

    @Test
    void refusesADetectionThatIsBothAStagingAndALink() throws IOException {
        write("detections/one/detection.yaml", GOOD + "staging: { host: A }\nlink: { host: A }\n");
        write("detections/one/query.kql", "print 1");

        assertThat(PackageLoader.load(folder).diagnostics().getFirst().toString())
                .contains("detection.yaml:6:7: error[PKG0015]");
    }

    @Test
    void readsASentinelRule() throws IOException {
        write("rule.yaml", """
                id: 11111111-1111-1111-1111-111111111111
                name: Some rule
                severity: Medium
                queryFrequency: 1h
                queryPeriod: 1d
                relevantTechniques: [T1074]
                query: |
                  DeviceEvents
                entityMappings:
                  - entityType: Host
                    fieldMappings:
                      - { identifier: HostName, columnName: DeviceName }
                """);

        Detection detection =
                LooseDetections.load(folder.resolve("rule.yaml")).detections().getFirst();
        assertThat(detection.entities().getFirst().columns()).containsEntry("name", "DeviceName");
    }

    @Test
    void givesAWatchlistASearchKey() throws IOException {
        write("List.csv", "Host,Reason\nfs1,\"a, b\"\n");

        Watchlist list = new WatchlistFile(folder.resolve("List.csv"))
                .read()
                .watchlists()
                .getFirst();
        assertThat(list.rows()).containsExactly(java.util.List.of("fs1", "fs1", "a, b"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
