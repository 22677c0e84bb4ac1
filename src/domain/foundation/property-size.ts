/** Jira refuses the value of a property that is longer, in characters of its JSON. */
const LONGEST_PROPERTY = 32_768;

/** Whether Jira takes a value as a property of a work item or a project. */
export function fitsInProperty(value: object): boolean {
  return JSON.stringify(value).length <= LONGEST_PROPERTY;
}
