import type { Library, LibraryVersion } from '@contract/standards';
import type { StandardMove, StandardState } from '@domain/standards/life/life';

/** What a button that moves a version says. */
export const MOVE_WORDS: Readonly<Record<StandardMove, string>> = {
  send: 'Send for review',
  approve: 'Approve',
  'send-back': 'Send back',
  publish: 'Publish',
  retire: 'Retire',
};

/** What is said in passing when it is done. */
export const MOVED_WORDS: Readonly<Record<StandardMove, string>> = {
  send: 'Sent for review',
  approve: 'Approved',
  'send-back': 'Sent back to its author',
  publish: 'Published',
  retire: 'Retired',
};

export const MOVE_MEANINGS: Readonly<Record<StandardMove, string>> = {
  send: 'It can be read and approved by somebody other than whoever saved it last, and is not changed meanwhile.',
  approve: 'You have read it and take responsibility for it. It can be published then.',
  'send-back': 'It becomes a draft again that can be changed, and needs another review.',
  publish: 'From the day you choose, projects are held to this version. Its text stays as it is.',
  retire:
    'From today no project is held to it any more. What was found before stays on record, and it can be rolled back to.',
};

type StateLook = {
  readonly words: string;
  readonly appearance: 'default' | 'inprogress' | 'moved' | 'success' | 'removed';
};

const LOOKS: Readonly<Record<Exclude<StandardState, 'published'>, StateLook>> = {
  draft: { words: 'Draft', appearance: 'default' },
  'in-review': { words: 'In review', appearance: 'inprogress' },
  reviewed: { words: 'Reviewed', appearance: 'inprogress' },
  retired: { words: 'Retired', appearance: 'removed' },
};

/** How far a version has come, as its lozenge says it. */
export function stateLook(version: LibraryVersion, { today }: Pick<Library, 'today'>): StateLook {
  if (version.state !== 'published') return LOOKS[version.state];
  if (version.isInForce) return { words: 'In force', appearance: 'success' };
  return version.effectiveFrom > today
    ? { words: 'Scheduled', appearance: 'moved' }
    : { words: 'Replaced', appearance: 'default' };
}
