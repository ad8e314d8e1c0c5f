"""The same question to NegMAS and moocore; run by scripts/bench."""

import json
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")

import moocore  # noqa: E402
import numpy  # noqa: E402
from negmas import make_issue  # noqa: E402
from negmas.outcomes import make_os  # noqa: E402
from negmas.preferences import LinearAdditiveUtilityFunction  # noqa: E402
from negmas.preferences import ops  # noqa: E402
from negmas.preferences.value_fun import TableFun  # noqa: E402

# Nanoseconds after which a question is not asked again.
ENOUGH = 10_000_000_000


def least(ask):
    """The least of the nanoseconds of processor time that up to five answers take; waiting for others is not counted."""
    times = []
    while len(times) < 5 and sum(times) < ENOUGH:
        begin = time.process_time_ns()
        ask()
        times.append(time.process_time_ns() - begin)
    return min(times)


def negmas(domain):
    issues = [make_issue([str(i) for i in range(len(it["options"]))], str(n)) for n, it in enumerate(domain["issues"])]
    space = make_os(issues)
    functions = [
        LinearAdditiveUtilityFunction(
            values=[TableFun({str(i): float(points) for i, points in enumerate(row)}) for row in party["utilities"]],
            weights=[1.0] * len(issues),
            outcome_space=space,
            reserved_value=float(party["reservation"]),
        )
        for party in domain["parties"]
    ]

    def ask():
        outcomes = list(space.enumerate_or_sample())
        front = ops.pareto_frontier(functions, outcomes=outcomes, issues=issues)[0]
        for answer in (ops.nash_points, ops.kalai_points, ops.ks_points, ops.max_welfare_points):
            answer(functions, front, outcomes=outcomes, issues=issues)

    return least(ask)


def frontier_only(domain):
    rows = [[numpy.array(row) for row in party["utilities"]] for party in domain["parties"]]
    sums = []
    for party in rows:
        total = numpy.zeros(1)
        for row in party:
            total = (total[:, None] + row[None, :]).ravel()
        sums.append(total)
    values = numpy.stack(sums, axis=1)
    return least(lambda: moocore.filter_dominated(values, maximise=True))


with open(sys.argv[1], encoding="utf-8") as file:
    DOMAIN = json.load(file)
times = negmas(DOMAIN), frontier_only(DOMAIN)
print(json.dumps([*times, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6]))
