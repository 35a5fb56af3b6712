# Installs the setup silently, starts it, upgrades it over itself and takes it away again.
#   prove.ps1 SETUP.exe
param([Parameter(Mandatory)][string]$Setup)
$ErrorActionPreference = "Stop"
$key = "HKLM:\Software\Microsoft\Windows\CurrentVersion\Uninstall\anteroom"
foreach ($round in 1, 2) {
    $done = Start-Process -Wait -PassThru $Setup -ArgumentList "/S", "/AllUsers", "/KIOSK=1"
    if ($done.ExitCode -ne 0) { throw "setup: exit code $($done.ExitCode)" }
}
$folder = (Get-ItemProperty $key).InstallLocation
$check = Start-Process -Wait -PassThru "$folder\anteroom.exe" -ArgumentList "selfcheck"
if ($check.ExitCode -ne 0) { throw "selfcheck: exit code $($check.ExitCode)" }
$reader = Start-Process -PassThru "$folder\anteroom.exe" -ArgumentList "--topic", "fertility"
Start-Sleep -Seconds 10
if ($reader.HasExited) { throw "the reader ended by itself: $($reader.ExitCode)" }
$reader.Kill()
Start-Process -Wait "$folder\uninstall.exe" -ArgumentList "/AllUsers", "/S", "_?=$folder"
if (Test-Path $key) { throw "the uninstall key is still there" }
if (Test-Path "$folder\anteroom.exe") { throw "the program is still there" }
$run = Get-ItemProperty "HKLM:\Software\Microsoft\Windows\CurrentVersion\Run"
if ($run.PSObject.Properties.Name -contains "anteroom") { throw "the kiosk still starts" }
Write-Output "installed, started, upgraded and removed without a trace"
