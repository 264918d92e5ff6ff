"""The pages for everybody: what is on offer, and the policy."""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from markdown_it import MarkdownIt
from markupsafe import Markup

from rexgencloud.plans import PLANS
from rexgencloud.policies import POLICY, VERSION, digest_of_policy
from rexgencloud.site.current import current_site

PART = Blueprint("front", __name__)


@PART.get("/")
def home() -> ResponseReturnValue:
    """Show the plans."""
    return current_site().page("home.html", plans=PLANS.values())


@PART.get("/hosting")
def hosting() -> ResponseReturnValue:
    """Say what hosting with us is like."""
    return current_site().page("hosting.html", plans=PLANS.values())


@PART.get("/policy")
def policy() -> ResponseReturnValue:
    """Show the words that are acknowledged at sign-up. The privacy centre has them with their verdicts."""
    words = MarkdownIt("js-default").render(POLICY.read_text(encoding="utf-8"))
    # The file is our own, and HTML in it would be escaped.
    text = Markup(words)  # noqa: S704 - rendered from a file of this package
    return current_site().page("policy.html", text=text, version=VERSION, digest=digest_of_policy())
