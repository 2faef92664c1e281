package org.stagewatch.kql.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A format of files that `externaldata` reads. Source: the manual page *Data formats supported for ingestion*.
public enum FileFormat {
    CSV,
    /// CSV with semicolons.
    SCSV,
    /// CSV with vertical bars.
    PSV,
    /// CSV with the control character U+0001.
    SOHSV,
    TSV,
    /// Tabs between values, and a backslash before a character that is meant literally.
    TSVE,
    /// A record for each line that is not empty.
    TXT,
    /// The whole file is one value.
    RAW,
    /// A JSON object on each line.
    JSON,
    /// JSON objects one after the other or in an array, each perhaps over several lines.
    MULTIJSON,
    PARQUET;

    /// The format of a name that a query gives, without regard to case; null if it is none of these.
    public static @Nullable FileFormat named(String name) {
        for (FileFormat format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return format;
            }
        }
        return null;
    }

    /// The format that a file's name tells by its ending, the endings of compression taken off; CSV if it tells none.
    public static FileFormat ofFile(String location) {
        String name =
                location.replaceFirst("[?;].*$", "").toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zip)$", "");
        FileFormat format = named(name.substring(name.lastIndexOf('.') + 1));
        return format == null ? CSV : format;
    }

    /// Whether values have names rather than places.
    public boolean hasNames() {
        return switch (this) {
            case JSON, MULTIJSON, PARQUET -> true;
            case CSV, SCSV, PSV, SOHSV, TSV, TSVE, TXT, RAW -> false;
        };
    }
}
