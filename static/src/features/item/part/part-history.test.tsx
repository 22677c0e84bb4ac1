import '../../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { PartHistory, ShownVersion } from '@contract/part-history';
import type { ShownPart } from '@contract/registers';
import { emptyPart, type PartReading } from '@domain/artifacts/register-part';
import { instant } from '@domain/foundation/calendar';
import { accountId, workItemKey } from '@domain/foundation/ids';

import { answerWith, jiraAnswers, Refused } from '../../../../test/bridge';
import { anItemGovernance, AT } from '../../../../test/builders';
import { renderInForge } from '../../../../test/render';
import { ItemPage } from '../item-page';

const KEY = workItemKey('DOC-93');
const FIRST = 'a'.repeat(64);
const SECOND = 'b'.repeat(64);
const LATER = instant('2026-11-20T09:00:00.000Z');

const issue = (urgency: 1 | 3 | 5, problem: string | null = null): PartReading => ({
  part: { kind: 'issue', facts: { urgency, severity: null } },
  problem,
});
const nothing: PartReading = { part: emptyPart('issue'), problem: null };
const present = (change: Partial<ShownPart> = {}): ShownPart => ({
  value: issue(5).part,
  due: null,
  problem: null,
  seen: FIRST,
  mayEdit: true,
  ...change,
});
const written = (
  sequence: number,
  [before, stood]: readonly [PartReading, PartReading],
): ShownVersion => ({
  kind: 'written',
  sequence,
  at: AT,
  by: { kind: 'person', accountId: accountId('account-2') },
  isRestored: false,
  mergedInto: null,
  before,
  stood,
  place: { sequence, side: 'after' },
});
const versions: readonly ShownVersion[] = [
  { kind: 'outside', since: AT, foundBy: null, before: issue(3), stood: issue(5), place: null },
  written(7, [nothing, issue(3)]),
  { kind: 'first', foundBy: { sequence: 7, at: AT }, stood: nothing, place: { sequence: 7, side: 'before' } }, // prettier-ignore
];

function show(history: PartHistory, part = present()) {
  jiraAnswers({
    '/rest/api/3/user/bulk': { values: [{ accountId: 'account-2', displayName: 'Ben Osei' }] },
  });
  const asked = answerWith({
    'item.governance': anItemGovernance({ part }),
    'artifact.history': history,
    'artifact.restore': { key: KEY, seen: SECOND },
  });
  renderInForge(<ItemPage itemKey={KEY} />, { moduleKey: 'governance-panel' });
  return asked;
}
const open = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Show history' }));
  return within(await screen.findByRole('list', { name: /^Versions/ })).findAllByRole('listitem');
};
const restores = () => screen.findAllByRole('button', { name: /^Restore this version/ });

const restoreOfOwn = () =>
  screen.findByRole('button', { name: /^Restore this version.*Written by/ });

describe('the history of what people said of a work item', () => {
  it.each([
    [workItemKey('DOC-5'), 'Merged into DOC-5.'],
    ['hidden', 'Merged into a change that is deleted, or hidden from you.'],
  ] as const)('says what a change was merged into: %s', async (mergedInto, words) => {
    const merged = { ...written(7, [issue(3), issue(3)]), mergedInto } as ShownVersion;
    show({ versions: [merged], next: null });
    const [version] = await open();

    expect(version).toHaveTextContent(words);
    expect(version).not.toHaveTextContent('Nothing that can be read was changed');
  });

  it('is not asked for before somebody opens it: the panel takes one invocation', async () => {
    const asked = show({ versions, next: null });
    await screen.findByRole('button', { name: 'Show history' });

    expect(asked.map(({ name }) => name)).toEqual(['item.governance']);
  });

  it('tells whose each version is, from what into what, and what was changed past Mandate', async () => {
    show({ versions, next: null });
    const [outside, own, first] = await open();

    expect(outside).toHaveTextContent(/^Changed outside Mandate after /);
    expect(outside).toHaveTextContent('Urgency: 3, medium →becomes 5, very high');
    expect(own).toHaveTextContent(/^Written by Ben Osei, .*Urgency: not said →becomes 3, medium/);
    expect(first).toHaveTextContent(/^Before it was changed in Mandate/);
  });

  it('offers what stands there now to nobody, and earlier versions to who may edit', async () => {
    show({ versions, next: null });
    const [outside] = await open();
    expect(outside).toHaveTextContent('As it stands now');
    expect(await restores()).toHaveLength(2);
  });

  it('offers nothing to who may only look', async () => {
    show({ versions, next: null }, present({ mayEdit: false }));
    await open();
    expect(screen.queryByRole('button', { name: /^Restore/ })).not.toBeInTheDocument();
  });

  it('says why a version cannot be had back', async () => {
    const unreadable = issue(1, 'Its severity cannot be read.');
    show({ versions: [written(7, [nothing, unreadable])], next: null });
    const [own] = await open();

    expect(own).toHaveTextContent(
      'Its severity cannot be read. It cannot be restored as it stood.',
    );
    expect(screen.queryByRole('button', { name: /^Restore/ })).not.toBeInTheDocument();
  });

  it('says that something was changed where what it was is hidden or cannot be read, and which', async () => {
    const untold = { kind: 'untold', at: LATER } as const;
    show({
      versions: [
        { ...untold, sequence: 4, why: 'hidden' },
        { ...untold, sequence: 3, why: 'unreadable' },
      ],
      next: null,
    });
    const [hidden, unreadable] = await open();
    expect(hidden).toHaveTextContent('What was said is withheld');
    expect(unreadable).toHaveTextContent('What was said cannot be read');
  });

  it('restores a version after saying what that changes, over what was seen', async () => {
    const asked = show({ versions, next: null });
    await open();
    await userEvent.click(await restoreOfOwn());
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Urgency: 5, very high →becomes 3, medium');
    expect(asked.map(({ name }) => name)).not.toContain('artifact.restore');

    await userEvent.click(within(dialog).getByRole('button', { name: 'Restore' }));
    expect(asked).toContainEqual({
      name: 'artifact.restore',
      input: { key: 'DOC-93', seen: FIRST, place: { sequence: 7, side: 'after' } },
    });
  });

  it('tells who was overtaken, and what restoring would change now', async () => {
    let part = present();
    show({ versions, next: null });
    answerWith({
      'item.governance': () => anItemGovernance({ part }),
      'artifact.history': { versions, next: null },
      'artifact.restore': () => {
        part = present({ value: issue(1).part, seen: SECOND });
        throw new Refused('conflict', 'Somebody changed it since you looked.');
      },
    });
    await open();
    await userEvent.click(await restoreOfOwn());
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Restore' }));

    expect(await within(dialog).findByText(/Somebody changed it/)).toBeVisible();
    expect(dialog).toHaveTextContent('Urgency: 1, very low →becomes 3, medium');
  });

  it('shows earlier versions when asked to, and says what failed', async () => {
    answerWith({
      'item.governance': anItemGovernance({ part: present() }),
      'artifact.history': ({ before }) => {
        if (before === null) return { versions: [written(30, [issue(3), issue(5)])], next: 30 };
        return { versions: [written(3, [nothing, issue(3)])], next: null };
      },
    });
    renderInForge(<ItemPage itemKey={KEY} />, { moduleKey: 'governance-panel' });
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier versions' }));

    expect(await screen.findByText(/not said/)).toBeVisible();
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(1);
    expect(screen.queryByRole('button', { name: 'Show earlier versions' })).not.toBeInTheDocument();
  });
});
