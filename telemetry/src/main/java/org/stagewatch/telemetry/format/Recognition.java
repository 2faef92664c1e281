package org.stagewatch.telemetry.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a file is, by its name and its first bytes.
///
/// @param nameStem the file's name without its ending, if the ending is one of table files; else null
public record Recognition(Format format, @Nullable String nameStem) {
    /// How many bytes [#of] wants to see.
    public static final int PEEK = 1 << 14;

    /// The format of a file.
    public enum Format {
        JSON,
        CSV,
        PARQUET,
        EVTX,
        EMPTY,
        UNKNOWN
    }

    /// @param start the first bytes of the file, with the file's end if there are fewer than [#PEEK]
    public static Recognition of(String fileName, byte[] start) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        String stem = switch (ending) {
            case "ndjson", "jsonl", "json", "csv", "parquet" -> fileName.substring(0, dot);
            default -> null;
        };
        return new Recognition(format(ending, start), stem);
    }

    private static Format format(String ending, byte[] start) {
        if (start.length == 0) {
            return Format.EMPTY;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ElfFile\0")) {
            return Format.EVTX;
        }
        if (text.startsWith("PAR1")) {
            return Format.PARQUET;
        }
        if (ending.equals("csv")) {
            return Format.CSV;
        }
        String visible = text.replace("\0", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        String trimmed = visible.stripLeading();
        if (trimmed.startsWith("{") || trimmed.startsWith("[") || ending.contains("json") || ending.equals("jsonl")) {
            return Format.JSON;
        }
        return looksLikeCsv(visible) ? Format.CSV : Format.UNKNOWN;
    }

    /// A header of at least three names, all made of what names are made of.
    private static boolean looksLikeCsv(String text) {
        String line = text.lines().findFirst().orElse("");
        String[] names = line.split(",", -1);
        if (names.length < 3) {
            return false;
        }
        for (String name : names) {
            if (!name.strip().matches("\"?[A-Za-z_$@][\\w .$@\\[\\]-]*\"?")) {
                return false;
            }
        }
        return true;
    }
}
