import { z } from 'zod';

import { contract, surfaces } from '../../src/contract/contract';

type DescribedOperation = {
  readonly name: string;
  /** Where it is asked by default. */
  readonly surface: string;
  readonly surfaces: readonly string[];
  readonly right: string;
  readonly input: unknown;
};

/** Every operation the app answers, with its input as JSON schema. */
export function operationsCommand(): Promise<readonly DescribedOperation[]> {
  const described = Object.entries(contract).map(([name, { right, input }]) => {
    const known = surfacesOf(name);
    return {
      name,
      surface: known[0] ?? '',
      surfaces: known,
      right,
      input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    };
  });
  return Promise.resolve(described.sort((one, other) => (one.name < other.name ? -1 : 1)));
}

/** The portfolio page comes first: the administration opens there for holders of the PMO-admin role, too. */
const ORDER = ['portfolio', 'project', 'item', 'admin'] as const;

export function surfacesOf(operation: string): readonly (typeof ORDER)[number][] {
  return ORDER.filter((surface) => Object.hasOwn(surfaces[surface], operation));
}
