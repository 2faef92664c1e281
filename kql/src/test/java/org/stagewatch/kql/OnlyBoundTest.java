package org.stagewatch.kql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.bind.BoundQuery;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;

/// What is said of queries that are bound, as Microsoft's binder does, and not to be run.
class OnlyBoundTest {
    @Test
    void anArrayIsTakenWhereTextsOrAnArrayMayStand() {
        assertThat(codes("print ipv4_is_in_any_range('10.0.0.1', dynamic(['10.0.0.0/8']))"))
                .isEmpty();
        assertThat(codes("print has_any_ipv4('at 10.0.0.1', dynamic(['10.0.0.1']))"))
                .isEmpty();
    }

    @Test
    void anArrayIsNotTakenWhereOnlyATextMayStand() {
        assertThat(codes("print parse_url(dynamic(['A']))")).containsExactly("KQL0302");
    }

    @Test
    void columnsThatAPluginDeclaresAreThoseOfItsResult() {
        BoundQuery bound = bind("range x from 1 to 3 step 1 | evaluate python(typeof(*, fx:real), 'result = df')");

        assertThat(bound.diagnostics()).isEmpty();
        assertThat(bound.columns().stream().map(Column::name)).containsExactly("x", "fx");
    }

    @Test
    void aCallHasATypeWhereTheTypesOfItsArgumentsAreNotKnown() {
        String unknown = "let Any = toscalar(Own_CL | project Value); ";

        assertThat(types(unknown + "print Any == 1, 'a' in (Any), iff(Any == 1, 'a', 'b'), Any / 1h"))
                .containsExactly(ScalarType.BOOL, ScalarType.BOOL, ScalarType.STRING, ScalarType.REAL);
    }

    @Test
    void aCallHasNoTypeWhereItHangsOnTypesThatAreNotKnown() {
        String unknown = "let Any = toscalar(Own_CL | project Value); ";

        assertThat(types(unknown + "print Any + 1, bin(Any, 1h), iff(true, Any, 1)"))
                .containsExactly(ScalarType.ERROR, ScalarType.ERROR, ScalarType.ERROR);
    }

    @Test
    void aLookupHasTheColumnsOfATableWhoseKeyIsNotKnown() {
        BoundQuery bound = bind("let Networks = Own_CL | project Network = A, Site = B;"
                + " print Ip = '10.0.0.1' | evaluate ipv4_lookup(Networks, Ip, Network)");

        assertThat(bound.diagnostics()).isEmpty();
        assertThat(bound.columns().stream().map(Column::name)).containsExactly("Ip", "Network", "Site");
    }

    @Test
    void nothingIsHiddenByRestrictedAccess() {
        assertThat(codes("let A = view () { print X = 1 }; let B = view () { print X = 2 };"
                        + " restrict access to (A); B"))
                .isEmpty();
    }

    private static List<ScalarType> types(String query) {
        assertThat(codes(query)).isEmpty();
        return bind(query).columns().stream().map(Column::type).toList();
    }

    private static List<String> codes(String query) {
        return bind(query).diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static BoundQuery bind(String query) {
        Table open = new Table("Own_CL", "own", List.of(), Table.Openness.OPEN);
        return new Kql(new Catalog(List.of(open), List.of())).bind(new SourceText("test", query), 0);
    }
}
