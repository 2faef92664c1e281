package org.stagewatch.kql.type;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A scalar type of KQL. Source: the manual page *Scalar data types*.
///
/// A value is held, in constants and in SQL, as follows; `null` is the null of every type but string, which has none.
///
/// | Type | Java | SQL |
/// | --- | --- | --- |
/// | bool | Boolean | BOOLEAN |
/// | int | Integer | INTEGER |
/// | long | Long | BIGINT |
/// | real | Double | DOUBLE |
/// | decimal | BigDecimal | VARCHAR, plain digits, no needless zeros |
/// | string | String, never null | VARCHAR, never null |
/// | datetime | Long: ticks of 100 ns since 0001-01-01 | BIGINT |
/// | timespan | Long: ticks of 100 ns | BIGINT |
/// | guid | String, lower case with dashes | VARCHAR |
/// | dynamic | String: JSON text | VARCHAR |
///
/// Ticks in a BIGINT are exact from the year 1 to 9999, compare and bin as integers, and are the same on every engine.
public enum ScalarType {
    BOOL("bool"),
    INT("int"),
    LONG("long"),
    REAL("real"),
    DECIMAL("decimal"),
    STRING("string"),
    DATETIME("datetime"),
    TIMESPAN("timespan"),
    GUID("guid"),
    DYNAMIC("dynamic"),
    /// The type of an expression that has a diagnostic already: every check accepts it.
    ERROR("unknown");

    private final String kqlName;

    ScalarType(String kqlName) {
        this.kqlName = kqlName;
    }

    /// The name as the manual writes it: `long`.
    public String kqlName() {
        return kqlName;
    }

    public boolean isNumeric() {
        return this == INT || this == LONG || this == REAL || this == DECIMAL;
    }

    public boolean isInteger() {
        return this == INT || this == LONG;
    }

    /// Whether values of this type may be null. Strings never are.
    public boolean isNullable() {
        return this != STRING;
    }

    /// The type that a name in a query means, also by its other spellings (`double`, `date`, `boolean`).
    public static @Nullable ScalarType named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "bool", "boolean" -> BOOL;
            case "int", "int32", "uint", "int16", "int8" -> INT;
            case "long", "int64", "uint32", "uint64", "ulong" -> LONG;
            case "real", "double", "float" -> REAL;
            case "decimal" -> DECIMAL;
            case "string" -> STRING;
            case "datetime", "date" -> DATETIME;
            case "timespan", "time" -> TIMESPAN;
            case "guid", "uuid", "uniqueid" -> GUID;
            case "dynamic" -> DYNAMIC;
            default -> null;
        };
    }
}
