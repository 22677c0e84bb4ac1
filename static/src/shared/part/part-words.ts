import { DERIVED_TRAITS } from '@domain/artifacts/derived-figures';
import type { PART_FIELDS, PartKind } from '@domain/artifacts/register-part';

type Fields<Kind extends PartKind> = (typeof PART_FIELDS)[Kind];
/** The choices of each field that offers some. */
type Words<Kind extends PartKind> = {
  readonly [
    Name in keyof Fields<Kind> as Fields<Kind>[Name] extends { type: 'choice' } ? Name : never
  ]: Fields<Kind>[Name] extends { choices: readonly (infer Choice extends string)[] }
    ? Readonly<Record<Choice, string>>
    : never;
};

const CHOICES: { readonly [Kind in PartKind]: Words<Kind> } = {
  risk: {
    nature: { threat: 'Threat', opportunity: 'Opportunity' },
    response: {
      avoid: 'Avoid',
      transfer: 'Transfer',
      reduce: 'Reduce',
      accept: 'Accept',
      exploit: 'Exploit',
      enhance: 'Enhance',
      share: 'Share',
    },
    proximity: {
      imminent: 'Any day now',
      'this-phase': 'Within this phase',
      'this-project': 'Within this project',
      later: 'After the project',
    },
  },
  assumption: { holds: { unchecked: 'Not checked yet', holds: 'It holds', wrong: 'It was wrong' } },
  issue: {},
  dependency: {
    direction: { incoming: 'We wait for others', outgoing: 'Others wait for us' },
    agreed: { asked: 'Asked for', agreed: 'Agreed', refused: 'Refused' },
  },
  decision: {
    outcome: {
      approved: 'Approved',
      rejected: 'Rejected',
      postponed: 'Postponed',
      noted: 'Taken note of',
    },
    forum: {
      'governance-body': 'Appropriate governance body',
      'steering-committee': 'Project steering committee',
      'project-owner': 'Project owner',
      'project-manager': 'Project manager',
      'project-team': 'Project core team',
    },
  },
  action: {
    origin: {
      meeting: 'A meeting',
      risk: 'A risk',
      issue: 'An issue',
      decision: 'A decision',
      change: 'A change',
      review: 'A review',
    },
  },
  'change-request': {
    scope: {
      none: 'Scope stays',
      minor: 'Scope changes a little',
      major: 'Scope changes much',
    },
    verdict: {
      approved: 'Approved',
      rejected: 'Rejected',
      postponed: 'Postponed',
      merged: 'Merged',
    },
  },
  milestone: {},
  deliverable: {
    acceptance: {
      planned: 'Not submitted yet',
      submitted: 'Submitted',
      accepted: 'Accepted',
      conditional: 'Accepted under conditions',
      rejected: 'Rejected',
    },
    acceptedBy: {
      'project-owner': 'Project owner',
      'business-manager': 'Business manager',
      'steering-committee': 'Project steering committee',
      'business-implementation-group': 'Business implementation group',
      'user-representatives': 'User representatives',
    },
  },
  benefit: {
    unit: { money: 'Money', hours: 'Hours', days: 'Days', percent: 'Percent', number: 'Number' },
  },
  stakeholder: {
    frequency: {
      weekly: 'Every week',
      fortnightly: 'Every two weeks',
      monthly: 'Every month',
      quarterly: 'Every quarter',
      'as-needed': 'When it is needed',
    },
  },
  'lesson-learned': {
    category: {
      scope: 'Scope',
      schedule: 'Schedule',
      cost: 'Cost',
      quality: 'Quality',
      risk: 'Risk',
      people: 'People',
      stakeholders: 'Stakeholders',
      procurement: 'Procurement',
      technology: 'Technology',
    },
    appliesWhen: {
      initiating: 'While initiating',
      planning: 'While planning',
      executing: 'While executing',
      closing: 'While closing',
      always: 'All the time',
    },
  },
};

const DERIVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  slip: { late: 'Later than approved', 'on-time': 'As approved', early: 'Earlier than approved' },
  realisation: { behind: 'Behind plan', 'on-plan': 'As planned or better' },
  quadrant: {
    'manage-closely': 'Manage closely',
    'keep-satisfied': 'Keep satisfied',
    'keep-informed': 'Keep informed',
    monitor: 'Monitor',
  },
};

const DERIVED_NAMES: Readonly<Record<string, string>> = {
  slip: 'Slip in days',
  realisation: 'Realisation rate',
  quadrant: 'Quadrant',
};

/** `Reduce` for `reduce` among the responses to a risk; of what is worked out, too: `Keep satisfied`. */
export function traitWord(kind: PartKind, name: string, value: string): string {
  const chosen: Readonly<Record<string, Readonly<Record<string, string>>>> = CHOICES[kind];
  return (chosen[name] ?? DERIVED[name])?.[value] ?? value;
}

/** What is worked out of a kind, in the order it is shown. */
export function derivedNames(kind: PartKind): readonly string[] {
  return Object.keys(DERIVED_TRAITS[kind] ?? {});
}

export function derivedLabel(name: string): string {
  return DERIVED_NAMES[name] ?? name;
}
