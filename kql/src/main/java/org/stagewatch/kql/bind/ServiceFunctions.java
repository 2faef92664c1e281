package org.stagewatch.kql.bind;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Parser;
import org.stagewatch.kql.syntax.Statement;

/// Tabular functions that advanced hunting in Defender adds to KQL, written in KQL. Source: the manual pages
/// *FileProfile()*, *SeenBy()* and *DeviceFromIP()* of Microsoft Defender XDR.
final class ServiceFunctions {
    static final String FILE_PROFILE = "FileProfile";

    private static final Map<String, Symbol.Function> FUNCTIONS = new HashMap<>();
    private static final Symbol.Function PROFILE_FROM_WATCHLIST;

    static {
        define(FILE_PROFILE, """
                (Rows:(*), x:string = 'SHA1', y:long = 100) {
                    Rows
                    | extend GlobalPrevalence = long(null), GlobalFirstSeen = datetime(null),
                        GlobalLastSeen = datetime(null), Signer = '', Issuer = '', SignerHash = '',
                        IsCertificateValid = bool(null), IsRootSignerMicrosoft = bool(null), SignatureState = '',
                        IsExecutable = bool(null), ThreatName = '', Publisher = '', SoftwareName = '',
                        ProfileAvailability = ''
                }""");
        define("SeenBy", "(Rows:(*)) { Rows }");
        define("DeviceFromIP", """
                (x:string, y:datetime = datetime(null)) {
                    print IP = '', DeviceId = ''
                }""");
        PROFILE_FROM_WATCHLIST = function("""
                (Rows:(*), x:string = 'SHA1', y:long = 100) {
                    Rows
                    | extend _profile_key = tolower(tostring(column_ifexists(x, '')))
                    | lookup kind=leftouter (
                        _GetWatchlist('FileProfile')
                        | extend SHA1 = tolower(column_ifexists('SHA1', '')),
                            SHA256 = tolower(column_ifexists('SHA256', '')), MD5 = tolower(column_ifexists('MD5', ''))
                        | extend _profile_keys = pack_array(SHA1, SHA256, MD5)
                        | mv-expand _profile_key = _profile_keys to typeof(string)
                        | where isnotempty(_profile_key)
                        | project _profile_key,
                            _profile_1 = tolong(column_ifexists('GlobalPrevalence', '')),
                            _profile_2 = todatetime(column_ifexists('GlobalFirstSeen', '')),
                            _profile_3 = todatetime(column_ifexists('GlobalLastSeen', '')),
                            _profile_4 = column_ifexists('Signer', ''),
                            _profile_5 = column_ifexists('Issuer', ''),
                            _profile_6 = column_ifexists('SignerHash', ''),
                            _profile_7 = tobool(column_ifexists('IsCertificateValid', '')),
                            _profile_8 = tobool(column_ifexists('IsRootSignerMicrosoft', '')),
                            _profile_9 = column_ifexists('SignatureState', ''),
                            _profile_10 = tobool(column_ifexists('IsExecutable', '')),
                            _profile_11 = column_ifexists('ThreatName', ''),
                            _profile_12 = column_ifexists('Publisher', ''),
                            _profile_13 = column_ifexists('SoftwareName', ''),
                            _profile_14 = 'Available'
                        | summarize take_any(*) by _profile_key) on _profile_key
                    | extend GlobalPrevalence = _profile_1, GlobalFirstSeen = _profile_2,
                        GlobalLastSeen = _profile_3, Signer = _profile_4, Issuer = _profile_5,
                        SignerHash = _profile_6, IsCertificateValid = _profile_7,
                        IsRootSignerMicrosoft = _profile_8, SignatureState = _profile_9,
                        IsExecutable = _profile_10, ThreatName = _profile_11, Publisher = _profile_12,
                        SoftwareName = _profile_13,
                        ProfileAvailability = iff(isempty(_profile_14), 'Missing', _profile_14)
                    | project-away _profile_*
                }""");
    }

    private ServiceFunctions() {}

    static Set<String> names() {
        return FUNCTIONS.keySet();
    }

    /// The function of this name, or null. A watchlist called FileProfile holds what its owner knows of files, in
    /// columns
    /// named as those of the function.
    static Symbol.@Nullable Function find(String name, Catalog catalog) {
        return name.equals(FILE_PROFILE) && catalog.watchlist(FILE_PROFILE) != null
                ? PROFILE_FROM_WATCHLIST
                : FUNCTIONS.get(name);
    }

    private static void define(String name, String text) {
        FUNCTIONS.put(name, function(text));
    }

    private static Symbol.Function function(String text) {
        SourceText source = new SourceText("a function of the service", "let F = " + text + "; F");
        if (new Parser().parse(source).query().statements().getFirst()
                instanceof Statement.Let(var _, var _, Expression.FunctionDeclaration declaration)) {
            return new Symbol.Function(declaration, Scope.EMPTY);
        }
        throw new IllegalStateException("not a function: " + text);
    }
}
