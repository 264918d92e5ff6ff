"""Let people use a running company: `python -m rexgencloud.traffic --folder DIR --speed 100 --seed 1 --minutes 5`.

The company is one that `kept demo --serve` has started; `--site` says where, if not at the usual place.
"""

import argparse
import sys
from pathlib import Path

from kept.testing.company import Stores
from rexgencloud.traffic.crowd import Crowd
from rexgencloud.traffic.running import run
from rexgencloud.traffic.scenarios import Town


def main(arguments: list[str] | None = None) -> int:
    """Run the traffic and say what was done; the exit status is 1 where anything went wrong."""
    asked = _parser().parse_args(arguments)
    crowd = Crowd.of(Stores(folder=asked.folder, urls=dict(one.split("=", 1) for one in asked.store)))
    at = "http://127.0.0.1:{}".format
    town = Town(site=at(asked.port), outbox=at(asked.port + 1), smtp=asked.port + 2, crowd=crowd)
    tally = run(town, seed=asked.seed, speed=asked.speed, seconds=asked.minutes * 60)
    for name, count in tally.done.most_common():
        sys.stdout.write(f"{count:>6}  {name.replace('_', ' ')}\n")
    for what, count in tally.wrong.most_common():
        sys.stdout.write(f"{count:>6}  went wrong: {what}\n")
    return 1 if tally.wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rexgencloud.traffic", description="Let people use the company.")
    parser.add_argument("--folder", type=Path, required=True, help="the folder of the company's stores")
    parser.add_argument("--store", action="append", default=[], metavar="SYSTEM=URL", help="a system on a server")
    parser.add_argument("--port", type=int, default=8472, help="the port of its site")
    parser.add_argument("--speed", type=float, default=100, help="how many times as busy as a usual day")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes people do the same")
    parser.add_argument("--minutes", type=float, default=5, help="how long, by the clock on the wall")
    return parser


if __name__ == "__main__":
    sys.exit(main())
