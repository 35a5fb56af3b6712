"""The mark `@override` where Qt or Python calls us, on every Python we support.

`typing_extensions` costs 9 ms at start; the checker needs it, the reader does not.
"""

import sys
from typing import TYPE_CHECKING

if sys.version_info >= (3, 12):
    from typing import override
elif TYPE_CHECKING:
    from typing_extensions import override

    __all__ = ["override"]
else:

    def override(method):  # noqa: ANN001, ANN201 (typed above, for the checker)
        """Say that `method` replaces one of the same name above it."""
        return method
