-- Made-up file events, in the order of time, over the twenty days before {now}.
-- A few in a hundred are archives, most of them where people and programs keep them.
COPY (
    WITH numbers AS (
        SELECT i, hash(i + {seed}) AS h, hash(i * 29 + {seed}) AS g, hash(i * 13 + {seed} + 3) AS k FROM range({rows}) AS r(i)
    ), chosen AS (
        SELECT *,
            g % 2000 AS device,
            (g // 7919) % 4000 AS person,
            CASE
                WHEN h % 100000 < 20 THEN 16
                WHEN h % 100000 < 40 THEN 17
                WHEN h % 100000 < 50 THEN 18
                WHEN h % 100000 < 60 THEN 19
                WHEN h % 100000 < 1060 THEN 14
                WHEN h % 100000 < 2060 THEN 15
                ELSE 1 + k % 13
            END AS kind
        FROM numbers
    ), files(kind, action, file, folder, program, original, line) AS (
        VALUES
            (1, 'FileCreated', 'f_{n}', 'C:\Users\u{u}\AppData\Local\Google\Chrome\User Data\Default\Cache\Cache_Data', 'chrome.exe', 'chrome.exe', '"C:\Program Files\Google\Chrome\Application\chrome.exe" --type=utility --utility-sub-type=network.mojom.NetworkService --lang=en-US --field-trial-handle={g}'),
            (2, 'FileModified', 'index-{n}', 'C:\Users\u{u}\AppData\Local\Microsoft\Edge\User Data\Default\Code Cache\js', 'msedge.exe', 'msedge.exe', '"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe" --no-startup-window --win-session-start /prefetch:{n}'),
            (3, 'FileCreated', '~WRD{n}.tmp', 'C:\Users\u{u}\AppData\Local\Temp', 'WINWORD.EXE', 'WinWord.exe', '"C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE" /n "C:\Users\u{u}\Documents\Reports\Quarter {n}.docx" /o ""'),
            (4, 'FileRenamed', 'Quarter {n}.docx', 'C:\Users\u{u}\Documents\Reports', 'WINWORD.EXE', 'WinWord.exe', '"C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE" /n "C:\Users\u{u}\Documents\Reports\Quarter {n}.docx" /o ""'),
            (5, 'FileCreated', 'module{n}.js', 'C:\Users\u{u}\source\web\node_modules\package\dist', 'node.exe', 'node.exe', '"C:\Program Files\nodejs\node.exe" C:\Users\u{u}\source\web\node_modules\npm\bin\npm-cli.js ci --no-audit'),
            (6, 'FileDeleted', 'tmp{n}.tmp', 'C:\Windows\Temp', 'svchost.exe', 'svchost.exe', 'C:\Windows\System32\svchost.exe -k netsvcs -p -s BITS'),
            (7, 'FileCreated', 'Component{n}.dll', 'C:\Windows\WinSxS\Temp\InFlight\{g}', 'TiWorker.exe', 'TiWorker.exe', 'C:\Windows\winsxs\amd64_microsoft-windows-servicingstack\TiWorker.exe -Embedding'),
            (8, 'FileCreated', 'Main{n}.class', 'D:\agent\work\{n}\target\classes\com\example', 'java.exe', 'java.exe', '"D:\tools\jdk\bin\java.exe" -classpath D:\tools\maven\boot\plexus-classworlds.jar -Dmaven.home=D:\tools\maven org.codehaus.plexus.classworlds.launcher.Launcher package'),
            (9, 'FileModified', 'agent{n}.log', 'C:\ProgramData\Agent\Logs', 'agent.exe', 'agent.exe', '"C:\Program Files\Agent\agent.exe" --service --config "C:\ProgramData\Agent\agent.yml"'),
            (10, 'FileCreated', 'IMG_{n}.jpg', 'C:\Users\u{u}\Pictures\Camera', 'explorer.exe', 'EXPLORER.EXE', 'C:\Windows\Explorer.EXE'),
            (11, 'FileCreated', '{g}.pf', 'C:\Windows\Prefetch', 'svchost.exe', 'svchost.exe', 'C:\Windows\system32\svchost.exe -k LocalSystemNetworkRestricted -p -s SysMain'),
            (12, 'FileCreated', 'pack-{n}.idx', 'C:\Users\u{u}\source\web\.git\objects\pack', 'git.exe', 'git.exe', 'git.exe index-pack --stdin --fix-thin --keep=fetch-pack {n} --pack_header=2,{n}'),
            (13, 'FileCreated', 'Scan {n}.pdf', 'E:\Shares\Scans\Incoming', 'ntoskrnl.exe', 'ntkrnlmp.exe', ''),
            (14, 'FileCreated', 'update{n}.cab', 'C:\Windows\SoftwareDistribution\Download\{g}', 'svchost.exe', 'svchost.exe', 'C:\Windows\system32\svchost.exe -k netsvcs -p -s wuauserv'),
            (15, 'FileCreated', 'invoice{n}.zip', 'C:\Users\u{u}\Downloads', 'chrome.exe', 'chrome.exe', '"C:\Program Files\Google\Chrome\Application\chrome.exe" --flag-switches-begin --flag-switches-end'),
            (16, 'FileCreated', 'nightly{n}.zip', 'C:\ProgramData\Builds\b{s}', 'jenkins.exe', 'jenkins.exe', 'jenkins.exe archive --job {s}'),
            (17, 'FileCreated', 'p{n}.7z', 'C:\PerfLogs\Admin{s}', '7z.exe', '7z.exe', '7z.exe a -mhe C:\PerfLogs\Admin{s}\p{n}.7z C:\Shares\Finance -v200m'),
            (18, 'FileCreated', 'thumbs{n}.db', 'C:\Users\Public\Libraries{s}', 'svc.exe', 'Rar.exe', 'svc.exe a -r -hp C:\Users\Public\Libraries{s}\thumbs{n}.db E:\Shares\Legal'),
            (19, 'FileRenamed', 'site{n}.rar', 'C:\inetpub\wwwroot\img{s}', 'w3wp.exe', 'w3wp.exe', 'c:\windows\system32\inetsrv\w3wp.exe -ap "DefaultAppPool"')
    )
    SELECT
        TIMESTAMP '{now}' - to_microseconds(CAST(20 * 86400 * 1000000.0 * ({rows} - i) / {rows} AS BIGINT)) AS "Timestamp",
        md5(device::VARCHAR) AS "DeviceId",
        'pc' || lpad(device::VARCHAR, 4, '0') || '.corp.example' AS "DeviceName",
        action AS "ActionType",
        replace(replace(file, '{n}', (k // 13 % 10000)::VARCHAR), '{g}', (h // 3)::VARCHAR) AS "FileName",
        replace(replace(replace(replace(folder || '\' || file, '{n}', (k // 13 % 10000)::VARCHAR), '{u}', person::VARCHAR),
            '{g}', (h // 3)::VARCHAR), '{s}', ((h // 100000) % 40)::VARCHAR) AS "FolderPath",
        sha1((g % 100000)::VARCHAR) AS "SHA1",
        (20000 + (g % 1000) * 977)::BIGINT AS "FileSize",
        CASE WHEN kind = 13 THEN '10.1.' || person % 200 || '.' || device % 250 ELSE '' END AS "RequestSourceIP",
        CASE WHEN kind = 13 THEN 'u' || person ELSE '' END AS "RequestAccountName",
        CASE WHEN kind = 13 THEN 'Scans' ELSE '' END AS "ShareName",
        program AS "InitiatingProcessFileName",
        'C:\Windows\System32\' || program AS "InitiatingProcessFolderPath",
        replace(replace(replace(replace(line, '{n}', (k // 13 % 10000)::VARCHAR), '{u}', person::VARCHAR),
            '{g}', (h // 3)::VARCHAR), '{s}', ((h // 100000) % 40)::VARCHAR) AS "InitiatingProcessCommandLine",
        original AS "InitiatingProcessVersionInfoOriginalFileName",
        (1000 + (h // 13) % 60000)::BIGINT AS "InitiatingProcessId",
        CASE WHEN kind IN (6, 7, 9, 11, 13, 14, 16) THEN 'SYSTEM' ELSE 'u' || person END AS "InitiatingProcessAccountName",
        CASE WHEN kind IN (6, 7, 9, 11, 13, 14, 16) THEN 'S-1-5-18' ELSE 'S-1-5-21-1004336348-' || person END AS "InitiatingProcessAccountSid",
        i AS "ReportId"
    FROM chosen JOIN files USING (kind)
    ORDER BY i
) TO '{file}' (FORMAT parquet, COMPRESSION zstd);
