import os
from functools import partial

import pytest

from rexgencloud.crew import carried_out, processors


def count_up(to, path=None):
    for step in range(1, to + 1):
        if path is not None:
            with path.open("a") as file:
                file.write(f"{os.getpid()}\n")
        yield step


def fail_after(steps):
    yield from range(steps)
    raise ValueError("too far")


@pytest.mark.parametrize("processes", [1, 2])
def test_every_task_is_carried_out_and_all_that_they_tell_is_heard(tmp_path, processes):
    files = [tmp_path / str(number) for number in range(4)]

    told = list(carried_out([partial(count_up, 3, file) for file in files], processes=processes))

    assert sum(told) == 4 * (1 + 2 + 3)
    assert [len(file.read_text().splitlines()) for file in files] == [3] * 4


def test_one_process_is_this_one_and_tells_each_step_in_turn(tmp_path):
    told = list(carried_out([partial(count_up, 2, tmp_path / "steps"), partial(count_up, 3)], processes=1))

    assert told == [1, 2, 1, 2, 3]
    assert set((tmp_path / "steps").read_text().split()) == {str(os.getpid())}


def test_with_more_the_work_is_done_elsewhere(tmp_path):
    list(carried_out([partial(count_up, 2, tmp_path / "steps")], processes=2))

    assert str(os.getpid()) not in (tmp_path / "steps").read_text().split()


@pytest.mark.parametrize("processes", [1, 2])
def test_the_error_of_a_task_is_raised(processes):
    with pytest.raises(ValueError, match="too far"):
        list(carried_out([partial(fail_after, 2), partial(count_up, 2)], processes=processes))


def test_there_is_a_processor():
    assert processors() >= 1
