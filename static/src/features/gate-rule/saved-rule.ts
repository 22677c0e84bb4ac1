import { gateId, type GateId } from '@domain/foundation/ids';
import { type Gate, gateIn, type LifeCycle } from '@domain/gates/life-cycle';
import { lifeCycleWith } from '@domain/gates/life-cycles/shipped';

/** What Jira kept of a rule's form. */
export type SavedRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'gate'; readonly lifeCycle: LifeCycle; readonly gate: Gate }
  /** A gate of no shipped life cycle: the form cannot ask whether the site wrote one that has it. */
  | { readonly kind: 'own-gate'; readonly gate: GateId }
  /** Something that names no gate. */
  | { readonly kind: 'unreadable' };

/** Jira hands it on as the text that was saved, or read already, under a name that tells the kind of the rule. */
export function savedRule(extension: Readonly<Record<string, unknown>>): SavedRule {
  const saved = extension['validatorConfig'] ?? extension['conditionConfig'] ?? {};
  const read = typeof saved === 'string' ? readJson(saved) : saved;
  if (typeof read !== 'object' || read === null) return { kind: 'unreadable' };
  if (Object.keys(read).length === 0) return { kind: 'none' };

  return ruleFor('gate' in read && typeof read.gate === 'string' ? read.gate : '');
}

/** Whether a text may be the id of a gate. */
export function isGateId(text: string): boolean {
  return /^[A-Za-z0-9-]{1,40}$/.test(text);
}

function ruleFor(named: string): SavedRule {
  const id = gateId(named);
  const lifeCycle = lifeCycleWith(id);
  const gate = lifeCycle === null ? null : gateIn(lifeCycle, id);
  if (lifeCycle !== null && gate !== null) return { kind: 'gate', lifeCycle, gate };
  return isGateId(named) ? { kind: 'own-gate', gate: id } : { kind: 'unreadable' };
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
