"""The same question to NegMAS and moocore; run by scripts/bench."""

import json
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
    begin = time.perf_counter_ns()
    outcomes = list(space.enumerate_or_sample())
    front = ops.pareto_frontier(functions, outcomes=outcomes, issues=issues)[0]
    for answer in (ops.nash_points, ops.kalai_points, ops.ks_points, ops.max_welfare_points):
        answer(functions, front, outcomes=outcomes, issues=issues)
    return time.perf_counter_ns() - begin


def frontier_only(domain):
    rows = [[numpy.array(row) for row in party["utilities"]] for party in domain["parties"]]
    sums = []
    for party in rows:
        total = numpy.zeros(1)
        for row in party:
            total = (total[:, None] + row[None, :]).ravel()
        sums.append(total)
    values = numpy.stack(sums, axis=1)
    begin = time.perf_counter_ns()
    moocore.filter_dominated(values, maximise=True)
    return time.perf_counter_ns() - begin


answers = []
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        domain = json.load(file)
    answers.append([name, negmas(domain), frontier_only(domain)])
print(json.dumps(answers))
