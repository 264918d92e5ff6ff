import socket
from contextlib import ExitStack

import pytest

from kept.terms.clock import SystemClock
from kept.testing.company import Stores
from rexgencloud.company import COMPANY
from rexgencloud.firms import create_firm, set_switch
from rexgencloud.firms.manners import EXTENSION
from rexgencloud.serving import served
from rexgencloud.site import Settings, create_app
from rexgencloud.site.current import KEY
from rexgencloud.site.outbox import Outbox, create_outbox, listening
from rexgencloud.traffic import Crowd
from rexgencloud.traffic.scenarios import Town

FIRMS = ("payments", "social", "registrar", "mail")


@pytest.fixture(scope="module")
def stores(tmp_path_factory):
    folder = tmp_path_factory.mktemp("traffic")
    COMPANY.build(folder, people=40, at=SystemClock().now(), seed=7, urls={}, progress=lambda *_: None)
    COMPANY.estate(folder, {})
    return Stores(folder=folder)


@pytest.fixture(scope="module")
def town(stores):
    """Return the company at work within this process: site, firms, mail server and outbox."""
    with ExitStack() as stack:
        outbox, smtp = Outbox(), free_port()
        mail = listening(outbox, smtp)
        mail.start()
        stack.callback(mail.stop)
        letters = stack.enter_context(served(create_outbox(outbox)))
        firms = {}
        for name in FIRMS:
            set_switch(name, stores.folder, "fails", 0)
            firm = create_firm(name, stores.folder)
            firms[name] = stack.enter_context(served(firm))
            stack.callback(firm.extensions[EXTENSION].close)
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        settings = Settings(
            stores=stores, secret=b"k" * 32, firms=firms, smtp=("127.0.0.1", smtp), address=address, tries=1_000
        )
        site = create_app(settings)
        stack.enter_context(served(site, port))
        yield Town(site=address, outbox=letters, smtp=smtp, crowd=Crowd.of(stores))
        site.extensions[KEY].stores.close()


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
