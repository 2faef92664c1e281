-- The same result as the detection of this name, as one would write it for these files: one pass over the events,
-- cheap tests before costly ones, and only the kinds of file that can match.
WITH named AS MATERIALIZED (
    SELECT "Timestamp", DeviceId, DeviceName, FileName, FolderPath, FileSize, ReportId, InitiatingProcessAccountName,
        InitiatingProcessAccountSid, InitiatingProcessFolderPath, InitiatingProcessFileName, InitiatingProcessCommandLine
    FROM {files}
    WHERE "Timestamp" > TIMESTAMP '{now}' - INTERVAL 14 DAY
        AND ActionType IN ('FileCreated', 'FileRenamed')
        AND RequestSourceIP = ''
        AND CASE
            WHEN regexp_matches(FileName, '(?i)\.(zip|7z|rar|cab|tar|tgz|gz|bz2|xz|zst|arj|lzh|ace|iso|wim)(\.\d{3})?$')
                AND NOT regexp_matches(FileName, '(?i)\b_?logs?[-_.]?\d*\.(zip|7z|cab|gz|tgz)$') THEN TRUE
            WHEN lower(InitiatingProcessVersionInfoOriginalFileName) IN ('7z.exe', '7za.exe', '7zr.exe', 'rar.exe', 'winrar.exe')
                THEN contains(lower(InitiatingProcessCommandLine), lower(FileName))
                    AND regexp_matches(InitiatingProcessCommandLine, '(?i)^\s*("[^"]+"|\S+)\s+(a|m)\s')
        END
), archives AS MATERIALIZED (
    SELECT *, lower(InitiatingProcessAccountName) AS account,
        regexp_replace(regexp_replace(lower(place), '[0-9a-f]{8}[0-9a-f-]*', '#', 'g'), '\d+', '#', 'g') AS habit
    FROM (
        SELECT "Timestamp", DeviceId, DeviceName, FileName, FolderPath, FileSize, ReportId, InitiatingProcessAccountName,
            InitiatingProcessAccountSid, InitiatingProcessFolderPath, InitiatingProcessCommandLine,
            lower(InitiatingProcessFileName) AS program,
            regexp_replace(FolderPath, '[\\/][^\\/]*$', '') AS place,
            CASE
                WHEN regexp_matches(FolderPath, '(?i)[\\/](inetpub|wwwroot|htdocs|httpdocs|webapps|aspnet_client|httpproxy|owa|ecp)[\\/]') THEN 'web root'
                WHEN regexp_matches(FolderPath, '(?i)^/var/www/') THEN 'web root'
                WHEN regexp_matches(FolderPath, '(?i)[\\/](\$recycle\.bin|recycler|system volume information)([\\/]|$)') THEN 'recycle bin'
                WHEN regexp_matches(FolderPath, '(?i)^[a-z]:\\(perflogs|recovery|intel|amd|msocache|boot|config\.msi|\$windows\.~bt|windows)(\\|$)') THEN 'system folder'
                WHEN regexp_matches(FolderPath, '(?i)^[a-z]:\\programdata(\\|$)') THEN 'program data'
                WHEN regexp_matches(FolderPath, '(?i)^[a-z]:\\program files( \(x86\))?(\\|$)') THEN 'program folder'
                WHEN regexp_matches(FolderPath, '(?i)^[a-z]:\\users\\(public|default|all users)(\\|$)') THEN 'public profile'
                WHEN regexp_matches(FolderPath, '(?i)\\appdata\\') THEN 'profile data'
                WHEN regexp_matches(FolderPath, '(?i)^/(dev/shm|var/tmp|tmp)(/|$)') THEN 'temporary folder'
                WHEN regexp_matches(FolderPath, '[\\/]\.[^.\\/][^\\/]*[\\/]') THEN 'hidden folder'
            END AS kind
        FROM named
    ) AS files
    WHERE kind IS NOT NULL
        AND NOT (kind IN ('system folder', 'program data') AND InitiatingProcessAccountSid = 'S-1-5-18'
            AND regexp_matches(InitiatingProcessFolderPath, '(?i)^c:\\(windows\\(system32|servicing|winsxs|ccm|softwaredistribution)|program files( \(x86\))?|programdata\\microsoft\\windows defender)\\'))
), known AS (
    SELECT lower(split_part(Host, '.', 1)) || '|' || CASE WHEN Account = '' THEN '*' ELSE lower(Account) END AS key
    FROM "watchlist_KnownTransferSystems"
    WHERE Host <> '' AND (Expires = '' OR Expires::TIMESTAMP > TIMESTAMP '{now}')
), found AS (
    SELECT *, CASE WHEN regexp_matches(DeviceName, '^[0-9.]+$') OR contains(DeviceName, ':') THEN lower(DeviceName)
        ELSE lower(split_part(DeviceName, '.', 1)) END AS host
    FROM archives
    WHERE "Timestamp" > TIMESTAMP '{now}' - INTERVAL 1 DAY
        AND NOT (kind = 'profile data' AND contains(lower(place), '\users\' || account || '\'))
        AND NOT (regexp_matches(InitiatingProcessCommandLine, '(?i)\\(logs|winevt|panther)\b')
            AND NOT contains(lower(InitiatingProcessCommandLine), '\users\'))
)
SELECT epoch_us("Timestamp") * 10 + 621355968000000000, DeviceId, DeviceName, place, kind, account, FileName, FolderPath, FileSize,
    program, InitiatingProcessCommandLine, ReportId,
    'Archive ' || FileName || ' made by ' || program || ' as ' || account || ' in ' || place || ' (' || kind || ') on ' || DeviceName
FROM found
WHERE NOT EXISTS (FROM archives AS before WHERE before."Timestamp" <= TIMESTAMP '{now}' - INTERVAL 1 DAY
        AND before.program = found.program AND before.account = found.account AND before.habit = found.habit)
    AND host || '|' || account NOT IN (SELECT key FROM known)
    AND host || '|*' NOT IN (SELECT key FROM known)
