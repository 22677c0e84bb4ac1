import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { accountId } from '@domain/foundation/ids';
import type { ProjectRole } from '@domain/foundation/project-role';
import type { Tier } from '@domain/foundation/tier';

import { answerWith, jiraAnswers } from '../../../test/bridge';
import { aGatesOfProject } from '../../../test/gate-builders';
import { renderInForge } from '../../../test/render';
import { WhoCouldApprove } from './who-could-approve';

const holder = (role: ProjectRole, who: string) => [
  { role, quorum: 1, people: [accountId(who)], groups: [], unknown: null },
];
const changes = [
  { upTo: 5_000, upToDays: 5, upToScope: 'minor', approvers: holder('business-manager', 'tom') },
  { upTo: null, upToDays: null, upToScope: null, approvers: holder('project-owner', 'mia') },
] as const;

function show(tier: Tier | null = 'small') {
  jiraAnswers({});
  answerWith({});
  const project = aGatesOfProject({ tier, changes });
  renderInForge(<WhoCouldApprove project={project} nameOf={(id) => `Person ${id}`} />);
}

function deciders(region: RegExp) {
  const found = screen.queryByRole('region', { name: region });
  return found === null
    ? null
    : within(found)
        .queryAllByRole('listitem')
        .map((each) => each.textContent);
}
const type = async (label: RegExp, text: string) => {
  if (text !== '') await userEvent.type(screen.getByLabelText(label), text);
};
const choose = async (label: string, option: string) => {
  await userEvent.click(screen.getByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

const OWNER = ['Project owner, 1 vote: Person mia'];
const BODY = ['Appropriate governance body, 1 vote: nobody holds this role'];

describe('who could approve, before anything is asked', () => {
  it.each<[string, Tier | null, readonly string[]]>([
    ['100,000', 'small', OWNER],
    ['100,000', 'medium', OWNER],
    ['100,000', 'large', BODY],
    ['100,000', null, BODY],
    ['100,000.01', 'small', BODY],
    ['', 'small', BODY],
  ])('about %j in a project of tier %s', async (amount, tier, expected) => {
    show(tier);
    await type(/^Amount/, amount);
    expect(deciders(/RfP/)).toEqual(expected);
  });

  it('changes with the tier that is chosen', async () => {
    show();
    await type(/^Amount/, '100');
    await choose('Tier', 'Large');
    expect(deciders(/RfP/)).toEqual(BODY);
  });

  it('is not said about what is no amount', async () => {
    show();
    await type(/^Amount/, 'much');
    expect(deciders(/RfP/)).toBeNull();
    expect(screen.getByRole('alert')).toHaveTextContent('Give an amount in digits');
  });

  it.each([
    ['5,000', '5', 'Scope changes a little', ['Business manager, 1 vote: Person tom']],
    ['5,000', '6', 'Scope changes a little', OWNER],
    ['5,000.01', '5', 'Scope changes a little', OWNER],
    ['5,000', '5', 'Scope changes much', OWNER],
    ['', '5', 'Scope changes a little', OWNER],
    ['5,000', 'soon', 'Scope changes a little', []],
  ])('about a change of %j and %j days: %s', async (...given) => {
    const [cost, days, scope, expected] = given;
    show();
    await type(/What it costs/, cost);
    await type(/Days by which/, days);
    await choose('Effect on the scope', scope);
    expect(deciders(/change request/)).toEqual(expected);
  });
});
