package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.JoinKind;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// `ipv4_lookup` and `ipv6_lookup`: joins addresses with the networks they are in. Source: the manual pages of these.
///
/// Two addresses match if they are the same as far as the shorter of their prefixes reaches. So that this becomes a
/// join by equality, each address is cut to the prefixes that are on the other side.
///
/// @param version what the addresses are
record AddressLookup(Version version) implements Plugin {
    enum Version {
        /// `size` and `cut` say how long the prefix of an address is, and what it is when cut.
        IPV4("ipv4_netmask_suffix(address)", "format_ipv4(address, min_of(size, length))"),
        IPV6(
                "iff(isempty(parse_ipv6(address)), long(null),"
                        + " coalesce(tolong(extract(@'/(\\d+)$', 1, address)) + iff(address has ':', 0, 96), 128))",
                "parse_ipv6_mask(address, min_of(size, length))");

        private final Meaning matches;

        Version(String size, String cut) {
            matches = new Meaning("""
                    let addresses = source | where isLeft | summarize by address | extend size = {size} | where size >= 0;
                    let networks = source | where not(isLeft) | summarize by address | extend size = {size} | where size >= 0;
                    let ofAddresses = toscalar(addresses | summarize make_set(size));
                    let ofNetworks = toscalar(networks | summarize make_set(size));
                    addresses
                    | extend lengths = ofNetworks
                    | mv-expand length = lengths to typeof(long)
                    | project address, size, length, cut = {cut}
                    | join kind=inner (
                        networks
                        | extend lengths = ofAddresses
                        | mv-expand length = lengths to typeof(long)
                        | project network = address, length = size, size = length, cut = {cut})
                        on size, length, cut
                    | project address, network
                    """.replace("{size}", size).replace("{cut}", cut));
        }
    }

    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(3, version == Version.IPV4 ? Integer.MAX_VALUE : 4)) {
            return Rows.broken();
        }
        Rows lookup = new TabularBinder(call.binding(), call.scope())
                .bind(call.arguments().getFirst().value());
        return bind(call, call.rows(), lookup);
    }

    private Rows bind(PluginCall call, Rows source, Rows lookup) {
        ExpressionBinder rows = new ExpressionBinder(call.binding(), call.scope(), source);
        ExpressionBinder among = new ExpressionBinder(call.binding(), call.scope(), lookup);
        Column address = call.column(1, rows);
        Column network = call.column(2, among);
        boolean isUnmatchedKept = false;
        List<Column> leftKeys = new ArrayList<>();
        List<Column> rightKeys = new ArrayList<>();
        for (int place = 3; place < call.arguments().size(); place++) {
            Argument argument = call.arguments().get(place);
            if (argument.value() instanceof Expression.Literal(var _, var type, var value) && type == ScalarType.BOOL) {
                isUnmatchedKept = Boolean.TRUE.equals(value);
                continue;
            }
            Column leftKey = call.column(place, rows);
            Column rightKey = call.column(place, among);
            if (leftKey != null && rightKey != null) {
                leftKeys.add(leftKey);
                rightKeys.add(rightKey);
            }
        }
        if (source.isBroken() || lookup.isBroken()) {
            return source;
        }
        if (address == null || network == null) {
            Plan any = new Plan.Join(source.plan(), lookup.plan(), JoinKind.INNER, List.of());
            return joined(call, any, source, lookup.visible());
        }
        if (isUnlisted(call, address)) {
            return bind(call, asText(call, source, address), lookup);
        }
        if (isUnlisted(call, network)) {
            return bind(call, source, asText(call, lookup, network));
        }
        for (Column key : List.of(address, network)) {
            if (key.type() != ScalarType.STRING) {
                return call.refused("its keys must be strings", source);
            }
        }
        SharedRows sharedSource = call.binding().share("source", source, Plan.Reuse.FREE);
        SharedRows sharedLookup = call.binding().share("lookup", lookup, Plan.Reuse.FREE);
        Rows left = sharedSource.read(call.binding()::renew);
        Rows right = sharedLookup.read(call.binding()::renew);
        Rows addresses = sharedSource.read(call.binding()::renew);
        Rows networks = sharedLookup.read(call.binding()::renew);
        Rows matches = version.matches.over(
                addresses(call, addresses, of(address, source, addresses), networks, of(network, lookup, networks)),
                Map.of(),
                call.binding(),
                call.span());
        if (matches.isBroken()) {
            return matches;
        }
        List<Column> pair = matches.visible();
        Plan matched = new Plan.Join(
                matches.plan(), right.plan(), JoinKind.INNER, List.of(key(pair.getLast(), of(network, lookup, right))));
        List<Plan.JoinKey> all = new ArrayList<>();
        all.add(key(of(address, source, left), pair.getFirst()));
        for (int index = 0; index < leftKeys.size(); index++) {
            all.add(key(of(leftKeys.get(index), source, left), of(rightKeys.get(index), lookup, right)));
        }
        Plan join = new Plan.Join(left.plan(), matched, isUnmatchedKept ? JoinKind.LEFT_OUTER : JoinKind.INNER, all);
        List<Column> added = new ArrayList<>();
        for (Column column : lookup.visible()) {
            if (!rightKeys.contains(column)) {
                added.add(of(column, lookup, right));
            }
        }
        Rows joined = joined(call, join, left, added);
        return version == Version.IPV6 && call.isToRun() ? lookupFirst(joined, added.size()) : joined;
    }

    /// An open table is no longer one for Microsoft's binder.
    private static Rows joined(PluginCall call, Plan join, Rows left, List<Column> added) {
        Rows.Knowledge knowledge = call.isToRun() ? left.knowledge() : Rows.Knowledge.COMPLETE;
        Rows known = new Rows(left.plan(), left.visible(), left.order(), left.parts(), knowledge, left.source());
        return new BindJoin(call.binding(), call.scope()).joined(join, known, added, Rows.Knowledge.COMPLETE);
    }

    private static boolean isUnlisted(PluginCall call, Column key) {
        return key.type() == ScalarType.DYNAMIC && call.binding().isUnlisted(new ScalarExpression.ColumnValue(key));
    }

    /// The rows with an empty text for a column that an open table does not list.
    private static Rows asText(PluginCall call, Rows rows, Column unlisted) {
        List<Assignment> assignments = new ArrayList<>();
        for (Column column : rows.visible()) {
            assignments.add(
                    column.equals(unlisted)
                            ? new Assignment(
                                    call.binding().newColumn(column.name(), ScalarType.STRING),
                                    new ScalarExpression.Constant(ScalarType.STRING, ""))
                            : Assignment.keep(column));
        }
        return rows.extend(assignments);
    }

    /// The columns of the lookup table go before those of the rows, other than Microsoft's binder has it.
    private static Rows lookupFirst(Rows joined, int added) {
        List<Column> columns = joined.visible();
        int own = columns.size() - added;
        List<Assignment> assignments = new ArrayList<>();
        columns.subList(own, columns.size()).forEach(column -> assignments.add(Assignment.keep(column)));
        columns.subList(0, own).forEach(column -> assignments.add(Assignment.keep(column)));
        return joined.project(assignments);
    }

    private static Plan.JoinKey key(Column left, Column right) {
        return new Plan.JoinKey(new ScalarExpression.ColumnValue(left), new ScalarExpression.ColumnValue(right));
    }

    /// A column of rows that were read anew.
    private static Column of(Column column, Rows old, Rows renewed) {
        return renewed.visible().get(old.visible().indexOf(column));
    }

    /// The addresses of both sides: columns `isLeft` and `address`.
    private static Rows addresses(PluginCall call, Rows left, Column leftAddress, Rows right, Column rightAddress) {
        Plan union = Plan.Union.byPosition(
                List.of(addresses(call, left, leftAddress, true), addresses(call, right, rightAddress, false)),
                List.of(
                        call.binding().newColumn("isLeft", ScalarType.BOOL),
                        call.binding().newColumn("address", ScalarType.STRING)));
        return Rows.of(union);
    }

    private static Plan addresses(PluginCall call, Rows rows, Column address, boolean isLeft) {
        return new Plan.Project(
                rows.plan(),
                List.of(
                        new Assignment(
                                call.binding().newColumn("isLeft", ScalarType.BOOL),
                                new ScalarExpression.Constant(ScalarType.BOOL, isLeft)),
                        new Assignment(
                                call.binding().newColumn("address", ScalarType.STRING),
                                new ScalarExpression.ColumnValue(address))));
    }
}
