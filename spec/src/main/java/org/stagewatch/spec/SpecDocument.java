package org.stagewatch.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The headings and fences of a specification file, without their meaning.
///
/// @param file what a person calls it
/// @param title the heading at the top
/// @param prose what stands between the title and the first section
public record SpecDocument(String file, String title, String prose, List<Section> sections) {
    private static final String FENCE = "```";

    public SpecDocument {
        sections = List.copyOf(sections);
    }

    /// A `##` heading and what stands under it.
    ///
    /// @param line of the heading, counted from 1
    public record Section(String heading, int line, String prose, List<Fence> fences) {
        public Section {
            fences = List.copyOf(fences);
        }
    }

    /// A fenced text.
    ///
    /// @param info what stands behind the opening marks, such as `result ordered`
    /// @param line of the opening marks, counted from 1; the text begins on the next
    public record Fence(String info, int line, String text) {
        /// The first word of the info.
        public String kind() {
            return info.split(" ", 2)[0];
        }

        /// What follows the first word of the info; empty if nothing does.
        public String argument() {
            String[] parts = info.split(" ", 2);
            return parts.length == 1 ? "" : parts[1].strip();
        }
    }

    /// Reads a file's text.
    ///
    /// @throws SpecFormatException at the place that is wrong
    public static SpecDocument read(String file, String text) {
        return new Reader(file, text.lines().toList()).read();
    }

    private static final class Reader {
        private final String file;
        private final List<String> lines;
        private final List<Section> sections = new ArrayList<>();
        private final List<Fence> fences = new ArrayList<>();
        private StringBuilder prose = new StringBuilder();
        private @Nullable String title;
        private String titleProse = "";
        private @Nullable String heading;
        private int headingLine;
        private int index;

        Reader(String file, List<String> lines) {
            this.file = file;
            this.lines = lines;
        }

        SpecDocument read() {
            while (index < lines.size()) {
                readLine(lines.get(index));
                index++;
            }
            endSection();
            if (title == null) {
                throw new SpecFormatException(file, 1, 1, "the file has no title");
            }
            return new SpecDocument(file, title, titleProse, sections);
        }

        private void readLine(String line) {
            if (line.startsWith(FENCE)) {
                readFence(line.substring(FENCE.length()).strip());
            } else if (line.startsWith("## ")) {
                endSection();
                heading = line.substring(3).strip();
                headingLine = index + 1;
            } else if (line.startsWith("# ") && title == null) {
                title = line.substring(2).strip();
            } else {
                prose.append(line).append('\n');
            }
        }

        private void readFence(String info) {
            int start = index;
            if (heading == null) {
                throw new SpecFormatException(file, start + 1, 1, "a fence stands under no `##` heading");
            }
            StringBuilder text = new StringBuilder();
            index++;
            while (index < lines.size() && !lines.get(index).stripTrailing().equals(FENCE)) {
                text.append(lines.get(index)).append('\n');
                index++;
            }
            if (index == lines.size()) {
                throw new SpecFormatException(file, start + 1, 1, "the fence is not closed");
            }
            fences.add(new Fence(info, start + 1, text.toString()));
        }

        private void endSection() {
            String text = prose.toString().strip();
            prose = new StringBuilder();
            if (heading == null) {
                titleProse = text;
                return;
            }
            sections.add(new Section(heading, headingLine, text, fences));
            fences.clear();
        }
    }
}
