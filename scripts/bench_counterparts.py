"""Parley's counterparts against the negotiators of NegMAS; run by scripts/bench-counterparts.

Each game is one alternating-offers negotiation of NegMAS (SAOMechanism) on a plain domain file. A counterpart takes part as a
process of its own, `parley counterpart --stdio`, and is told only its own utilities. A gain is
(utility - reservation) / (best - reservation), and 0 without an agreement.
"""

import argparse
import itertools
import json
import os
import select
import subprocess
import time
import warnings
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

warnings.filterwarnings("ignore")

import numpy  # noqa: E402
import random  # noqa: E402
import negmas.sao.negotiators as built_in  # noqa: E402
from negmas import make_issue  # noqa: E402
from negmas.outcomes import make_os  # noqa: E402
from negmas.preferences import LinearAdditiveUtilityFunction  # noqa: E402
from negmas.sao import ResponseType, SAOMechanism, SAOResponse  # noqa: E402
from negmas.sao.negotiators import SAOCallNegotiator  # noqa: E402

FIELD = {
    "Boulware": built_in.BoulwareTBNegotiator,
    "Linear": built_in.LinearTBNegotiator,
    "Conceder": built_in.ConcederTBNegotiator,
    "NaiveTFT": built_in.NaiveTitForTatNegotiator,
    "NiceTFT": built_in.NiceTitForTatNegotiator,
    "MiCRO": built_in.MiCRONegotiator,
    "FastMiCRO": built_in.FastMiCRONegotiator,
    "Hybrid": built_in.HybridNegotiator,
    "CAB": built_in.CABNegotiator,
    "Tough": built_in.ToughNegotiator,
}
PERSONAS = ["fair-trader", "slow-giver", "mirror", "hurried", "guarded", "hard-tactician"]
ANSWER_WITHIN_SECONDS = 20
faults = []


class Process(SAOCallNegotiator):
    """A negotiator behind a pipe. Whatever it does wrong is noted and ends the negotiation."""

    def __init__(self, *args, command, sheet, reservation, **kwargs):
        super().__init__(*args, **kwargs)
        self.command, self.sheet, self.reservation = command, sheet, reservation
        self.process, self.unread, self.longest = None, b"", 0.0

    def say(self, message):
        self.process.stdin.write(json.dumps(message).encode() + b"\n")

    def hear(self):
        until = time.monotonic() + ANSWER_WITHIN_SECONDS
        while b"\n" not in self.unread:
            if not select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))[0]:
                raise TimeoutError("no answer")
            piece = os.read(self.process.stdout.fileno(), 1 << 16)
            if not piece:
                raise EOFError("the program ended")
            self.unread += piece
        line, self.unread = self.unread.split(b"\n", 1)
        return json.loads(line)

    def on_negotiation_start(self, state):
        super().on_negotiation_start(state)
        self.parties = list(self.nmi.negotiator_ids)
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        issues = [{"options": list(issue.all)} for issue in self.nmi.outcome_space.issues]
        self.say({
            "type": "start", "role": self.parties.index(self.id), "parties": len(self.parties), "issues": issues,
            "utilities": self.sheet, "reservation": self.reservation, "rounds": self.nmi.n_steps,
        })
        if self.hear().get("type") != "ready":
            faults.append("not ready")

    def __call__(self, state, dest=None):
        offer = state.current_offer
        begin = time.perf_counter()
        try:
            self.say({
                "type": "turn", "round": state.step, "t": state.relative_time,
                "offer": None if offer is None else [int(option) for option in offer],
                "from": None if offer is None else self.parties.index(state.current_proposer),
            })
            answer = self.hear()
            self.longest = max(self.longest, time.perf_counter() - begin)
            if answer["type"] == "accept" and offer is not None:
                return SAOResponse(ResponseType.ACCEPT_OFFER, offer)
            if answer["type"] == "offer":
                return SAOResponse(ResponseType.REJECT_OFFER, tuple(str(option) for option in answer["offer"]))
            if answer["type"] != "walk":
                faults.append(str(answer))
        except (OSError, ValueError, KeyError, EOFError) as error:
            faults.append(repr(error))
        return SAOResponse(ResponseType.END_NEGOTIATION, None)

    def on_negotiation_end(self, state):
        super().on_negotiation_end(state)
        self.process.stdin.close()
        self.process.wait(timeout=5)
        self.process.stdout.close()


class Domain:
    def __init__(self, path):
        file = json.loads(Path(path).read_text())
        self.name, self.parties = file["name"], file["parties"]
        # Options by number: labels need not be different.
        self.issues = [
            make_issue([str(k) for k in range(len(issue["options"]))], name=f"i{i}") for i, issue in enumerate(file["issues"])
        ]
        self.space = make_os(self.issues)
        self.best = [sum(max(row) for row in party["utilities"]) for party in self.parties]

    def utility(self, party):
        values = [{str(k): float(v) for k, v in enumerate(row)} for row in self.parties[party]["utilities"]]
        return LinearAdditiveUtilityFunction(
            values=values, weights=[1.0] * len(values), outcome_space=self.space,
            reserved_value=float(self.parties[party]["reservation"]),
        )

    def values(self, package):
        return [sum(row[int(k)] for row, k in zip(party["utilities"], package)) for party in self.parties]

    def gains(self, package):
        if package is None:
            return [0.0] * len(self.parties)
        return [
            (value - party["reservation"]) / max(1e-9, best - party["reservation"])
            for value, party, best in zip(self.values(package), self.parties, self.best)
        ]


def play(domain, players, program, rounds, seed):
    numpy.random.seed(seed)
    random.seed(seed)
    mechanism = SAOMechanism(outcome_space=domain.space, n_steps=rounds)
    seats = []
    for party, player in enumerate(players):
        utility = domain.utility(party)
        if player in FIELD:
            seat = FIELD[player](name=f"{player}{party}")
        else:
            command = [program, "counterpart", "--stdio", "--persona", player, "--seed", str(seed)]
            it = domain.parties[party]
            seat = Process(name=f"{player}{party}", command=command, sheet=it["utilities"], reservation=it["reservation"])
        mechanism.add(seat, ufun=utility)
        seats.append(seat)
    package = mechanism.run().agreement
    longest = max([seat.longest for seat in seats if isinstance(seat, Process)], default=0.0)
    return package, domain.gains(package), longest


def games(domain, players, program, rounds, seed):
    """Every player against every other negotiator of the field, on both sides; and what went wrong."""
    faults.clear()
    rows = []
    for player, opponent, own in itertools.product(players, FIELD, (0, 1)):
        if player != opponent:
            pair = [player, opponent] if own == 0 else [opponent, player]
            package, gains, took = play(domain, pair, program, rounds, seed)
            rows.append({
                "seed": seed, "domain": domain.name, "player": player, "opponent": opponent, "own": own,
                "gain": gains[own], "other": gains[1 - own], "agreed": package is not None, "took": took,
            })
    return rows, list(faults)


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def cells(rows, player):
    """What a player gained on each domain, against each opponent, on each side: the mean of all seeds."""
    gains = defaultdict(list)
    for row in rows:
        if row["player"] == player and row["opponent"] != "Boulware":
            gains[row["domain"], row["opponent"], row["own"]].append(row["gain"])
    return {cell: mean(it) for cell, it in gains.items()}


def spread(rows, player):
    """The least and the greatest mean of one seed."""
    own = [row for row in rows if row["player"] == player and row["opponent"] != "Boulware"]
    of_seed = [mean(row["gain"] for row in own if row["seed"] == seed) for seed in {row["seed"] for row in own}]
    return min(of_seed), max(of_seed)


def tell(rows, players):
    print("| player | gain without Boulware | least and most of a seed | with Boulware | the other's | agreement | below its limit | games |")
    print("|---|---|---|---|---|---|---|---|")
    order = sorted(players, key=lambda it: -mean(cells(rows, it).values()))
    for player in order:
        own = [row for row in rows if row["player"] == player]
        least, most = spread(rows, player)
        print(
            f"| {player} | {mean(cells(rows, player).values()):.3f} | {least:.3f} {most:.3f} | {mean(it['gain'] for it in own):.3f} "
            f"| {mean(it['other'] for it in own):.3f} | {mean(it['agreed'] for it in own):.3f} "
            f"| {sum(it['gain'] < -1e-9 for it in own)} | {len(own)} |"
        )
    best = next(it for it in order if it not in FIELD)
    print(f"\nHow much more {best} gained on the same domain and side against the same opponent, with the standard error, and")
    print("that error if a domain counts once; on how many domains it gained more:")
    for built_in_one in (it for it in order if it in FIELD):
        one, other = cells(rows, best), cells(rows, built_in_one)
        more = {cell: one[cell] - other[cell] for cell in one if cell in other}
        of_domain = [mean(it for cell, it in more.items() if cell[0] == domain) for domain in {cell[0] for cell in more}]
        error = lambda it: numpy.std(it, ddof=1) / len(it) ** 0.5 if 1 < len(it) else float("nan")
        print(
            f"  {built_in_one}: {mean(more.values()):+.3f} ± {error(list(more.values())):.3f}, ± {error(of_domain):.3f}, "
            f"{sum(0 < it for it in of_domain)} of {len(of_domain)}"
        )
    print("\nGain / agreement, for each pairing:\n")
    print(f"| player | {' | '.join(FIELD)} |")
    print("|---" * (len(FIELD) + 1) + "|")
    for player in order:
        told = []
        for opponent in FIELD:
            pairing = [row for row in rows if (row["player"], row["opponent"]) == (player, opponent)]
            told.append(f"{mean(it['gain'] for it in pairing):.2f} / {mean(it['agreed'] for it in pairing):.2f}" if pairing else "")
        print(f"| {player} | {' | '.join(told)} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("domains", nargs="+")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--personas", nargs="*", default=PERSONAS)
    arguments = parser.parse_args()
    domains = [Domain(Path(arguments.folder) / f"{name}.json") for name in arguments.domains]
    players = arguments.personas + list(FIELD)
    # The largest domains first, so that no process is left alone with one at the end.
    tasks = [(domain, seed) for domain in sorted(domains, key=lambda it: -it.space.cardinality) for seed in range(arguments.seeds)]
    with ProcessPoolExecutor() as pool:
        found = [
            pool.submit(games, domain, players, arguments.program, arguments.rounds, seed) for domain, seed in tasks
        ]
        rows = [row for it in found for row in it.result()[0]]
        faults.extend(fault for it in found for fault in it.result()[1])
    print(f"rounds {arguments.rounds}, seeds {arguments.seeds}, domains {' '.join(d.name for d in domains)}")
    print(f"longest answer {1000 * max(it['took'] for it in rows):.1f} ms, faults {len(faults)} {faults[:3]}\n")
    tell(rows, players)


if __name__ == "__main__":
    main()
