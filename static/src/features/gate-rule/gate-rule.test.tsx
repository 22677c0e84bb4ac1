import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import { hostAnswers, toldHost } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import { RuleFormApp } from '../../app/rule-form-app';
import { RuleViewApp } from '../../app/rule-view-app';

const TELL = 'setWorkflowRuleConfigurationCallback';

const inRule = (validatorConfig?: string) => ({
  moduleKey: 'gate-passed',
  extension: { type: 'jira:workflowValidator', validatorConfig },
});

function showForm(validatorConfig?: string) {
  hostAnswers(TELL, () => true);
  return renderInForge(<RuleFormApp />, inRule(validatorConfig));
}

/** As Jira's own button does: the latest function that it was told, asked for what to keep. */
async function save(): Promise<string | undefined> {
  const { data } = toldHost(TELL).at(-1) as { data: { onConfigure: () => string | undefined } };
  return act(() => Promise.resolve(data.onConfigure()));
}

async function choose(field: string, option: string) {
  await userEvent.type(screen.getByRole('combobox', { name: field }), `${option}{Enter}`);
}

describe('the form of a rule that waits for a gate', () => {
  it('saves the gate that was chosen', async () => {
    const { container } = showForm();
    await choose('Life cycle', 'PRINCE2');
    await choose('Gate', 'Authorize the project');

    expect(JSON.parse((await save()) ?? '')).toEqual({ gate: 'authorize-project' });
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it('saves nothing before a gate is chosen, and says so', async () => {
    showForm();

    expect(await save()).toBeUndefined();
    expect(await screen.findByText('Choose a gate: nothing was saved.')).toBeVisible();
    await choose('Life cycle', 'PM²');
    expect(await save()).toBeUndefined();
  });

  it('shows what was saved, and forgets the gate with its life cycle', async () => {
    showForm('{"gate":"RfE"}');

    expect(screen.getByText('PM²')).toBeVisible();
    expect(screen.getByText('RfE: ready for executing')).toBeVisible();
    expect(await save()).toBe('{"gate":"RfE"}');
    await choose('Life cycle', 'PRINCE2');
    expect(await save()).toBeUndefined();
  });

  it('takes the id of a gate of a life cycle that the site wrote, and nothing that is no id', async () => {
    showForm();
    await choose('Life cycle', 'A life cycle of our own');
    const field = screen.getByRole('textbox', { name: /^Id of the gate/ });
    await userEvent.type(field, 'sp_end');
    expect(await save()).toBeUndefined();
    expect(await screen.findByText('Choose a gate: nothing was saved.')).toBeVisible();

    await userEvent.clear(field);
    await userEvent.type(field, 'spend');
    expect(await save()).toBe('{"gate":"spend"}');
  });

  it('says that what was saved cannot be read', () => {
    showForm('{"gate":"G 2"}');

    expect(screen.getByText('What was saved names no gate')).toBeVisible();
  });

  it('says what it does in each mode', () => {
    showForm();

    const effect = screen.getByRole('region', { name: 'What this rule does' });
    expect(effect).toHaveTextContent(/Directive.*Nobody gets through before this gate/);
    expect(effect).toHaveTextContent(/Supportive.*Everybody gets through/);
  });

  it('says when Jira cannot save it, and tells Jira again', async () => {
    hostAnswers(TELL, () => false);
    renderInForge(<RuleFormApp />, inRule());

    expect(await screen.findByText('Jira cannot save this form')).toBeVisible();
    hostAnswers(TELL, () => true);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText('Jira cannot save this form')).toBeNull());
  });
});

describe('what is shown of such a rule', () => {
  it('is its gate, and no field', async () => {
    const { container } = renderInForge(<RuleViewApp />, inRule('{"gate":"RfP"}'));

    expect(container).toHaveTextContent('RfP: ready for planning of PM², and all gates before it.');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it.each([undefined, '', 'RfP', '{"gate":"G 2"}'])('warns where it names no gate: %s', (saved) => {
    renderInForge(<RuleViewApp />, inRule(saved));

    expect(screen.getByText('This rule names no gate, so nobody gets through')).toBeVisible();
  });
});
