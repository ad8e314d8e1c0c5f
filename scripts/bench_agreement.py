"""The same codes to Parley, scikit-learn and krippendorff; run by scripts/bench-agreement.

Each table is a pack of its own, and everything about it is drawn: how many lines, codes, neighbours and coders there
are, how skewed the codes are, how often each coder gives the true code and else any, and how many lines each leaves
out. Kappa and weighted kappa of every two coders, and alpha of all, are compared to the sixth digit, and so is whether
there is a value at all. scikit-learn has no weights of one's own, so weighted kappa is computed here with numpy,
straight from the definition.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

import krippendorff
import numpy
from sklearn.metrics import cohen_kappa_score

PARLEY, N_TABLES = sys.argv[1], int(sys.argv[2])
PASSAGE = "Words."
MOST_LINES = 96


def pack(readings, codes, neighbours):
    """A pack with one transcript, every key that must be there and nothing else. `readings` are the reference coders'."""
    step = {
        "kind": "transcript", "id": "lines", "title": "Lines", "minutes": 40, "setting": PASSAGE,
        "speakers": [{"id": "a", "name": "A", "about": "Speaks"}],
        "books": [{
            "id": "book", "title": "Book", "about": PASSAGE,
            "codes": [{"id": it, "key": "abcdefghijklmnop"[i], "short": it, "means": "Means it"}
                      for i, it in enumerate(codes)],
            "neighbours": neighbours,
        }],
        "units": [{"id": f"u{i}", "speaker": "a", "text": PASSAGE, "codes": {"book": it}} for i, it in enumerate(readings)],
    }
    exercise = {
        "id": "drawn", "title": "Drawn", "summary": "Drawn", "level": 1, "minutes": 60,
        "people": {"min": 1, "ideal": 1, "max": 1}, "trains": ["listening"], "rights_floor": PASSAGE,
        "general_information": PASSAGE,
        "roles": [{"id": "reader", "public": {"name": "You", "institution": "Here", "about": PASSAGE},
                   "confidential": {"instructions": PASSAGE}}],
        "steps": [step],
        "debrief": {"minutes": 20, "what": [PASSAGE], "so_what": [PASSAGE], "now_what": [PASSAGE], "principle": PASSAGE},
        "facilitation": {"aim": PASSAGE, "before": [], "run_sheet": [{"minute": 0, "does": PASSAGE}],
                         "watch_for": [], "adapt": []},
    }
    return {"format": 1, "id": "drawn-pack", "version": "1.0.0", "languages": ["en"], "title": "Drawn",
            "summary": "Drawn", "licence": "CC0-1.0", "authors": ["Nobody"], "exercises": [exercise]}


def coders_file(codes_by_line):
    return {"parley_codes": 1, "pack": "drawn-pack", "version": "1.0.0", "exercise": "drawn", "step": "lines",
            "book": "book", "codes": codes_by_line}


def weighted_kappa(first, second, weights):
    n = len(weights)
    table = numpy.zeros((n, n))
    for a, b in zip(first, second):
        table[a, b] += 1
    table /= table.sum()
    expected = numpy.outer(table.sum(axis=1), table.sum(axis=0))
    by_chance = (weights * expected).sum()
    return None if by_chance > 1 - 1e-12 else ((weights * table).sum() - by_chance) / (1 - by_chance)


class Compared:
    """How many values were compared, and how far apart they were at most."""

    def __init__(self):
        self.n, self.most, self.none = 0, 0.0, 0

    def add(self, theirs, ours):
        nothing = theirs is None or not numpy.isfinite(theirs)
        assert nothing == (ours is None), (theirs, ours)
        if nothing:
            self.none += 1
            return
        self.n += 1
        self.most = max(self.most, abs(theirs - ours["millionths"] / 1e6))


def main():
    kappas, weighted, alphas, few = Compared(), Compared(), Compared(), []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for seed in range(N_TABLES):
            chance = random.Random(seed)
            # Every tenth table has too few lines for a number.
            n_lines = chance.randint(8, 23) if seed % 10 == 9 else chance.randint(24, MOST_LINES)
            n_codes, n_coders = chance.randint(2, 16), chance.randint(2, 12)
            codes = [f"c{i}" for i in range(n_codes)]
            pairs = [(i, j) for i in range(n_codes) for j in range(i)]
            near = chance.sample(pairs, min(len(pairs), chance.randint(0, 8)))
            # From codes that are all as frequent to one that is nearly everything.
            power = chance.choice([0, 1, 3, 9])
            skew = [chance.random() ** power for _ in codes]
            truth = chance.choices(range(n_codes), skew, k=n_lines)
            # The second reference coder sees some lines differently.
            readings = [[t] if chance.random() < 0.7 else [t, chance.randrange(n_codes)] for t in truth]
            by_id = [[codes[it] for it in dict.fromkeys(reading)] for reading in readings]
            (folder / "pack.json").write_text(json.dumps(pack(by_id, codes, [[codes[i], codes[j]] for i, j in near])))
            drawn, files = [], []
            for i in range(n_coders):
                skill, gaps = chance.choice([0, chance.random(), 1]), chance.choice([0, 0, 0.1, 0.4])
                row = [t if chance.random() < skill else chance.choices(range(n_codes), skew)[0] for t in truth]
                row = [None if chance.random() < gaps else it for it in row]
                drawn.append(row)
                file = folder / f"{i}.json"
                by_line = {f"u{line}": codes[it] for line, it in enumerate(row) if it is not None}
                file.write_text(json.dumps(coders_file(by_line)))
                files.append(file)
            command = [PARLEY, "agreement", "--json", "--pack", folder / "pack.json", *files]
            told = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)

            weights = numpy.eye(n_codes)
            for i, j in near:
                weights[i, j] = weights[j, i] = 0.5

            def compare(both, ours):
                assert ours["lines"] == len(both)
                if len(both) < 24:
                    assert ours["kappa"] is None and ours["weighted"] is None
                    few.append(seed)
                    return
                first, second = zip(*both)
                kappa = None if len(set(first + second)) == 1 else cohen_kappa_score(first, second)
                kappas.add(kappa, ours["kappa"])
                if near:
                    weighted.add(weighted_kappa(first, second, weights), ours["weighted"])
                else:
                    assert ours["weighted"] is None

            at = iter(told["pairs"])
            for i in range(n_coders):
                # Of two accepted codes, the nearer counts, the first where neither is nearer.
                nearer = [(own, max(reading, key=lambda it: weights[own, it]))
                          for own, reading in zip(drawn[i], readings) if own is not None]
                compare(nearer, told["coders"][i]["reference"])
                for j in range(i + 1, n_coders):
                    compare([(a, b) for a, b in zip(drawn[i], drawn[j]) if a is not None and b is not None],
                            next(at)["compared"])
            if n_coders < 3:
                assert told["group"] is None
                continue
            data = numpy.array([[numpy.nan if it is None else it for it in row] for row in drawn], dtype=float)
            n_two = int((numpy.sum(~numpy.isnan(data), axis=0) >= 2).sum())
            assert told["group"]["lines"] == n_two
            if n_two < 24:
                assert told["group"]["alpha"] is None
                few.append(seed)
                continue
            used = data[:, numpy.sum(~numpy.isnan(data), axis=0) >= 2]
            alpha = None
            if len(numpy.unique(used[~numpy.isnan(used)])) > 1:
                alpha = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
            alphas.add(alpha, told["group"]["alpha"])
    print(f"{N_TABLES} drawn tables of 8 to {MOST_LINES} lines, 2 to 16 codes and 2 to 12 coders, with gaps of up to 40%;")
    print(f"{len(few):,} times there were fewer than 24 lines, and no number:\n")
    print("| measure | beside | compared | no value, here and there | largest difference |")
    print("|---|---|---|---|---|")
    for name, beside, it in (("kappa", "scikit-learn", kappas), ("weighted kappa", "numpy, by the definition", weighted),
                             ("alpha", "krippendorff", alphas)):
        print(f"| {name} | {beside} | {it.n:,} | {it.none} | {it.most:.1e} |")
    # Millionths are rounded, so up to half a millionth is the rounding.
    assert max(kappas.most, weighted.most, alphas.most) < 6e-7


main()
