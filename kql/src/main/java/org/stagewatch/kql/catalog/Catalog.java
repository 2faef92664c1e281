package org.stagewatch.kql.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a query may see: tables, functions of the services that return a table, and files. Names are case-sensitive.
public final class Catalog {
    private static final String WATCHLIST_FUNCTION = "_GetWatchlist";
    private static final String WATCHLIST = WATCHLIST_FUNCTION + "('";
    private static final String WATCHLIST_END = "')";

    private final Map<String, Table> tables;
    private final Map<String, TableFunction> functions;
    private final ExternalAccess externalAccess;
    private final AddressLocations locations;
    private final @Nullable Set<String> filled;

    /// A catalog whose queries may read no files.
    public Catalog(Collection<Table> tables, Collection<TableFunction> functions) {
        this(tables, functions, ExternalAccess.NONE);
    }

    public Catalog(Collection<Table> tables, Collection<TableFunction> functions, ExternalAccess externalAccess) {
        this(tables, functions, externalAccess, AddressLocations.NONE, null);
    }

    private Catalog(
            Collection<Table> tables,
            Collection<TableFunction> functions,
            ExternalAccess externalAccess,
            AddressLocations locations,
            @Nullable Set<String> filled) {
        this.externalAccess = externalAccess;
        this.locations = locations;
        this.filled = filled;
        this.tables = new LinkedHashMap<>();
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.functions = new LinkedHashMap<>();
        functions.forEach(function -> this.functions.put(function.name(), function));
    }

    public static Catalog empty() {
        return new Catalog(List.of(), List.of());
    }

    /// The same tables and functions, with other files.
    public Catalog with(ExternalAccess access) {
        return new Catalog(tables.values(), functions.values(), access, locations, filled);
    }

    /// The same tables, functions and files, and where addresses are.
    public Catalog with(AddressLocations places) {
        return new Catalog(tables.values(), functions.values(), externalAccess, places, filled);
    }

    /// The same catalog, of which is known that only these tables have rows.
    public Catalog withRowsIn(Set<String> names) {
        return new Catalog(tables.values(), functions.values(), externalAccess, locations, Set.copyOf(names));
    }

    /// The same catalog, of which is not known which tables have rows.
    public Catalog withRowsAnywhere() {
        return new Catalog(tables.values(), functions.values(), externalAccess, locations, null);
    }

    /// The same functions, files and knowledge with other tables.
    public Catalog withTables(Collection<Table> others) {
        return new Catalog(others, functions.values(), externalAccess, locations, filled);
    }

    /// Only those tables and functions whose names fit; watchlists by the name of the function that reads them.
    public Catalog only(Predicate<String> isVisible) {
        return new Catalog(
                tables.values().stream()
                        .filter(table -> isVisible.test(isWatchlist(table.name()) ? WATCHLIST_FUNCTION : table.name()))
                        .toList(),
                functions.values().stream()
                        .filter(function -> isVisible.test(function.name()))
                        .toList(),
                externalAccess,
                locations,
                filled);
    }

    /// The same with other watchlists in place of those of their names.
    ///
    /// @param watchlists whether each has rows
    public Catalog withWatchlists(Map<Table, Boolean> watchlists) {
        Map<String, Table> all = new LinkedHashMap<>(tables);
        Set<String> known = filled == null ? new HashSet<>() : new HashSet<>(filled);
        watchlists.forEach((table, hasRows) -> {
            all.put(table.name(), table);
            known.remove(table.name());
            if (hasRows) {
                known.add(table.name());
            }
        });
        return new Catalog(
                all.values(), functions.values(), externalAccess, locations, filled == null ? null : Set.copyOf(known));
    }

    /// Whether a table of this catalog is known to have no rows.
    public boolean isEmpty(Table table) {
        return filled != null && !filled.contains(table.name()) && table.equals(tables.get(table.name()));
    }

    public ExternalAccess externalAccess() {
        return externalAccess;
    }

    /// What says where addresses are.
    public AddressLocations locations() {
        return locations;
    }

    public @Nullable Table table(String name) {
        return tables.get(name);
    }

    /// A watchlist: a table under the name `_GetWatchlist('name')`, as queries call it.
    public @Nullable Table watchlist(String name) {
        return tables.get(watchlistTable(name));
    }

    /// The names of all watchlists.
    public List<String> watchlists() {
        return tables.keySet().stream()
                .filter(Catalog::isWatchlist)
                .map(name -> name.substring(WATCHLIST.length(), name.length() - WATCHLIST_END.length()))
                .toList();
    }

    /// The name of the table that holds a watchlist.
    public static String watchlistTable(String name) {
        return WATCHLIST + name + WATCHLIST_END;
    }

    /// Whether a table's name is that of a watchlist.
    public static boolean isWatchlist(String table) {
        return table.startsWith(WATCHLIST) && table.endsWith(WATCHLIST_END);
    }

    public @Nullable TableFunction function(String name) {
        return functions.get(name);
    }

    public Collection<Table> tables() {
        return List.copyOf(tables.values());
    }

    public Collection<TableFunction> functions() {
        return List.copyOf(functions.values());
    }
}
