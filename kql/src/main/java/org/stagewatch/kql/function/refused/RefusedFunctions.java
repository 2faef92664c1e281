package org.stagewatch.kql.function.refused;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.function.ParameterType.STRING_OR_DYNAMIC;
import static org.stagewatch.kql.function.refused.Refusal.CLUSTER;
import static org.stagewatch.kql.function.refused.Refusal.HASH;
import static org.stagewatch.kql.function.refused.Refusal.STORAGE;
import static org.stagewatch.kql.function.refused.Refusal.UNDOCUMENTED;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;

/// The scalar functions that bind and aren't run. Their signatures are those that Microsoft's language service accepts.
public final class RefusedFunctions {
    private static final Parameter SKETCHED = parameter("sketch", DYNAMIC, "What `hll` or `tdigest` gave.");
    private static final Parameter VALUE = parameter("value", ANY, "The value to place.");
    private static final Parameter CURSOR = parameter("cursor", STRING, "A database cursor.");

    public static final List<FunctionDefinition> ALL = List.of(
            Refused.of("current_cluster_endpoint", "The address of the cluster.", CLUSTER, STRING),
            Refused.of("current_database", "The name of the database in use.", CLUSTER, STRING),
            Refused.of("current_node_id", "The node that runs the query.", CLUSTER, STRING),
            Refused.of("current_principal", "Who runs the query.", CLUSTER, STRING),
            Refused.of("current_principal_details", "What is known of who runs the query.", CLUSTER, DYNAMIC),
            Refused.of(
                    "current_principal_is_member_of",
                    "Whether who runs the query belongs to one of some groups.",
                    CLUSTER,
                    BOOL,
                    parameter("group", STRING_OR_DYNAMIC, "A group, or an array of them.")
                            .repeated()),
            Refused.of("cursor_current", "The newest cursor of the database.", STORAGE, STRING),
            Refused.of("current_cursor", "The newest cursor of the database.", STORAGE, STRING),
            Refused.of("cursor_after", "Whether a row was stored after a cursor.", STORAGE, BOOL, CURSOR),
            Refused.of("cursor_before_or_at", "Whether a row was stored up to a cursor.", STORAGE, BOOL, CURSOR),
            Refused.of("extent_id", "The part of a table that holds a row.", STORAGE, GUID),
            Refused.of("extentid", "The part of a table that holds a row.", STORAGE, GUID),
            Refused.of("extent_tags", "The tags of the part of a table that holds a row.", STORAGE, DYNAMIC),
            Refused.of("row_id", "The number of a row in storage.", STORAGE, STRING),
            Refused.of(
                    "hash_combine",
                    "One hash made of several.",
                    HASH,
                    LONG,
                    parameter("first", ANY, "The first hash."),
                    parameter("others", ANY, "The other hashes.").repeated()),
            Refused.of(
                    "hash_many",
                    "One hash of several values.",
                    HASH,
                    LONG,
                    parameter("values", ANY, "The values.").repeated()),
            Refused.of("hll_isvalid", "Whether a value is a sketch.", UNDOCUMENTED, BOOL, SKETCHED, VALUE),
            Refused.of("tdigest_isvalid", "Whether a value is a sketch.", UNDOCUMENTED, BOOL, SKETCHED, VALUE));

    private RefusedFunctions() {}
}
