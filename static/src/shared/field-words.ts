const WORDS: Readonly<Record<string, string>> = {
  assignee: 'Assignee',
  duedate: 'Due date',
  resolutiondate: 'Resolved',
  statuscategorychangedate: 'Status category since',
  updated: 'Updated',
};

/** A field as people call it; what has no name of its own starts with a capital. */
export function fieldWord(field: string): string {
  return WORDS[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}
