"""An agent is known by a reviewed file in the form of the protocol's directory."""

import pytest

from kept.rights.drp.agents import Agent, AgentFileError, read_agent
from tests.rights.drp.signing import AGENT, public, written


def read(folder, text, name=AGENT):
    path = folder / f"{name}.json"
    path.write_text(text, encoding="utf-8")
    return read_agent(path)


def test_a_file_of_the_directory_is_an_agent_whose_word_alone_is_not_enough(tmp_path):
    assert read(tmp_path, written()) == Agent(
        id=AGENT,
        name="Good Agent",
        verify_key=public(),
        contact="people@agent.example",
        is_relied_on=False,
        callbacks=frozenset({"https://agent.example"}),
    )


def test_whoever_reviewed_it_says_that_its_word_is_taken_and_where_news_goes(tmp_path):
    agent = read(tmp_path, written(relied_on=True, callbacks=["https://api.agent.example:8443/x"]))

    assert (agent.is_relied_on, agent.callbacks) == (True, frozenset({"https://api.agent.example:8443"}))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "does not describe an agent"),
        (written(id="good"), "does not describe an agent: id"),
        (written(id="OTHER_AGENT"), "should hold the agent GOOD_AGENT"),
        (written(verify_key="AAAA"), "with a key of 32 bytes"),
        (written(verify_key="no base64"), "verify_key is not base64"),
        (written(business_contact="nobody"), "business_contact"),
        (written(name=None), "name"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path, text, says):
    with pytest.raises(AgentFileError, match=says):
        read(tmp_path, text)
