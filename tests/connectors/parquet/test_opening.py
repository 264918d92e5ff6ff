import subprocess
import sys
from pathlib import Path

import pytest

from kept.connectors.parquet import open_parquet
from kept.estate.errors import CannotError
from tests.connectors.parquet.lake import LAKE


@pytest.mark.parametrize("inside", ["_delta_log/0.json", "metadata/v1.metadata.json"])
def test_a_table_with_a_log_of_its_own_is_refused(folder, tmp_path, inside):
    (folder / "events" / inside).parent.mkdir(parents=True)
    (folder / "events" / inside).touch()

    with pytest.raises(CannotError, match="Delta or Iceberg"):
        open_parquet(LAKE, None, tmp_path)


def test_without_polars_the_error_says_what_to_install(folder):
    program = """
import sys
sys.modules["polars"] = None
from pathlib import Path
from kept.connectors import open_connector
from kept.estate import System
from kept.estate.errors import CannotError
try:
    open_connector(System(name="lake", kind="parquet", url="."), secret=None, base=Path())
except CannotError as error:
    print(error.advice)
"""

    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=folder)

    assert told.stdout == "Install it: pip install 'kept[lake]'\n"


def test_polars_is_not_imported_before_a_lake_is_opened():
    program = "import kept.connectors, sys; print('polars' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=Path("/"))

    assert told.stdout == "False\n"
