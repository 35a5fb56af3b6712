; The setup for Windows. Packed by pack.sh beside it, on Windows and on Linux.
; Silent: setup.exe /S [/AllUsers|/CurrentUser] [/KIOSK=1] [/NODESKTOP=1] [/D=C:\path]   (/D last, unquoted)
; Uninstall: "%INSTDIR%\uninstall.exe" /S   (add _?=%INSTDIR% to wait for it)
; Exit codes: 0 done, 1 cancelled, 2 failed, 3 this Windows has not 64 bit, 4 the reader is open.
Unicode true
!if /FileExists "${NSISDIR}/Stubs/lzma_solid-amd64-unicode"
Target amd64-unicode   ; runs where there is no 32-bit Windows; not every makensis has it
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
SetCompressorDictSize 96 ; MB: so that what both programs have is packed once
!define APP "anteroom"
!define APPNAME "Anteroom"
!define PUBLISHER "The Anteroom project"
!define UNINSTKEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${APPNAME}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTKEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "UninstallString"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTKEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define PROGID "Anteroom.pack"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!insertmacro un.RefreshShellIcons
!include LogicLib.nsh
!include x64.nsh
!include WinVer.nsh
Name "${APPNAME}"
OutFile "${OUT}"
BrandingText "${APPNAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${APPNAME}"
VIAddVersionKey FileDescription "${APPNAME} setup"
VIAddVersionKey FileVersion "${VERSION}.0"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "${PUBLISHER}"
!ifdef SIGN      ; makensis -DSIGN=... : hook for signtool / osslsigncode
!finalize '${SIGN} "%1"' = 0
!uninstfinalize '${SIGN} "%1"' = 0
!endif
Var Kiosk
Var NoDesktop

; Windows lets nobody replace a program that runs: ask to close it, or say 4
!macro CloseProgram FILE
  ${DoWhile} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
    ${OrIf} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(Close)" IDCANCEL`
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${Loop}
!macroend

!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${APP}.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
LangString Desktop ${LANG_ENGLISH} "Desktop shortcut"
LangString Desktop ${LANG_SPANISH} "Acceso directo en el escritorio"
LangString AsKiosk ${LANG_ENGLISH} "Kiosk: start full screen at log-on"
LangString AsKiosk ${LANG_SPANISH} "Quiosco: se abre a pantalla completa al iniciar sesión"
LangString Close ${LANG_ENGLISH} "Anteroom is open. Please close it, then choose Retry."
LangString Close ${LANG_SPANISH} "Anteroom está abierto. Ciérrelo y elija Reintentar."
LangString Book ${LANG_ENGLISH} "Anteroom book"
LangString Book ${LANG_SPANISH} "Libro de Anteroom"

Function .onInit
  ${IfNot} ${RunningX64}
    SetErrorLevel 3
    Abort
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
  ${GetParameters} $0
  ${GetOptions} $0 "/KIOSK=" $Kiosk
  ${GetOptions} $0 "/NODESKTOP=" $NoDesktop
  ${If} $Kiosk == "1"
    SectionSetFlags 2 1     ; SecKiosk
  ${EndIf}
  ${If} $NoDesktop == "1"
    SectionSetFlags 1 0
  ${EndIf}
FunctionEnd
Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "${APPNAME}" SecMain      ; index 0
  SectionIn RO
  !insertmacro CloseProgram "$INSTDIR\${APP}.exe"
  !insertmacro CloseProgram "$INSTDIR\speech\${APP}-speech.exe"
  ; An older version's files go first; what a person keeps lies elsewhere
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\speech"
  SetOutPath "$INSTDIR"
  File /r "${SRC}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateDirectory "$SMPROGRAMS\${APPNAME}"
  CreateShortCut "$SMPROGRAMS\${APPNAME}\${APPNAME}.lnk" "$INSTDIR\${APP}.exe"
  CreateShortCut "$SMPROGRAMS\${APPNAME}\Uninstall ${APPNAME}.lnk" "$INSTDIR\uninstall.exe"
  WriteRegStr SHCTX "${UNINSTKEY}" "DisplayName" "${APPNAME}"
  WriteRegStr SHCTX "${UNINSTKEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTKEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTKEY}" "DisplayIcon" "$INSTDIR\${APP}.exe"
  WriteRegStr SHCTX "${UNINSTKEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTKEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTKEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTKEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTKEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTKEY}" "EstimatedSize" "$0"
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\${APP}.exe" "" "$INSTDIR\${APP}.exe"
  WriteRegStr SHCTX "Software\Classes\.pack\OpenWithProgids" "${PROGID}" ""
  ReadRegStr $0 SHCTX "Software\Classes\.pack" ""
  ${If} $0 == ""   ; whoever opens such files already keeps doing so
    WriteRegStr SHCTX "Software\Classes\.pack" "" "${PROGID}"
  ${EndIf}
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "$(Book)"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\${APP}.exe,0"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${APP}.exe" "%1"'
  ${RefreshShellIcons}
SectionEnd
Section "$(Desktop)" SecDesktop        ; index 1
  CreateShortCut "$DESKTOP\${APPNAME}.lnk" "$INSTDIR\${APP}.exe"
SectionEnd
Section /o "$(AsKiosk)" SecKiosk   ; index 2
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\Run" "${APP}" '"$INSTDIR\${APP}.exe" --kiosk'
SectionEnd
Section "Uninstall"
  !insertmacro CloseProgram "$INSTDIR\${APP}.exe"
  !insertmacro CloseProgram "$INSTDIR\speech\${APP}-speech.exe"
  Delete "$DESKTOP\${APPNAME}.lnk"
  RMDir /r "$SMPROGRAMS\${APPNAME}"
  DeleteRegValue SHCTX "Software\Microsoft\Windows\CurrentVersion\Run" "${APP}"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\${APP}.exe"
  DeleteRegKey SHCTX "${UNINSTKEY}"
  DeleteRegValue SHCTX "Software\Classes\.pack\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.pack\OpenWithProgids"
  ReadRegStr $0 SHCTX "Software\Classes\.pack" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue SHCTX "Software\Classes\.pack" ""
  ${EndIf}
  DeleteRegKey /ifempty SHCTX "Software\Classes\.pack"
  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\speech"
  Delete "$INSTDIR\${APP}.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${un.RefreshShellIcons}
SectionEnd
