# Signs files with the certificate that the runner was given: sign.ps1 FILE...
# SIGN_THUMBPRINT names it in the store of certificates; SIGN_TIMESTAMP is a time server.
param([Parameter(Mandatory, ValueFromRemainingArguments)][string[]]$Files)
$ErrorActionPreference = "Stop"
$kit = "${env:ProgramFiles(x86)}\Windows Kits\10\bin"
$tool = Get-ChildItem "$kit\*\x64\signtool.exe" | Sort-Object FullName | Select-Object -Last 1
foreach ($file in $Files) {
    & $tool.FullName sign /sha1 $env:SIGN_THUMBPRINT /fd SHA256 /tr $env:SIGN_TIMESTAMP /td SHA256 $file
    if ($LASTEXITCODE -ne 0) { throw "$file was not signed" }
}
