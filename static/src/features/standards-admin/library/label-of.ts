const LABELS: Readonly<Record<string, string>> = {
  id: 'Id',
  effectiveFrom: 'In force from',
  extends: 'Adds to another standard',
  standardId: 'Id of the standard it adds to',
  intent: 'Why it is asked',
  phases: 'Asked in the phases',
  tiers: 'Asked of projects of size',
  mode: 'Mandate',
  evidence: 'What is checked',
  kind: 'Check',
  remediation: 'What to do when it fails',
  withinDays: 'Within days',
  everyDays: 'Every so many days',
  which: 'Of the work items of which this is true',
  of: 'Of the work items of which this is true',
  must: 'This must be true',
  is: 'Is',
  jql: 'Search, in JQL',
  forbidden: 'The way that is not allowed',
  artifacts: 'Kinds of artifacts',
  duties: 'Duties of which nobody has two',
  by: 'By',
  test: 'Test',
  when: 'When this is true',
  then: 'Then this must be true',
};

/** What a member of a standard is called on a page. */
export function labelOf(member: string): string {
  const known = LABELS[member];
  if (known !== undefined) return known;
  const words = member.replace(/([A-Z])/g, ' $1').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
