-- The same result as the detection of this name, as one would write it for these files: one pass over the events,
-- in which cheap tests guard the regular expressions, and the rest over the few command lines that are left.
WITH started AS MATERIALIZED (
    SELECT "Timestamp", DeviceId, DeviceName, AccountName, FileName, FolderPath, ProcessId, ProcessCommandLine, ReportId,
        ProcessVersionInfoOriginalFileName AS original, InitiatingProcessFileName AS parent
    FROM {process}
    WHERE "Timestamp" > TIMESTAMP '{now}' - INTERVAL 14 DAY
        AND ActionType IN ('ProcessCreated', '')
        AND ProcessCommandLine <> ''
        AND CASE
            WHEN contains(ProcessCommandLine, '\\') THEN TRUE
            WHEN lower(ProcessVersionInfoOriginalFileName) IN ('robocopy.exe', 'xcopy.exe', 'pscp.exe', 'psftp.exe') THEN TRUE
            WHEN regexp_matches(FileName, '(?i)^(scp|sftp|rsync|pscp|psftp)(\.exe)?$') THEN TRUE
            ELSE regexp_matches(ProcessCommandLine, '(?i)\b(x?copy|robocopy|move|cp|mv)\b')
        END
), connects AS (
    SELECT *, regexp_matches(ProcessCommandLine, '(?i)\bnet1?(\.exe)?"?\s+use\s|new-psdrive|\bnew-smbmapping\b') AS connects FROM started
), drives AS MATERIALIZED (
    SELECT DeviceId, AccountName, letter, connected, "Timestamp" AS connected_at
    FROM (
        SELECT *,
            upper(coalesce(nullif(regexp_extract(ProcessCommandLine, '(?i)\s([a-z]):', 1), ''),
                regexp_extract(ProcessCommandLine, '(?i)-name\s+["'']?([a-z])\b', 1))) AS letter,
            regexp_extract(ProcessCommandLine, '(\\\\[^\s"''\\]+\\[^\s"'']+)', 1) AS connected
        FROM connects
        WHERE connects AND contains(ProcessCommandLine, '\\')
    ) AS x
    WHERE letter <> '' AND connected <> ''
), texts AS (
    SELECT *, regexp_replace(regexp_replace(ProcessCommandLine, '^\s*("[^"]*"|\S+)', ''), '(?i)\s[/-][a-z]+\+?:("[^"]*"|\S*)', ' ', 'g') AS text
    FROM connects
    WHERE NOT connects AND (contains(ProcessCommandLine, '\\') OR lower(original) IN ('robocopy.exe', 'xcopy.exe')
        OR regexp_matches(ProcessCommandLine, '(?i)\b(x?copy|robocopy|move|cp|mv)\b'))
), paths AS (
    SELECT *,
        trim(regexp_extract(text, '[\s=,(]("(?:\\\\|[A-Za-z]:\\)[^"]+"|''(?:\\\\|[A-Za-z]:\\)[^'']+''|\\\\[^\s"''\\]+\\[^\s"'',;|&)]+|[A-Za-z]:\\[^\s"'',;|&)]*)', 1), '"''') AS first,
        trim(regexp_extract(text, '(?s)^.*[\s=,(]("(?:\\\\|[A-Za-z]:\\)[^"]+"|''(?:\\\\|[A-Za-z]:\\)[^'']+''|\\\\[^\s"''\\]+\\[^\s"'',;|&)]+|[A-Za-z]:\\[^\s"'',;|&)]*)', 1), '"''') AS last,
        regexp_matches(ProcessCommandLine, '(?i)\b(x?copy|robocopy|move|cp|mv)\b')
            OR lower(original) IN ('robocopy.exe', 'xcopy.exe') AS verb,
        regexp_matches(text, '(?i)^\s+(a|u|m)\s') AS archiver_first,
        regexp_matches(text, '(?i)(^|\b(copy|xcopy|robocopy|move|cp|mv|copy-item|move-item)\b)(\s+[/-]\w+)*\s+["'']?(\\\\|[a-z]:\\)') AS one_is_source
    FROM texts
), arguments AS (
    SELECT "Timestamp", DeviceId, DeviceName, AccountName, FileName, FolderPath, ProcessId, ProcessCommandLine, ReportId, original, parent,
        CASE WHEN first = last THEN CASE WHEN one_is_source THEN first ELSE '' END WHEN archiver_first THEN last ELSE first END AS source,
        CASE WHEN first = last THEN CASE WHEN one_is_source THEN '' ELSE first END WHEN archiver_first THEN first ELSE last END AS target
    FROM paths
    WHERE first <> '' AND (verb OR first <> last)
), mapped AS (
    SELECT "Timestamp", DeviceId, DeviceName, AccountName, FileName, FolderPath, ProcessId, ProcessCommandLine, ReportId, original, parent, source, target,
        coalesce(max(f.connected) FILTER (WHERE f.connected_at BETWEEN "Timestamp" - INTERVAL 1 DAY AND "Timestamp"), '') AS from_share,
        coalesce(max(t.connected) FILTER (WHERE t.connected_at BETWEEN "Timestamp" - INTERVAL 1 DAY AND "Timestamp"), '') AS to_share
    FROM arguments
    LEFT JOIN (SELECT DeviceId AS fd, AccountName AS fa, letter AS fl, connected, connected_at FROM drives) AS f
        ON fd = DeviceId AND fa = AccountName AND fl = upper(regexp_extract(source, '^([A-Za-z]):', 1))
    LEFT JOIN (SELECT DeviceId AS td, AccountName AS ta, letter AS tl, connected, connected_at FROM drives) AS t
        ON td = DeviceId AND ta = AccountName AND tl = upper(regexp_extract(target, '^([A-Za-z]):', 1))
    GROUP BY ALL
), ssh AS (
    SELECT *, '\\' || host || '\' || rtrim(regexp_extract(ProcessCommandLine, '\s["'']?(?:[\w.$-]+@)?[\w.-]{2,}:([^\s"'']*)', 1), '/') AS remote,
        regexp_matches(ProcessCommandLine, '[\w.-]{2,}:[^\s"'']*["'']?\s*$') AS push
    FROM (
        SELECT *, regexp_extract(ProcessCommandLine, '\s["'']?(?:[\w.$-]+@)?([\w.-]{2,}):[^\s"'']*', 1) AS host
        FROM started
        WHERE (regexp_matches(FileName, '(?i)^(scp|sftp|rsync|pscp|psftp)(\.exe)?$') OR lower(original) IN ('pscp.exe', 'psftp.exe'))
            AND NOT regexp_matches(ProcessCommandLine, '\s(--server|-t|-f)\s')
    ) AS x
    WHERE host <> ''
), moved AS (
    SELECT "Timestamp", DeviceId, DeviceName, AccountName, FileName, ProcessId, ProcessCommandLine, ReportId, original, parent,
        CASE WHEN from_share <> '' THEN from_share || substr(source, 3) ELSE source END AS source,
        CASE WHEN to_share <> '' THEN to_share || substr(target, 3) ELSE target END AS target
    FROM mapped
    UNION ALL
    SELECT "Timestamp", DeviceId, DeviceName, AccountName, FileName, ProcessId, ProcessCommandLine, ReportId, original, parent,
        CASE WHEN push THEN regexp_extract(ProcessCommandLine, '\s(\S+)\s+\S+\s*$', 1) ELSE remote END,
        CASE WHEN push THEN remote ELSE rtrim(regexp_extract(ProcessCommandLine, '\s(\S+)\s*$', 1), '/') END
    FROM ssh
), copies AS MATERIALIZED (
    SELECT *
    FROM (
        SELECT *,
            original <> '' AND regexp_matches(FileName, '(?i)\.\w+$')
                AND lower(original) IN ('robocopy.exe', 'xcopy.exe', 'cmd.exe', 'powershell.exe', 'pwsh.dll', 'rar.exe', '7z.exe', '7za.exe', 'rclone.exe', 'pscp.exe')
                AND lower(regexp_replace(FileName, '\.\w+$', '')) <> lower(regexp_replace(original, '\.\w+$', ''))
                AND lower(FileName) <> 'pwsh.exe' AS renamed,
            lower(AccountName) AS account,
            CASE WHEN regexp_matches(to_host, '^[0-9.]+$') OR contains(to_host, ':') THEN lower(to_host) ELSE lower(split_part(to_host, '.', 1)) END AS staging_host,
            CASE WHEN regexp_matches(DeviceName, '^[0-9.]+$') OR contains(DeviceName, ':') THEN lower(DeviceName) ELSE lower(split_part(DeviceName, '.', 1)) END AS own_host,
            lower(regexp_extract(target, '^\\\\[^\\]+\\([^\\]+)', 1)) AS share
        FROM (SELECT *, regexp_extract(target, '^\\\\([^\\]+)\\', 1) AS to_host FROM moved)
        WHERE to_host <> ''
            AND (lower(FileName) IN ('robocopy.exe', 'xcopy.exe') OR lower(original) IN ('robocopy.exe', 'xcopy.exe')
                OR lower(FileName) NOT IN ('cmd.exe', 'powershell.exe', 'pwsh.exe'))
    ) AS x
    WHERE staging_host <> own_host
), known AS (
    SELECT lower(split_part(Host, '.', 1)) || '|' || CASE WHEN Account = '' THEN '*' ELSE lower(Account) END AS key
    FROM "watchlist_KnownTransferSystems"
    WHERE Host <> '' AND (Expires = '' OR Expires::TIMESTAMP > TIMESTAMP '{now}')
), distributed AS (
    SELECT account, source FROM copies WHERE "Timestamp" > TIMESTAMP '{now}' - INTERVAL 1 DAY
    GROUP BY ALL HAVING count(DISTINCT staging_host) >= 3
), known_shares AS (
    SELECT DISTINCT staging_host AS known_host, share AS known_share FROM copies
    WHERE "Timestamp" <= TIMESTAMP '{now}' - INTERVAL 1 DAY AND NOT regexp_matches(share, '^([a-z]|admin)\$$')
), found AS (
    SELECT *,
        CASE
            WHEN regexp_matches(share, '^[a-z]\$$') THEN share[1] || ':' || regexp_extract(target, '^\\\\[^\\]+\\[^\\]+(.*)$', 1)
            WHEN share = 'admin$' THEN 'c:\windows' || regexp_extract(target, '^\\\\[^\\]+\\[^\\]+(.*)$', 1)
            ELSE ''
        END AS local,
        regexp_matches(source, '(?i)^[a-z]:\\users\\[^\\]+|\\(documents|desktop|downloads|shares?|data|exports?)(\\|$)') AS from_people
    FROM copies
    WHERE "Timestamp" > TIMESTAMP '{now}' - INTERVAL 1 DAY
        AND NOT EXISTS (FROM copies AS before WHERE before."Timestamp" <= TIMESTAMP '{now}' - INTERVAL 1 DAY
            AND before.DeviceId = copies.DeviceId AND before.staging_host = copies.staging_host AND before.share = copies.share)
        AND NOT EXISTS (FROM distributed WHERE distributed.account = copies.account AND distributed.source = copies.source)
        AND staging_host || '|' || account NOT IN (SELECT key FROM known)
        AND staging_host || '|*' NOT IN (SELECT key FROM known)
), judged AS (
    SELECT *,
        CASE
            WHEN regexp_matches(local, '(?i)[\\/](inetpub|wwwroot|htdocs|httpdocs|webapps|aspnet_client|httpproxy|owa|ecp)[\\/]') THEN 'web root'
            WHEN regexp_matches(local, '(?i)^/var/www/') THEN 'web root'
            WHEN regexp_matches(local, '(?i)[\\/](\$recycle\.bin|recycler|system volume information)([\\/]|$)') THEN 'recycle bin'
            WHEN regexp_matches(local, '(?i)^[a-z]:\\(perflogs|recovery|intel|amd|msocache|boot|config\.msi|\$windows\.~bt|windows)(\\|$)') THEN 'system folder'
            WHEN regexp_matches(local, '(?i)^[a-z]:\\programdata(\\|$)') THEN 'program data'
            WHEN regexp_matches(local, '(?i)^[a-z]:\\program files( \(x86\))?(\\|$)') THEN 'program folder'
            WHEN regexp_matches(local, '(?i)^[a-z]:\\users\\(public|default|all users)(\\|$)') THEN 'public profile'
            WHEN regexp_matches(local, '(?i)\\appdata\\') THEN 'profile data'
            WHEN regexp_matches(local, '(?i)^/(dev/shm|var/tmp|tmp)(/|$)') THEN 'temporary folder'
            WHEN regexp_matches(local, '[\\/]\.[^.\\/][^\\/]*[\\/]') THEN 'hidden folder'
            WHEN ends_with(share, '$') THEN 'hidden share'
            ELSE ''
        END AS kind
    FROM found
)
SELECT epoch_us("Timestamp") * 10 + 621355968000000000, DeviceId, DeviceName, staging_host, target, kind, account, source, FileName,
    ProcessId, ProcessCommandLine, parent, renamed, ReportId,
    DeviceName || ' sends ' || source || ' to ' || target || CASE WHEN kind <> '' THEN ' (' || kind || ')' ELSE '' END
        || CASE WHEN renamed THEN ', with a renamed tool' ELSE '' END || ', as ' || account
FROM judged LEFT JOIN known_shares ON known_host = staging_host AND known_share = share
WHERE renamed OR kind NOT IN ('', 'hidden share') OR (kind = 'hidden share' AND from_people AND known_host IS NULL)
