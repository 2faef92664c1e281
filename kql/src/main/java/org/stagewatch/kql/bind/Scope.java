package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names that a query has defined up to some point: a chain of definitions, the newest first. Immutable.
record Scope(@Nullable Scope outer, String name, @Nullable Symbol symbol) {
    static final Scope EMPTY = new Scope(null, "", null);

    Scope with(String definedName, Symbol definedSymbol) {
        return new Scope(this, definedName, definedSymbol);
    }

    @Nullable
    Symbol find(String wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.symbol != null && scope.name.equals(wanted)) {
                return scope.symbol;
            }
        }
        return null;
    }

    /// All names, the newest first.
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.symbol != null) {
                names.add(scope.name);
            }
        }
        return names;
    }
}
