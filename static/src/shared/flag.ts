import { showFlag } from '@forge/bridge';

type FlagText = {
  readonly title: string;
  readonly description?: string;
  readonly type?: 'info' | 'success' | 'warning' | 'error';
};

let shown = 0;

/** Tells the user in passing that something happened. What they must act on belongs on the page instead. */
export function openFlag({ title, description, type = 'success' }: FlagText): void {
  shown += 1;
  showFlag({
    id: `mandate-${shown}`,
    title,
    type,
    isAutoDismiss: true,
    ...(description === undefined ? {} : { description }),
  });
}
