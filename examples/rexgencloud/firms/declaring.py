"""The firms in the company's estate: their part of the estate file, and the descriptions of their interfaces."""

import json
import shutil
from pathlib import Path
from string import Template

from rexgencloud.firms.registry import FIRMS
from rexgencloud.firms.state import FOLDER, key_file

_HERE = Path(__file__).parent


def declared_firms(folder: Path) -> str:
    """Return the firms' part of the estate file of the stores in `folder`; put the descriptions there.

    The keys are referred to from the folder around that of the stores, which is the workspace.
    """
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for firm in FIRMS:
        shutil.copyfile(_HERE / firm.name / "description.yaml", folder / FOLDER / f"{firm.name}.yaml")
    secrets = {f"{firm.name}_secret": _secret(firm.name, folder) for firm in FIRMS}
    return Template((_HERE / "estate.yaml.in").read_text(encoding="utf-8")).substitute(secrets)


def _secret(name: str, folder: Path) -> str:
    file = key_file(name, folder.resolve()).relative_to(folder.resolve().parent)
    return json.dumps(f"file:{file.as_posix()}")
