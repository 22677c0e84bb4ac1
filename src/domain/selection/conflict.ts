import { firstChoices } from './choices';
import { describe, membersOf, withOnly, type Constraint, type Member } from './constraints';
import type { Stop } from './found';
import { toModel } from './model';
import type { SelectionProblem } from './problem';
import { search } from './search';

/**
 * Of a problem that nothing satisfies, constraints that contradict each other, none of which can be left out.
 *
 * Found by deletion: constraints are left out, many at a time and then each by itself, as long as nothing satisfies the rest. When it is
 * stopped, what was not tried stays in: a conflict still, but perhaps not the smallest.
 */
export function conflictOf(problem: SelectionProblem, stop: Stop): readonly Constraint[] {
  let members = membersOf(problem);
  let work = 0;
  for (
    let size = Math.ceil(members.length / 2);
    size > 0;
    size = size > 1 ? Math.ceil(size / 4) : 0
  ) {
    for (let from = 0; from < members.length;) {
      const rest = members.filter((_, index) => index < from || index >= from + size);
      const tried = canNothingSatisfy(problem, rest, (more) => stop(work + more));
      work += tried.work;
      if (stop(work)) return members.map((each) => describe(problem, each));
      if (tried.isProven) members = rest;
      else from += size;
    }
  }
  return members.map((each) => describe(problem, each));
}

function canNothingSatisfy(problem: SelectionProblem, members: readonly Member[], stop: Stop) {
  const model = toModel(withOnly(problem, members));
  const choices = firstChoices(model);
  const size = model.count * (1 + model.limits.length);
  if (choices === null) return { isProven: true, work: size };

  // any selection will do
  const { taken, isComplete, work } = search(
    { ...model, values: new Float64Array(model.count) },
    choices,
    stop,
  );
  return { isProven: taken === null && isComplete, work: work + size };
}
