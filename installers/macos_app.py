"""What macOS is told about our two programs: their Info.plist."""

from typing import Any, Final

from app.i18n import LANGUAGES
from app.paths import APP_ID

OLDEST_SYSTEM: Final = "15.0"
"""PySide6 6.11.3 says so in its libraries."""

SPEECH: Final = "anteroom-speech.app"
"""The speech program: a bundle of its own, in `Contents/Helpers` of the reader's."""

PACK_TYPE: Final = "org.anteroom.pack"


def info(version: str) -> dict[str, Any]:
    """Give the keys of Info.plist that are not PyInstaller's.

    Args:
        version: Of the program, such as `0.1.0`.
    """
    return {
        "CFBundleDisplayName": "Anteroom",
        "CFBundleName": "Anteroom",
        "CFBundleIdentifier": APP_ID,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundlePackageType": "APPL",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": list(LANGUAGES),
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Anteroom book",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [PACK_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": PACK_TYPE,
                "UTTypeDescription": "Anteroom book",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["pack"]},
            }
        ],
        "LSApplicationCategoryType": "public.app-category.medical",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "© 2026 The Anteroom project. MIT licence.",
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
    }


def speech_info(version: str) -> dict[str, Any]:
    """Give those of the speech program, which shows nothing and has no document.

    Args:
        version: Of the program, such as `0.1.0`.
    """
    kept = ("CFBundleShortVersionString", "CFBundleVersion", "CFBundlePackageType")
    kept += ("LSMinimumSystemVersion", "NSHumanReadableCopyright")
    told = info(version)
    return {
        **{key: told[key] for key in kept},
        "CFBundleDisplayName": "Anteroom Speech",
        "CFBundleName": "Anteroom Speech",
        "CFBundleIdentifier": f"{APP_ID}.speech",
        "LSUIElement": True,
    }
