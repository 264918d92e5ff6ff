"""Run the processor: `python -m rexgencloud.site.examplepay PORT`, its secret in `EXAMPLEPAY_SECRET`, here alone."""

import os
import signal
import sys

from rexgencloud.site.examplepay.app import create_processor
from rexgencloud.site.serving import server_for


def main() -> None:
    """Serve until ended."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    server_for(create_processor(os.environ["EXAMPLEPAY_SECRET"].encode()), int(sys.argv[1])).serve_forever()


if __name__ == "__main__":
    main()
