package org.stagewatch.spec.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The reference pages of the language, made from what the product is made of, so that they can't say anything else.
public final class Reference {
    private final Path root;

    /// @param root the folder of the project
    public Reference(Path root) {
        this.root = root;
    }

    /// Writes the pages of the project in the first folder into the second.
    public static void main(String[] arguments) throws IOException {
        new Reference(Path.of(arguments[0])).write(Path.of(arguments[1]));
    }

    /// The text of each page by its file's name.
    public Map<String, String> pages() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>(new FunctionPages().pages());
        pages.put("operators.md", new OperatorPages(root.resolve("spec/specs/operator")).page());
        pages.put("support.md", new Support(root.resolve("spec/specs")).page());
        return pages;
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
