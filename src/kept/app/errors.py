"""What can be wrong with a workspace."""

from kept.terms import KeptError


class WorkspaceError(KeptError):
    """Anything wrong with the workspace."""

    code = "app.workspace"


class NoWorkspaceError(WorkspaceError):
    """There is no workspace where one is needed."""

    code = "app.no-workspace"
    advice = "Make one with `kept init`, or say where it is with --home or KEPT_HOME."


class WorkspaceFileError(WorkspaceError):
    """`kept.toml` does not say what it must say."""

    code = "app.workspace-file"
    advice = "Correct it; the reference page “settings” lists every key."


class KeyFormError(WorkspaceError):
    """A key of the workspace is not written as a key."""

    code = "app.key"
    advice = "Put back the copy of keys/ that belongs to this workspace; nothing sealed opens with another."


class InTheWayError(WorkspaceError):
    """Something that is not ours stands where a workspace or a demonstration would be made."""

    code = "app.in-the-way"
    advice = "Choose another folder with --home, or move it away."


class NoPolicyError(WorkspaceError):
    """A command needs a policy, and nobody has imported one yet."""

    code = "app.no-policy"
    advice = "Import one with `kept policy import FILE`."


class NoEstateError(WorkspaceError):
    """A command needs an estate, and nobody has declared one yet."""

    code = "app.no-estate"
    advice = "Declare one with `kept estate declare FILE`, or begin with `kept estate connect NAME URL`."


class UnknownClauseError(WorkspaceError):
    """The policy has no clause of that id."""

    code = "app.unknown-clause"
    advice = "List the clauses with `kept check`."


class NotSignedForError(WorkspaceError):
    """A clause promises nothing that happens in the physical or human world."""

    code = "app.not-signed-for"
    advice = "Run `kept check` to see what stands behind it: what a machine can look at is not signed for."


class NothingSignedError(WorkspaceError):
    """Nobody has signed for a clause, or what was signed is withdrawn."""

    code = "app.nothing-signed"
    advice = "List what was signed with `kept attestation list`."


class NotBuiltError(WorkspaceError):
    """A store of the demonstration company cannot be written."""

    code = "app.not-built"
    advice = "Make room on the disk, or start the database server, and run the same command again: it starts anew."


class NotAServerError(WorkspaceError):
    """A demonstration is to stand on a database server, and what is given for it is none."""

    code = "app.not-a-server"
    advice = "Give a url such as postgresql://kept@localhost:5432/postgres, and its password by reference."


class UnknownCompanyError(WorkspaceError):
    """No demonstration company of that name is installed."""

    code = "app.unknown-company"
    advice = "Install the demonstration extra: pip install 'kept[demo]'."


class UnknownFaultError(WorkspaceError):
    """The demonstration company knows no fault of that name."""

    code = "app.unknown-fault"
    advice = "List them with `kept demo --list-faults`."


class NoSuchStaffError(WorkspaceError):
    """A member of staff was named whom there is not, or who would have no role."""

    code = "app.no-such-staff"
    advice = "List them with `kept staff list`, or invite one with `kept staff invite EMAIL --role ROLE`."


class NotAnAddressError(WorkspaceError):
    """What should be the e-mail address of a member of staff is none."""

    code = "app.not-an-address"
    advice = "Give an address such as ada@example.org."


class NoCopyError(WorkspaceError):
    """No copy was made of what a plan reads, or it is gone."""

    code = "app.no-copy"
    advice = "Make one with `kept rights apply`."


class PeopleFileError(WorkspaceError):
    """A file of people says something that cannot be read."""

    code = "app.people-file"
    advice = "Give CSV with a heading of kinds (email, id …), or a JSON object a line."


class TakenTokenError(WorkspaceError):
    """A new token has the name of an earlier one, or a name that cannot be one, or would open nothing."""

    code = "app.taken-token"
    advice = "Choose another name of small letters, digits and hyphens, and at least one scope."


class NoSuchTokenError(WorkspaceError):
    """A token was named that there is not, or that was revoked before."""

    code = "app.no-such-token"
    advice = "List them with `kept token list`."
