import { artifactOf } from '../../../domain/artifacts/artifact-of';
import { dayInZone, type Instant } from '../../../domain/foundation/calendar';
import type { ItemThen } from '../../../domain/history/item-as-of';
import { pastItems } from '../../../domain/history/past-items';
import { evaluate } from '../../../domain/standards/evaluate';
import { waive } from '../../../domain/standards/exemptions/waive';
import { asFarAsTold, type PastFindings } from '../../../domain/standards/past/as-far-as-told';
import { type PastItem, untoldOf } from '../../../domain/standards/past/untold';
import { NOTHING_GATHERED } from '../../../domain/standards/queries/gathered';
import type { Standard } from '../../../domain/standards/standard';
import { whatIsAsked } from '../../../domain/standards/what-is-asked';
import type { PastGround, PastSubject } from './subject';

/** The work items of a project at one moment after the other, in ascending order. */
export function stoodAt(
  { items }: PastSubject,
  { kindsByType, site }: PastGround,
): (at: Instant) => readonly PastItem[] {
  const structured = new Map(items.map(({ item, structuredKind }) => [item.id, structuredKind]));
  const past = pastItems(items, site);
  const known = new WeakMap<ItemThen, PastItem>();

  return (at) =>
    past(at).map((then) => {
      const found = known.get(then) ?? {
        ...then,
        kind: kindsByType.get(then.item.typeId) ?? null,
        structuredKind: structured.get(then.item.id) ?? null,
      };
      known.set(then, found);
      return found;
    });
}

/** How a project was, and at which moment. */
type Stood = { readonly items: readonly PastItem[]; readonly at: Instant };

/** The rules that were asked, and what they found. */
export type HeldAgainst = { readonly asked: Standard; readonly past: PastFindings };

/** Holds a project as it stood against a standard, by the circumstances of that day. */
export function heldAgainst(
  standard: Standard,
  { items, at }: Stood,
  of: { readonly subject: PastSubject; readonly ground: PastGround },
): HeldAgainst {
  const { project, circumstances } = of.subject;
  const { keptKinds, absentFields, keyOf, timeZone } = of.ground;
  const asOf = dayInZone(at, timeZone);
  const { asked } = whatIsAsked(standard, { ...circumstances, asOf });
  const findings = evaluate({
    standard: asked,
    governedId: project.id,
    asOf,
    now: at,
    items: items.map(({ item }) => item),
    artifacts: items.flatMap(({ item, kind, structuredKind }) => {
      const is = structuredKind ?? kind;
      return is === null ? [] : [artifactOf(item, is)];
    }),
    ...{ keptKinds, absentFields, keyOf },
    gathered: NOTHING_GATHERED,
  });
  const told = asFarAsTold(findings, asked, untoldOf(items));
  const { exemptions } = circumstances;
  return {
    asked,
    past: {
      findings: waive(told.findings, exemptions, asOf),
      atWorst: waive(told.atWorst, exemptions, asOf),
      notTold: told.notTold,
    },
  };
}
