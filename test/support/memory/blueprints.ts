import type { GovernedId } from '../../../src/domain/foundation/ids';
import type { Blueprint } from '../../../src/domain/reuse/blueprint';
import type {
  BlueprintRepository,
  ProvisionedItem,
  Provisioning,
} from '../../../src/usecases/ports';

export function blueprintsInMemory(seed: readonly Blueprint[] = []): BlueprintRepository {
  const nameOf = ({ id, version }: Pick<Blueprint, 'id' | 'version'>) => `${id}@${version}`;
  const orderOf = ({ id, name }: Blueprint) => `${name}\n${id}`;
  const blueprints = new Map(seed.map((one) => [nameOf(one), one]));
  const provisioned = new Map<GovernedId, Provisioning>();
  const made = new Map<GovernedId, readonly ProvisionedItem[]>();

  return {
    latest: async () =>
      [...blueprints.values()]
        .filter(({ id, version }) => !blueprints.has(nameOf({ id, version: version + 1 })))
        .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
    read: async (id, version) => blueprints.get(nameOf({ id, version })) ?? null,
    add: async (blueprint) => {
      if (blueprints.has(nameOf(blueprint))) return 'stale';
      blueprints.set(nameOf(blueprint), blueprint);
      return 'saved';
    },
    provisioning: async (id) => provisioned.get(id) ?? null,
    provision: async (id, provisioning) => {
      provisioned.set(id, provisioning);
    },
    made: async (id) => made.get(id) ?? [],
    keepMade: async (id, item) => {
      const before = made.get(id) ?? [];
      const isKept = before.some(
        (one) => one.blueprint === item.blueprint && one.item === item.item,
      );
      if (!isKept) made.set(id, [...before, item]);
    },
  };
}
