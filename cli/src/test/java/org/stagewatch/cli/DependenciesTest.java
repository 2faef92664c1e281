package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The page that says why each library is used names those that the build declares, and no others.
class DependenciesTest {
    private static final Path ROOT = Path.of(System.getProperty("stagewatch.root"));
    private static final Pattern COORDINATE = Pattern.compile("`([a-z][\\w.-]*:[\\w.-]+)`");

    @Test
    void eachDeclaredDependencyHasALineAndEachLineADependency() throws Exception {
        assertThat(onThePage()).isEqualTo(declared());
    }

    private static Set<String> onThePage() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/dependencies.md")).stream()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> COORDINATE.matcher(line).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared() throws Exception {
        Set<String> coordinates = new TreeSet<>();
        for (File pom : poms()) {
            Element project = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom)
                    .getDocumentElement();
            for (String tag : List.of("dependency", "path")) {
                collect(project.getElementsByTagName(tag), coordinates);
            }
        }
        return coordinates;
    }

    private static List<File> poms() throws IOException {
        try (Stream<Path> files =
                Files.find(ROOT, 2, (path, _) -> path.getFileName().toString().equals("pom.xml"))) {
            return files.map(Path::toFile).toList();
        }
    }

    private static void collect(NodeList elements, Set<String> coordinates) {
        for (int index = 0; index < elements.getLength(); index++) {
            if (elements.item(index) instanceof Element element) {
                String group = text(element, "groupId");
                boolean isListOfVersions = text(element, "type").equals("pom");
                if (!group.equals("org.stagewatch") && !isListOfVersions) {
                    coordinates.add(group + ":" + text(element, "artifactId"));
                }
            }
        }
    }

    private static String text(Element element, String tag) {
        NodeList found = element.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
