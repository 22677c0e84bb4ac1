import { gateId, type GateId } from '@domain/foundation/ids';
import { type Gate, gateIn, type LifeCycle } from '@domain/gates/life-cycle';
import { lifeCycleWith } from '@domain/gates/life-cycles/shipped';

/** What Jira kept of a rule's form. */
export type SavedRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'gate'; readonly lifeCycle: LifeCycle; readonly gate: Gate }
  /** Something that names no gate of any life cycle. */
  | { readonly kind: 'unreadable' };

/** Jira hands it on as the text that was saved, or read already, under a name that tells the kind of the rule. */
export function savedRule(extension: Readonly<Record<string, unknown>>): SavedRule {
  const saved = extension['validatorConfig'] ?? extension['conditionConfig'] ?? {};
  const read = typeof saved === 'string' ? readJson(saved) : saved;
  if (typeof read !== 'object' || read === null) return { kind: 'unreadable' };
  if (Object.keys(read).length === 0) return { kind: 'none' };

  const named = 'gate' in read && typeof read.gate === 'string' ? read.gate : '';
  return ruleFor(gateId(named)) ?? { kind: 'unreadable' };
}

function ruleFor(id: GateId): SavedRule | null {
  const lifeCycle = lifeCycleWith(id);
  const gate = lifeCycle === null ? null : gateIn(lifeCycle, id);
  return lifeCycle === null || gate === null ? null : { kind: 'gate', lifeCycle, gate };
}

function readJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
