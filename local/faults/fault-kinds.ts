/** What can go wrong on purpose, and when it may strike. */
export const FAULT_KINDS = {
  'throttle-quota': 'a call to Jira is refused, for the points of the hour are used up',
  'throttle-burst': 'a call to Jira is refused, for its endpoint is asked too often',
  'throttle-issue': 'a write to a work item is refused, for it is written too often',
  'server-error': 'a call to Jira is answered 5xx, before or after it had its effect',
  slow: 'a call to Jira takes one to eight seconds',
  cut: 'the connection is cut before or within the answer of Jira',
  'sql-down': 'a statement is not answered, before or after it was run',
  'kvs-conflict': 'a write to the key-value store is refused as a conflict',
  'events-lost': 'a product event never arrives',
  'events-doubled': 'a product event arrives twice',
  'events-reordered': 'a product event arrives after later ones',
  'events-late': 'a product event arrives up to three minutes late',
  'worker-killed': 'an invocation dies at a random step',
  'clock-skew': "an invocation's clock is off",
  upgrade: 'a new version of the app takes over while the old one asks Jira',
} as const;

export type FaultKind = keyof typeof FAULT_KINDS;

export const faultKinds = Object.keys(FAULT_KINDS) as readonly FaultKind[];
