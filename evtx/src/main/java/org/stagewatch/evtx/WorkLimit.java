package org.stagewatch.evtx;

/// Keeps one record, and one chunk, from costing more than any honest log could need.
///
/// A few hundred bytes of nested templates can otherwise grow into billions of elements. A chunk is 64 KiB: honest
/// ones hold a few thousand elements and a few ten thousand characters.
final class WorkLimit {
    /// How deep elements, templates and values may lie inside each other.
    static final int DEPTH = 64;

    private static final int STEPS_A_RECORD = 200_000;
    private static final int STEPS_A_CHUNK = 1_000_000;
    private static final int CHARACTERS_A_RECORD = 2_000_000;
    private static final int CHARACTERS_A_CHUNK = 16_000_000;

    private int stepsOfRecord;
    private int stepsOfChunk;
    private int charactersOfRecord;
    private int charactersOfChunk;

    void beginRecord() {
        stepsOfRecord = 0;
        charactersOfRecord = 0;
    }

    /// Pays for one token read or one node made.
    void step() throws MalformedRecord {
        stepsOfChunk++;
        if (++stepsOfRecord > STEPS_A_RECORD || stepsOfChunk > STEPS_A_CHUNK) {
            throw new MalformedRecord("its templates unfold into more elements than a chunk can honestly hold");
        }
    }

    /// Pays for a text that goes into the event.
    void characters(int count) throws MalformedRecord {
        charactersOfRecord += count;
        charactersOfChunk += count;
        if (charactersOfRecord > CHARACTERS_A_RECORD || charactersOfChunk > CHARACTERS_A_CHUNK) {
            throw new MalformedRecord("its templates unfold into more text than a chunk can honestly hold");
        }
    }

    static void checkDepth(int depth) throws MalformedRecord {
        if (depth > DEPTH) {
            throw new MalformedRecord("its elements lie more than " + DEPTH + " deep inside each other");
        }
    }
}
