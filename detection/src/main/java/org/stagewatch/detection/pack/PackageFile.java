package org.stagewatch.detection.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.stagewatch.kql.source.SourceText;

/// Reads `package.yaml` as far as it says how packages hang together.
///
/// A package may stand on others in the same folder, `uses: [T1074.002-remote-data-staging]`, so that all judge by the
/// same helpers: their functions and watchlists are its own. It names them, and never a path: no package reaches out of
/// the folder that it lies in.
final class PackageFile {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Path folder;
    private final YamlReader reader;
    private final YamlReader.Bag bag;

    private PackageFile(Path folder, YamlReader reader, YamlReader.Bag bag) {
        this.folder = folder;
        this.reader = reader;
        this.bag = bag;
    }

    /// The functions of a package by name: those of the packages it uses, then its own, which win.
    static Map<String, SourceText> functions(Path packageFolder, List<FileDiagnostic> diagnostics) {
        Map<String, SourceText> functions = new LinkedHashMap<>();
        for (Path folder : withUsed(packageFolder, diagnostics)) {
            functions.putAll(new FunctionFolder(folder.resolve("functions"), diagnostics).read());
        }
        return functions;
    }

    /// The folders of the packages that a package uses, in the order in which it names them, then its own.
    static List<Path> withUsed(Path packageFolder, List<FileDiagnostic> diagnostics) {
        List<Path> folders = new ArrayList<>();
        Path file = packageFolder.resolve("package.yaml");
        SourceText text = Files.isRegularFile(file) ? new TextFile(file, diagnostics).read() : null;
        if (text != null) {
            YamlReader reader = new YamlReader(text, diagnostics);
            YamlReader.Bag bag = reader.read();
            if (bag != null) {
                folders.addAll(new PackageFile(packageFolder, reader, bag).used());
            }
        }
        folders.add(packageFolder);
        return folders;
    }

    private List<Path> used() {
        List<Path> used = new ArrayList<>();
        for (String name : bag.texts("uses")) {
            Path other = NAME.matcher(name).matches()
                    ? folder.toAbsolutePath().normalize().resolveSibling(name)
                    : null;
            if (other == null || !PackageLoader.isPackage(other)) {
                reader.report(
                        "PKG0016",
                        "there is no package `" + name + "` beside this one",
                        bag.span("uses"),
                        "Write the name of a folder that lies in the same folder as this package.");
            } else {
                used.add(other);
            }
        }
        return used;
    }
}
