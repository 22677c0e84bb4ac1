import type { ImportStatus, ProjectImport } from '@contract/setup';

/** The state of the import as a title and what it means for the reader. */
export const IMPORT_WORDS: Readonly<
  Record<ImportStatus['state'], { readonly title: string; readonly meaning: string }>
> = {
  never: { title: 'Nothing is imported yet', meaning: 'Choose projects to begin.' },
  running: { title: 'Importing', meaning: 'You can leave this page; the import goes on.' },
  paused: { title: 'Paused', meaning: 'What is imported stays. Resume goes on from here.' },
  'waiting-for-quota': {
    title: 'Waiting for Jira',
    meaning: 'This hour’s points are spent. The import goes on by itself when Jira allows it.',
  },
  failed: {
    title: 'Stopped',
    meaning: 'Some projects could not be read. Resume tries them again.',
  },
  done: { title: 'Imported', meaning: 'Changes in Jira arrive by themselves from now on.' },
};

/** A shape and a word, so that no status goes by its colour alone. */
export const PROJECT_IMPORT_WORDS: Readonly<Record<ProjectImport['status'], string>> = {
  failed: '✕ Failed',
  running: '◐ Importing',
  waiting: '○ Waiting',
  done: '✓ Imported',
};
