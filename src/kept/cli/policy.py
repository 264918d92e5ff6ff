"""`kept policy`: read a policy, review what it means, publish it."""

from dataclasses import asdict
from pathlib import Path

import click

from kept.app.checking import controlled
from kept.app.policies import import_policy, newest_policy, read_policy_file, review_policy, reviewed
from kept.app.publishing import publish
from kept.app.workspace import FILE
from kept.cli.context import Invocation, pass_invocation
from kept.cli.groups import Commands, example, json_option, option
from kept.cli.policy_table import print_findings, print_reading
from kept.cli.telling import answer_json, tell
from kept.policy.answers import FORM
from kept.policy.answers import bind as bound_yaml
from kept.policy.coverage import policy_findings
from kept.policy.document import import_document

FILE_ARGUMENT = click.argument("file", type=click.Path(path_type=Path))


@click.group(cls=Commands)
def policy() -> None:
    """Read a policy, review what it means, publish it."""


@policy.command(
    "import", epilog=example("kept policy import policy.md", "kept policy import policy.html --json > policy.json")
)
@FILE_ARGUMENT
@option("--dry-run", is_flag=True, help="Only show what was read.")
@json_option
@pass_invocation
def import_(invocation: Invocation, file: Path, dry_run: bool, as_json: bool) -> None:
    """Read FILE (text, Markdown, HTML), and keep it as a draft where there is a workspace."""
    read = read_policy_file(file)
    kept = None
    if not dry_run and (invocation.home / FILE).exists():
        kept = import_policy(invocation.workspace(), file)
    if as_json:
        answer_json(import_document(read.text, read.reading))
        return
    print_reading(read.text, read.reading)
    if kept is None:
        tell("Nothing was kept: there is no workspace here, or this was a dry run.")
    else:
        tell(f"Kept as revision {kept.number}, a draft. Next: kept policy bind > answers.yaml")


@policy.command(epilog=example("kept policy bind > answers.yaml"))
@pass_invocation
def bind(invocation: Invocation) -> None:
    """Print the clauses bound to their words, as the answers file that `kept policy review` takes begins."""
    invocation.workspace()
    click.echo(f"kept: {FORM}\n{bound_yaml(newest_policy().text)}", nl=False)


@policy.command(epilog=example("kept policy review answers.yaml"))
@FILE_ARGUMENT
@pass_invocation
def review(invocation: Invocation, file: Path) -> None:
    """Take the reviewed answers in FILE into a new revision."""
    revision = review_policy(invocation.workspace(), file)
    tell(f"Kept as revision {revision.number}. Next: kept policy check")


@policy.command("publish", epilog=example("kept policy publish"))
@pass_invocation
def publish_(invocation: Invocation) -> None:
    """Publish the newest revision: from now on it is what the policy page shows."""
    version = publish(invocation.workspace())
    tell(f"Version {version.number} of “{version.text.title}” is published.")


@policy.command("check", epilog=example("kept policy check"))
@json_option
@click.pass_context
@pass_invocation
def check_(invocation: Invocation, context: click.Context, as_json: bool) -> None:
    """Name clauses without a commitment, commitments without a control, and words that changed since the review.

    Exit status 1 when there is one.
    """
    workspace = invocation.workspace()
    findings = policy_findings(reviewed(newest_policy()), controlled(workspace))
    if as_json:
        answer_json({"schema": "kept/policy-check/1", "findings": [asdict(finding) for finding in findings]})
    else:
        print_findings(findings)
    context.exit(1 if findings else 0)
