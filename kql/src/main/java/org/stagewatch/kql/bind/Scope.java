package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Catalog;

/// The names that a query has defined up to some point: a chain of definitions, the newest first. Immutable.
///
/// @param restriction what `restrict access` leaves visible of what lies further out; null almost everywhere
record Scope(
        @Nullable Scope outer,
        String name,
        @Nullable Symbol symbol,
        @Nullable Restriction restriction) {
    static final Scope EMPTY = new Scope(null, "", null, null);

    Scope with(String definedName, Symbol definedSymbol) {
        return new Scope(this, definedName, definedSymbol, null);
    }

    Scope restricted(Restriction access) {
        return new Scope(this, "", null, access);
    }

    @Nullable
    Symbol find(String wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.symbol != null && scope.name.equals(wanted)) {
                return scope.symbol;
            }
            if (scope.restriction != null && scope.restriction.hides(wanted)) {
                return null;
            }
        }
        return null;
    }

    /// All names that can be seen, the newest first.
    List<String> names() {
        List<String> names = new ArrayList<>();
        List<Restriction> restrictions = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            String defined = scope.name;
            if (scope.symbol != null && restrictions.stream().noneMatch(one -> one.hides(defined))) {
                names.add(defined);
            }
            if (scope.restriction != null) {
                restrictions.add(scope.restriction);
            }
        }
        return names;
    }

    /// What can be seen of the tables that are stored.
    Catalog visible(Catalog whole) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.restriction != null) {
                return scope.restriction.stored();
            }
        }
        return whole;
    }
}
