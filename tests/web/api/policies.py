"""A policy for the gate, put where published ones are."""

from pathlib import Path
from tempfile import TemporaryDirectory

from kept.app.policies import import_policy
from kept.app.serving import served

POLICY = """# Privacy policy

## 1 What we use data for

- To provide our hosting services to you.
- To send you newsletters, with your consent.

## 2 Your rights

- You can opt out of marketing at any time.
- You have the right to object to our use of your data.
- You have the right to restrict the processing of your data.
- You can opt out of the sale of your personal information.
"""


def publish() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "policy.md"
        path.write_text(POLICY, encoding="utf-8")
        import_policy(served(), path)
