from kept.app.checking import check, report
from kept.app.desk import WorkspaceDesk, desk
from kept.app.policies import import_policy
from kept.app.publishing import publish
from kept.app.serving import served, serving
from kept.cli.pages import pages_of
from tests.app.conftest import AT


def test_the_desk_of_a_new_workspace_has_nothing_to_show(workspace):
    found = WorkspaceDesk(workspace)

    assert (found.versions(), found.report(), found.checkpoint(), found.now()) == ((), None, None, AT)


def test_the_desk_shows_what_was_published_and_found(company):
    check(company, pages_of(company))
    found = WorkspaceDesk(company)

    assert [version.number for version in found.versions()] == [1]
    assert found.report() == report(company) is not None
    assert found.checkpoint() == company.ledger().checkpoint()
    assert found.verifier_key() == company.signer().verifier_key


def test_without_an_estate_the_desk_has_versions_and_no_report(workspace, policy_file):
    import_policy(workspace, policy_file)
    version = publish(workspace)

    assert WorkspaceDesk(workspace).versions() == (version,)
    assert WorkspaceDesk(workspace).report() is None


def test_pages_asked_in_a_block_speak_of_its_workspace(workspace):
    with serving(workspace):
        assert served() is workspace
        assert desk() == WorkspaceDesk(workspace)


def test_blocks_nest_and_each_gives_back_the_one_before(company):
    other = company.__class__(home=company.home, settings=company.settings)

    with serving(company):
        with serving(other):
            inner = served()
        outer = served()

    assert (inner, outer) == (other, company)
