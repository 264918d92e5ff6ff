from contextlib import ExitStack

import httpx
import pytest

from rexgencloud.firms import create_firm, find_firm
from rexgencloud.firms.manners import EXTENSION, credentials
from rexgencloud.firms.state import key_of
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.site.visiting import MovableClock


@pytest.fixture
def clock():
    return MovableClock(AT)


@pytest.fixture
def ask(tmp_path, clock):
    """Return how to ask a firm of one's own: as the company, or as anybody."""
    with ExitStack() as stack:

        def asking(name, *, known=True):
            app = create_firm(name, tmp_path, clock)
            stack.callback(app.extensions[EXTENSION].close)
            header, value = credentials(find_firm(name).auth, key_of(name, tmp_path))
            headers = {header: value} if known else {}
            transport = httpx.WSGITransport(app)
            return stack.enter_context(
                httpx.Client(transport=transport, base_url="http://firm.example", headers=headers)
            )

        yield asking
