// What packages are worth, worked out here from a pack's own file, so that the screens can be held against it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './lib.mjs';

/** A shipped pack as its file says. */
export const packOf = (file) => JSON.parse(readFileSync(join(DIST, 'exercises', file), 'utf8'));

export const SLUICE = packOf('sluice.json').exercises[0];
export const COUNCIL = packOf('council-night.json').exercises[0];
export const [PUMP] = packOf('pump.json').exercises;
export const [PUMP_CALL, PUMP_NO_ZONE] = packOf('pump-forms.json').exercises;

/** The id of the pack that an exercise is in. */
export const packIdOf = (exercise) =>
  ['pump.json', 'pump-forms.json', 'sluice.json', 'council-night.json'].map(packOf)
    .find((pack) => pack.exercises.some((it) => it.id === exercise.id)).id;

/** The place of an exercise in the address. */
export const placeOf = (exercise) => `#/exercise/${packIdOf(exercise)}/${exercise.id}`;

/** What a package is worth to a role: the sum of its points. */
export const value = (role, terms) =>
  Object.entries(terms).reduce((sum, [issue, option]) => sum + role.confidential.score_sheet[issue][option], 0);

/** Every way to settle all issues. */
export const packages = (exercise) => exercise.issues.reduce(
  (found, issue) => found.flatMap((terms) => issue.options.map((it) => ({ ...terms, [issue.id]: it.id }))),
  [{}],
);

export const values = (exercise, terms) => exercise.roles.map((it) => value(it, terms));

/** Whether values `a` are better for somebody and worse for nobody. */
export const dominates = (a, b) => a.every((it, i) => it >= b[i]) && a.some((it, i) => it > b[i]);

/** The best package of a role. */
export const best = (exercise, role) =>
  packages(exercise).reduce((a, b) => (value(exercise.roles[role], b) > value(exercise.roles[role], a) ? b : a));

/** What can be said of an agreement. `limits` are the reservation values at the end. */
export function judge(exercise, terms, limits = exercise.roles.map((it) => it.confidential.reservation_value)) {
  const own = values(exercise, terms);
  const all = packages(exercise).map((it) => values(exercise, it));
  const zone = all.filter((it) => it.every((points, i) => points >= limits[i]));
  const frontier = all.filter((it) => !all.some((other) => dominates(other, it)));
  const better = all.filter((it) => dominates(it, own));
  const betterOnFrontier = frontier.filter((it) => dominates(it, own));
  const roles = exercise.roles.map((_, i) => {
    const surplus = own[i] - limits[i];
    const most = Math.max(...zone.map((it) => it[i])) - limits[i];
    return {
      value: own[i],
      surplus,
      share: zone.length > 0 && most > 0 ? Math.trunc((100 * surplus) / most) : null,
      left: Math.max(0, ...betterOnFrontier.map((it) => it[i] - own[i])),
    };
  });
  const inBoth = zone.filter((it) => !all.some((other) => dominates(other, it)));
  return { roles, nPackages: all.length, nZone: zone.length, nFrontier: inBoth.length, nBetter: better.length };
}

/** The package that an offer's table on the screen shows, from what it says of each issue. */
export function packageOf(exercise, said, language = 'en') {
  const title = (it) => it.title[language] ?? it.title.en ?? it.title;
  return Object.fromEntries(exercise.issues.map((issue) => {
    const option = issue.options.find((it) => title(it) === said[title(issue)]);
    return [issue.id, option?.id];
  }));
}
