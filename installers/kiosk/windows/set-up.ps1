# Makes a kiosk of this Windows computer (Enterprise, Education or IoT Enterprise).
# The bridge to Shell Launcher answers to SYSTEM only: run it as a start-up script of group
# policy, from your device management, or in a shell that PsExec opened with -i -s.
#   set-up.ps1            the first run adds the two features; restart, then run it again
#   set-up.ps1 -Undo      gives Explorer back
[CmdletBinding()]
param([switch]$Undo)
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$features = 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter'

function Get-Bridge {
    Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
}

function Set-BlockedKeys([bool]$IsBlocked) {
    $keys = @{ Namespace = 'root\standardcimv2\embedded'; ClassName = 'WEKF_PredefinedKey' }
    foreach ($key in Get-CimInstance @keys) {
        $key.Enabled = $IsBlocked
        Set-CimInstance -CimInstance $key
    }
}

if ($Undo) {
    $bridge = Get-Bridge
    $bridge.ShellLauncher = $null
    Set-CimInstance -CimInstance $bridge
    Set-BlockedKeys $false
    Write-Output 'The kiosk is undone. Restart the computer.'
    exit 0
}

$missing = $features | Where-Object {
    (Get-WindowsOptionalFeature -Online -FeatureName $_).State -ne 'Enabled'
}
if ($missing) {
    $missing | ForEach-Object {
        Enable-WindowsOptionalFeature -Online -FeatureName $_ -All -NoRestart | Out-Null
    }
    Write-Output 'Windows needs a restart. Then run this once more.'
    exit 3010
}

$bridge = Get-Bridge
$words = Get-Content -Raw -Encoding UTF8 (Join-Path $here 'shell-launcher.xml')
$bridge.ShellLauncher = [System.Net.WebUtility]::HtmlEncode($words)
Set-CimInstance -CimInstance $bridge
Set-BlockedKeys $true

# No swipes from the edge, no notices, no dialog over a crash, no screen that goes dark.
$policies = @(
    @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI', 'AllowEdgeSwipe', 0),
    @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer', 'DisableNotificationCenter', 1),
    @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate', 'SetUpdateNotificationLevel', 1),
    @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate', 'UpdateNotificationLevel', 2),
    @('HKLM:\SOFTWARE\Microsoft\Windows\Windows Error Reporting', 'DontShowUI', 1)
)
foreach ($policy in $policies) {
    if (-not (Test-Path $policy[0])) { New-Item -Path $policy[0] -Force | Out-Null }
    Set-ItemProperty -Path $policy[0] -Name $policy[1] -Value $policy[2] -Type DWord
}
powercfg /change monitor-timeout-ac 0
powercfg /change standby-timeout-ac 0
$rule = @{
    DisplayName = 'Anteroom: no network'
    Direction = 'Outbound'
    Action = 'Block'
    Program = 'C:\Program Files\Anteroom\anteroom.exe'
}
if (-not (Get-NetFirewallRule -DisplayName $rule.DisplayName -ErrorAction SilentlyContinue)) {
    New-NetFirewallRule @rule | Out-Null
}
Write-Output 'Done. Restart the computer: it signs in and starts the reader.'
