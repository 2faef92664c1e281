import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Puts DuckDB's native library beside its jar, in place of the copies within, where the driver looks first.
///
/// The jar holds a library for every platform, 80 MB, and the driver unpacks one of them at each start: that is most of
/// the time a small query takes.
void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path jar;
    try (var files = Files.list(folder)) {
        jar = files.filter(file -> file.getFileName().toString().matches("duckdb_jdbc-.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IOException("no DuckDB driver in " + folder));
    }
    String library = libraryName();
    Path narrow = folder.resolve("duckdb.jar.new");
    try (JarFile whole = new JarFile(jar.toFile())) {
        JarEntry entry = whole.getJarEntry(library);
        if (entry == null) {
            IO.println("no library for this platform to unpack: " + library);
            return;
        }
        try (InputStream bytes = whole.getInputStream(entry)) {
            Files.copy(bytes, folder.resolve(library));
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(narrow))) {
            copyWithoutLibraries(whole, out);
        }
    }
    Files.delete(jar);
    Files.move(narrow, jar);
}

void copyWithoutLibraries(JarFile whole, OutputStream target) throws IOException {
    JarOutputStream out = (JarOutputStream) target;
    for (Enumeration<JarEntry> entries = whole.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (!entry.getName().startsWith("libduckdb_java")) {
            out.putNextEntry(new JarEntry(entry.getName()));
            try (InputStream bytes = whole.getInputStream(entry)) {
                bytes.transferTo(out);
            }
            out.closeEntry();
        }
    }
}

/// As the driver names it: `libduckdb_java.so_linux_amd64`.
String libraryName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean isArm = machine.equals("aarch64") || machine.equals("arm64");
    if (system.startsWith("mac")) {
        return "libduckdb_java.so_macos_" + (isArm ? "arm64" : "amd64");
    }
    String family = system.startsWith("windows") ? "windows" : "linux";
    return "libduckdb_java.so_" + family + (isArm ? "_arm64" : "_amd64");
}
