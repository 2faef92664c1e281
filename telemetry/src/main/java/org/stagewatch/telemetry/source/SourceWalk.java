package org.stagewatch.telemetry.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// Visits all files of some paths, in an order that depends on their names alone. Archives are told by their content.
public final class SourceWalk {
    private static final int BUFFER = 1 << 16;
    private static final int TAR_HEADER = 512;
    private static final int TAR_MAGIC = 257;

    private final ArchiveLimits limits;

    public SourceWalk(ArchiveLimits limits) {
        this.limits = limits;
    }

    public void walk(List<Path> paths, SourceVisitor visitor) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                visitor.unreadable(path.toString(), "there is no such file or folder", "Check the spelling.");
            } else {
                visit(path, visitor);
            }
        }
    }

    private void visit(Path path, SourceVisitor visitor) {
        try {
            if (!Files.isDirectory(path)) {
                file(path, visitor);
                return;
            }
            for (Path child : files(path)) {
                file(child, visitor);
            }
        } catch (IOException e) {
            visitor.unreadable(path.toString(), reason(e), "Check that the folder can be read.");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        files.sort((left, right) -> left.toString().compareTo(right.toString()));
        return files;
    }

    private void file(Path path, SourceVisitor visitor) {
        String name = path.toString();
        String fileName = lastPart(name);
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            ArchiveBudget budget = new ArchiveBudget(limits, Files.size(path));
            unfold(new SourceFile(name, fileName, path, stream), 0, budget, visitor);
        } catch (IOException e) {
            visitor.unreadable(name, reason(e), "What came before it was read.");
        }
    }

    private void unfold(SourceFile file, int depth, ArchiveBudget budget, SourceVisitor visitor) throws IOException {
        Packing packing = packing(file.stream());
        if (packing == Packing.NONE) {
            visitor.file(file);
            return;
        }
        budget.checkDepth(depth + 1);
        switch (packing) {
            case NONE -> {}
            case GZIP -> {
                InputStream unpacked = GzipCompressorInputStream.builder()
                        .setInputStream(file.stream())
                        .setDecompressConcatenated(true)
                        .get();
                unfold(unfolded(file.name(), withoutGz(file.fileName()), unpacked, budget), depth + 1, budget, visitor);
            }
            case ZIP ->
                entries(
                        new ZipArchiveInputStream(file.stream(), StandardCharsets.UTF_8.name(), true, true),
                        file,
                        depth,
                        budget,
                        visitor);
            case TAR ->
                entries(
                        new TarArchiveInputStream(file.stream(), StandardCharsets.UTF_8.name()),
                        file,
                        depth,
                        budget,
                        visitor);
        }
    }

    private void entries(
            ArchiveInputStream<? extends ArchiveEntry> archive,
            SourceFile file,
            int depth,
            ArchiveBudget budget,
            SourceVisitor visitor)
            throws IOException {
        for (ArchiveEntry entry = next(archive); entry != null; entry = next(archive)) {
            budget.takeEntry();
            if (entry.isDirectory()) {
                continue;
            }
            String name = file.name() + "!/" + printable(entry.getName());
            if (!archive.canReadEntryData(entry)) {
                visitor.unreadable(name, "the entry is encrypted or packed in an unknown way", "Unpack it first.");
                continue;
            }
            unfold(unfolded(name, lastPart(entry.getName()), archive, budget), depth + 1, budget, visitor);
        }
    }

    /// The archive readers throw unchecked exceptions at some damaged archives.
    private static @Nullable ArchiveEntry next(ArchiveInputStream<? extends ArchiveEntry> archive) throws IOException {
        try {
            return archive.getNextEntry();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("the archive is damaged: " + e.getMessage(), e);
        }
    }

    private static SourceFile unfolded(String name, String fileName, InputStream stream, ArchiveBudget budget) {
        InputStream counted = new BufferedInputStream(new UnfoldedStream(stream, budget), BUFFER);
        return new SourceFile(name, withoutGz(fileName), null, counted);
    }

    private static Packing packing(InputStream stream) throws IOException {
        stream.mark(TAR_HEADER + 1);
        byte[] start = stream.readNBytes(TAR_HEADER);
        stream.reset();
        if (start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
            return Packing.GZIP;
        }
        if (startsWith(start, 0, "PK\3\4") || startsWith(start, 0, "PK\5\6")) {
            return Packing.ZIP;
        }
        return startsWith(start, TAR_MAGIC, "ustar") ? Packing.TAR : Packing.NONE;
    }

    private static boolean startsWith(byte[] bytes, int offset, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= offset + wanted.length
                && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String withoutGz(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /// An entry's name may hold control characters, which would be played to the terminal.
    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private enum Packing {
        NONE,
        GZIP,
        ZIP,
        TAR
    }
}
