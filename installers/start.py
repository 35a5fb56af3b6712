"""Where the bundle starts; from a checkout `python -m app` is the same."""

import sys

from app.cli.main import main

sys.exit(main())
