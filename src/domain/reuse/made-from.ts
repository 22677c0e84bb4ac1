import { blueprintId, governedId, type BlueprintId, type GovernedId } from '../foundation/ids';

/** From which artifact of which blueprint a work item was made, and for whom: `madeFrom` in its structured part. */
export type MadeFrom = {
  readonly governedId: GovernedId;
  readonly blueprint: BlueprintId;
  readonly item: string;
};

/**
 * Reads the mark from a structured part, whoever wrote it; `null` where there is none.
 *
 * @example
 * readMadeFrom({ kind: 'risk', madeFrom: { governedId: 'project:1', blueprint: 'pm2', item: 'rfp' } })?.item // 'rfp'
 * readMadeFrom('nonsense') // null
 */
export function readMadeFrom(part: unknown): MadeFrom | null {
  const mark = memberOf(part, 'madeFrom');
  const of = memberOf(mark, 'governedId');
  const blueprint = memberOf(mark, 'blueprint');
  const item = memberOf(mark, 'item');
  if (typeof of !== 'string' || typeof blueprint !== 'string' || typeof item !== 'string') {
    return null;
  }
  return { governedId: governedId(of), blueprint: blueprintId(blueprint), item };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
