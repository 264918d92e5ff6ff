"""The desk in service is the one that the setting names."""

from kept.web.desk import current_desk
from tests.web.desks import REPORT, FixedDesk


def test_the_desk_that_the_setting_names_is_asked(settings):
    settings.KEPT_DESK = "tests.web.desks:checked"

    desk = current_desk()

    assert desk == FixedDesk()
    assert desk.report() == REPORT
