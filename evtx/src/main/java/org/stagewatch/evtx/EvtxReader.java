package org.stagewatch.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.stagewatch.evtx.FileHeader.Checksums;

/// Reads the events of a Windows event log file (`.evtx`), one at a time.
///
/// ```java
/// try (EvtxReader reader = EvtxReader.open(path)) {
///     for (EvtxEntry entry = reader.next(); entry != null; entry = reader.next()) {
///         switch (entry) {
///             case Event event -> use(event);
///             case Damage damage -> report(damage.message());
///         }
///     }
/// }
/// ```
///
/// It holds one chunk of 64 KiB in memory. Whatever the file contains, it is read to its end, and each event that can
/// be read is handed out; each thing that can't be read is a [Damage]. Exceptions come from the input alone.
///
/// The header's number of chunks is not believed: every block of the file is looked at. A reader is for one thread.
public final class EvtxReader implements AutoCloseable {
    private final BlockInput input;
    private final Queue<EvtxEntry> waiting = new ArrayDeque<>();
    private final Map<Damage.Kind, Long> damages = new EnumMap<>(Damage.Kind.class);
    private @Nullable FileHeader header;
    private @Nullable ChunkWalk walk;
    private boolean isAtEnd;
    private long blocks;
    private long chunks;
    private long emptyChunks;
    private long events;

    private EvtxReader(InputStream input) {
        this.input = new BlockInput(input);
    }

    /// Opens a file.
    public static EvtxReader open(Path file) throws IOException {
        return new EvtxReader(Files.newInputStream(file));
    }

    /// Reads a log from a stream, such as an entry of an archive. Closing the reader closes the stream.
    public static EvtxReader of(InputStream stream) {
        return new EvtxReader(stream);
    }

    /// The next event or damage in the order of the file, or null at its end.
    public @Nullable EvtxEntry next() throws IOException {
        EvtxEntry entry = advance();
        switch (entry) {
            case Event _ -> events++;
            case Damage damage -> damages.merge(damage.kind(), 1L, Long::sum);
            case null -> {}
        }
        return entry;
    }

    /// What was read so far; the whole file once [#next()] has returned null.
    public Summary summary() {
        return new Summary(input.bytesRead(), chunks, emptyChunks, events, damages);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private @Nullable EvtxEntry advance() throws IOException {
        while (true) {
            EvtxEntry entry = waiting.poll();
            if (entry == null && walk != null) {
                entry = walk.next();
            }
            if (entry != null || isAtEnd) {
                return entry;
            }
            walk = null;
            if (header == null) {
                header = FileHeader.of(input.next(FileHeader.SIZE));
                waiting.addAll(header.damages());
            } else {
                nextBlock(header);
            }
        }
    }

    private void nextBlock(FileHeader file) throws IOException {
        ChunkBytes bytes = input.next(ChunkBytes.SIZE);
        if (bytes.length() == 0) {
            isAtEnd = true;
            if (blocks < file.announcedChunks()) {
                long missing = file.announcedChunks() - blocks;
                String problem = "the file's header counts " + file.announcedChunks() + " chunks, but the file has room"
                        + " for " + blocks;
                waiting.add(new Damage(input.offset(), Damage.Kind.COUNT, problem, missing + " of its chunks"));
            }
            return;
        }
        long number = blocks++;
        if (bytes.lengthWithoutZeros() == 0) {
            if (number < file.announcedChunks()) {
                waiting.add(badChunk(
                        "the chunk holds nothing but zeros, though the file's header counts it",
                        bytes.length() + " bytes"));
            } else {
                emptyChunks++;
            }
            return;
        }
        if (bytes.hasLong(0, ChunkHeader.SIGNATURE)) {
            openChunk(number, bytes, file.checksums());
        } else {
            lookForChunk(number, bytes, file.checksums());
        }
    }

    private void openChunk(long number, ChunkBytes bytes, Checksums checksums) {
        chunks++;
        ChunkHeader chunk = ChunkHeader.of(bytes);
        if (bytes.length() < ChunkBytes.SIZE) {
            int lost = Math.max(0, chunk.end() - bytes.length());
            String problem = "the file ends after " + bytes.length() + " bytes of the chunk";
            waiting.add(badChunk(problem, lost == 0 ? Damage.NOTHING : lost + " bytes"));
        }
        if (checksums == Checksums.PRESENT) {
            waiting.addAll(chunk.checksumDamages(bytes, input.offset()));
        }
        walk = new ChunkWalk(number, input.offset(), chunk, bytes);
    }

    /// Looks in a block that does not begin like a chunk for what can still be read: its records if only its header is
    /// lost, or a chunk that begins later, as when bytes were inserted or cut out before it.
    private void lookForChunk(long number, ChunkBytes bytes, Checksums checksums) throws IOException {
        if (bytes.hasInt(ChunkHeader.SIZE, ChunkWalk.RECORD_SIGNATURE)) {
            waiting.add(badChunk("the chunk does not begin like one (ElfChnk), but holds records", Damage.NOTHING));
            walk = new ChunkWalk(number, input.offset(), ChunkHeader.of(bytes), bytes);
            return;
        }
        int start = bytes.indexOf(ChunkHeader.SIGNATURE, 1);
        String problem = "no chunk (ElfChnk) begins where one should";
        if (start < 0) {
            waiting.add(badChunk(problem, bytes.length() + " bytes"));
            return;
        }
        waiting.add(badChunk(problem, start + " bytes"));
        openChunk(number, input.skip(start), checksums);
    }

    private Damage badChunk(String problem, String skipped) {
        return new Damage(input.offset(), Damage.Kind.CHUNK, problem, skipped);
    }
}
