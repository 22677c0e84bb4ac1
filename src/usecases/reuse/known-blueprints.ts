import type { BlueprintId } from '../../domain/foundation/ids';
import type { Blueprint } from '../../domain/reuse/blueprint';
import { SHIPPED_BLUEPRINTS } from '../../domain/reuse/blueprints/shipped';
import { AppError } from '../app-error';
import type { Deps } from '../ports';

type Reads = Pick<Deps, 'blueprints'>;

export type BlueprintName = { readonly blueprint: BlueprintId; readonly version: number };

/** The latest version of every blueprint: those that are shipped, then the organisation's own by name. */
export async function latestBlueprints({ blueprints }: Reads): Promise<readonly Blueprint[]> {
  const isLatest = ({ id, version }: Blueprint) =>
    !SHIPPED_BLUEPRINTS.some((other) => other.id === id && other.version > version);
  return [...SHIPPED_BLUEPRINTS.filter(isLatest), ...(await blueprints.latest())];
}

/** @throws AppError `not-found` for one that does not exist. */
export async function blueprintNamed(
  { blueprint, version }: BlueprintName,
  { blueprints }: Reads,
): Promise<Blueprint> {
  const shipped = SHIPPED_BLUEPRINTS.find((one) => one.id === blueprint && one.version === version);
  const found = shipped ?? (await blueprints.read(blueprint, version));
  if (found === null) {
    throw new AppError('not-found', 'There is no such blueprint. Reload to choose another one.', {
      where: 'blueprint',
    });
  }
  return found;
}
