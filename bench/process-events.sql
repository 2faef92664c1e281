-- Made-up process events, in the order of time, over the twenty days before {now}.
-- About one in a thousand moves something between hosts; the rest is what workstations and servers run all day.
COPY (
    WITH numbers AS (
        SELECT i, hash(i + {seed}) AS h, hash(i * 31 + {seed}) AS g, hash(i * 17 + {seed} + 5) AS k FROM range({rows}) AS r(i)
    ), chosen AS (
        SELECT *,
            g % 2000 AS device,
            (g // 7919) % 4000 AS person,
            -- Common programs by weight; the last hundred thousandth parts are the rare ones.
            CASE
                WHEN h % 100000 < 20 THEN 21
                WHEN h % 100000 < 35 THEN 22
                WHEN h % 100000 < 45 THEN 23
                WHEN h % 100000 < 60 THEN 24
                WHEN h % 100000 < 75 THEN 25
                WHEN h % 100000 < 80 THEN 26
                WHEN h % 100000 < 85 THEN 27
                WHEN h % 100000 < 95 THEN 28
                WHEN h % 100000 < 105 THEN 29
                WHEN h % 100000 < 1100 THEN 20
                ELSE 1 + k % 19
            END AS kind
        FROM numbers
    ), programs(kind, file, folder, original, line, parent) AS (
        VALUES
            (1, 'svchost.exe', 'C:\Windows\System32', 'svchost.exe', 'C:\Windows\System32\svchost.exe -k netsvcs -p -s Schedule{n}', 'services.exe'),
            (2, 'chrome.exe', 'C:\Program Files\Google\Chrome\Application', 'chrome.exe', '"C:\Program Files\Google\Chrome\Application\chrome.exe" --type=renderer --extension-process --lang=en-US --device-scale-factor=1 --num-raster-threads=4 --renderer-client-id={n} --time-ticks-at-unix-epoch={g}', 'chrome.exe'),
            (3, 'msedge.exe', 'C:\Program Files (x86)\Microsoft\Edge\Application', 'msedge.exe', '"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe" --type=utility --utility-sub-type=network.mojom.NetworkService --lang=de --service-sandbox-type=none --field-trial-handle={g}', 'msedge.exe'),
            (4, 'conhost.exe', 'C:\Windows\System32', 'CONHOST.EXE', 'conhost.exe 0xffffffff -ForceV1', 'cmd.exe'),
            (5, 'cmd.exe', 'C:\Windows\System32', 'Cmd.Exe', 'C:\Windows\system32\cmd.exe /c "C:\Program Files\Agent\checks\disk_{n}.bat" --instance {g} --output json', 'agent.exe'),
            (6, 'powershell.exe', 'C:\Windows\System32\WindowsPowerShell\v1.0', 'PowerShell.EXE', 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "C:\ProgramData\Inventory\Scripts\Get-Software{n}.ps1" -Id {g}', 'ccmexec.exe'),
            (7, 'git.exe', 'C:\Program Files\Git\cmd', 'git.exe', 'git.exe --no-optional-locks -c core.quotepath=false fetch origin refs/heads/feature-{n}', 'idea64.exe'),
            (8, 'RuntimeBroker.exe', 'C:\Windows\System32', 'RuntimeBroker.exe', 'C:\Windows\System32\RuntimeBroker.exe -Embedding', 'svchost.exe'),
            (9, 'Teams.exe', 'C:\Users\u{u}\AppData\Local\Microsoft\Teams\current', 'Teams.exe', '"C:\Users\u{u}\AppData\Local\Microsoft\Teams\current\Teams.exe" --type=gpu-process --enable-wer --ms-teams-less-cors={n} --user-data-dir="C:\Users\u{u}\AppData\Roaming\Microsoft\Teams"', 'Teams.exe'),
            (10, 'OUTLOOK.EXE', 'C:\Program Files\Microsoft Office\root\Office16', 'Outlook.exe', '"C:\Program Files\Microsoft Office\root\Office16\OUTLOOK.EXE" /restore', 'explorer.exe'),
            (11, 'WINWORD.EXE', 'C:\Program Files\Microsoft Office\root\Office16', 'WinWord.exe', '"C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE" /n "C:\Users\u{u}\Documents\Reports\Quarter {n}.docx" /o ""', 'explorer.exe'),
            (12, 'taskhostw.exe', 'C:\Windows\System32', 'taskhostw.exe', 'taskhostw.exe {g}-0000-4c8a-9d4e-a1b2c3d4e5f6', 'svchost.exe'),
            (13, 'java.exe', 'D:\apps\jdk\bin', 'java.exe', '"D:\apps\jdk\bin\java.exe" -Xmx4g -XX:+UseG1GC -Dapp.instance={n} -cp D:\apps\orders\lib\orders.jar;D:\apps\orders\lib\common.jar com.example.orders.Main --port {n}', 'services.exe'),
            (14, 'wmiprvse.exe', 'C:\Windows\System32\wbem', 'Wmiprvse.exe', 'C:\Windows\system32\wbem\wmiprvse.exe -secured -Embedding', 'svchost.exe'),
            (15, 'backgroundTaskHost.exe', 'C:\Windows\System32', 'backgroundTaskHost.exe', '"C:\Windows\system32\backgroundTaskHost.exe" -ServerName:App.AppX{g}.mca', 'svchost.exe'),
            (16, 'SearchProtocolHost.exe', 'C:\Windows\System32', 'SearchProtocolHost.exe', '"C:\Windows\system32\SearchProtocolHost.exe" Global\UsGthrFltPipeMssGthrPipe{n}_ Global\UsGthrCtrlFltPipeMssGthrPipe{n} 1 -2147483646 "Software\Microsoft\Windows Search"', 'SearchIndexer.exe'),
            (17, 'MsMpEng.exe', 'C:\ProgramData\Microsoft\Windows Defender\Platform', 'MsMpEng.exe', '"C:\ProgramData\Microsoft\Windows Defender\Platform\4.18.{n}\MsMpEng.exe"', 'services.exe'),
            (18, 'reg.exe', 'C:\Windows\System32', 'reg.exe', 'reg query HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{g} /v DisplayVersion /reg:64', 'cmd.exe'),
            (19, 'node.exe', 'C:\Program Files\nodejs', 'node.exe', '"C:\Program Files\nodejs\node.exe" C:\Users\u{u}\source\web\node_modules\webpack\bin\webpack.js --mode development --watch --config webpack.{n}.js', 'cmd.exe'),
            (20, 'cmd.exe', 'C:\Windows\System32', 'Cmd.Exe', 'C:\Windows\system32\cmd.exe /c "\\corp.example\SysVol\corp.example\Policies\{g}\User\Scripts\Logon\map{n}.bat"', 'userinit.exe'),
            (21, 'cmd.exe', 'C:\Windows\System32', 'Cmd.Exe', 'cmd.exe /c copy C:\Build\out\app{n}.msi \\build{s}\drop$\nightly', 'jenkins.exe'),
            (22, 'Robocopy.exe', 'C:\Windows\System32', 'robocopy.exe', 'robocopy "C:\Users\u{u}\Documents" \\fs{s}\home$\u{u} /E /XO /R:1 /LOG:C:\Temp\home{n}.log', 'cmd.exe'),
            (23, 'powershell.exe', 'C:\Windows\System32\WindowsPowerShell\v1.0', 'PowerShell.EXE', 'powershell.exe -c Copy-Item -Path C:\Users\u{u}\Desktop\plan{n}.xlsx -Destination \\srv{s}\c$\PerfLogs\x', 'explorer.exe'),
            (24, 'xcopy.exe', 'C:\Windows\System32', 'XCOPY.EXE', 'xcopy C:\Data\export{n}.csv \\srv{s}\exports\daily /Y', 'taskeng.exe'),
            (25, 'net.exe', 'C:\Windows\System32', 'net.exe', 'net use Z: \\fs{s}\dept$ /persistent:no', 'cmd.exe'),
            (26, 'update.exe', 'C:\Users\Public', 'robocopy.exe', 'C:\Users\Public\update.exe C:\Shares\Finance{n} \\srv{s}\admin$\Temp /E', 'cmd.exe'),
            (27, 'scp.exe', 'C:\Windows\System32\OpenSSH', '', 'scp.exe -q C:\Reports\r{n}.zip svc@web{s}.corp.example:/var/www/html/r', 'powershell.exe'),
            (28, 'cmd.exe', 'C:\Windows\System32', 'Cmd.Exe', 'cmd.exe /c copy C:\Users\u{u}\Documents\offer{n}.docx Z:\archive', 'explorer.exe'),
            (29, 'cmd.exe', 'C:\Windows\System32', 'Cmd.Exe', 'cmd.exe /c move \\fs{s}\scans\in{n}.pdf D:\scans\done', 'scanner.exe')
    )
    SELECT
        TIMESTAMP '{now}' - to_microseconds(CAST(20 * 86400 * 1000000.0 * ({rows} - i) / {rows} AS BIGINT)) AS "Timestamp",
        md5(device::VARCHAR) AS "DeviceId",
        'pc' || lpad(device::VARCHAR, 4, '0') || '.corp.example' AS "DeviceName",
        'ProcessCreated' AS "ActionType",
        file AS "FileName",
        folder || '\' || file AS "FolderPath",
        sha1(file || g % 50) AS "SHA1",
        (20000 + (g % 1000) * 977)::BIGINT AS "FileSize",
        original AS "ProcessVersionInfoOriginalFileName",
        (1000 + (h // 11) % 60000)::BIGINT AS "ProcessId",
        replace(replace(replace(replace(line, '{n}', (k // 19 % 10000)::VARCHAR), '{u}', person::VARCHAR),
            '{g}', (h // 3)::VARCHAR), '{s}', ((h // 100000) % 400)::VARCHAR) AS "ProcessCommandLine",
        CASE WHEN g % 5 = 0 THEN 'High' ELSE 'Medium' END AS "ProcessIntegrityLevel",
        'CORP' AS "AccountDomain",
        CASE WHEN kind IN (1, 4, 14, 17) THEN 'SYSTEM' ELSE 'u' || person END AS "AccountName",
        CASE WHEN kind IN (1, 4, 14, 17) THEN 'S-1-5-18' ELSE 'S-1-5-21-1004336348-' || person END AS "AccountSid",
        ((g // 3) % 1000000)::BIGINT AS "LogonId",
        parent AS "InitiatingProcessFileName",
        'C:\Windows\System32\' || parent AS "InitiatingProcessFolderPath",
        'C:\Windows\System32\' || parent || ' -x ' || g % 100 AS "InitiatingProcessCommandLine",
        (1000 + (h // 13) % 60000)::BIGINT AS "InitiatingProcessId",
        'u' || person AS "InitiatingProcessAccountName",
        i AS "ReportId"
    FROM chosen JOIN programs USING (kind)
    ORDER BY i
) TO '{file}' (FORMAT parquet, COMPRESSION zstd);
