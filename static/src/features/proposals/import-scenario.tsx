import Button from '@atlaskit/button/new';
import { type ChangeEvent, useRef, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import { problemWords } from '@domain/foundation/document/problem';
import { periodsOf } from '@domain/foundation/pool';
import { readScenario } from '@domain/selection/document/scenario-document';

import { Dialog } from '../../shared/dialog';
import { readText } from '../../shared/document-text';
import { FactList } from '../../shared/fact-list';
import { openFlag } from '../../shared/flag';
import { useFormats } from '../../shared/forge-context';
import { Problem } from '../../shared/states';
import { readTextFile } from '../../shared/text-file';
import { poolText } from './pool-amount';
import styles from './proposals.module.css';
import { type ResolvedScenario, resolvedScenario } from './scenario-file';
import { useSaveScenario } from './scenarios-data';

type ImportScenarioProps = { readonly view: ProposalsView };

/** Takes a scenario from a file of JSON: shown first, then selected anew and saved. */
export function ImportScenario({ view }: ImportScenarioProps) {
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<ResolvedScenario | Error | null>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (file !== undefined) void scenarioIn(file, view).then(setFound);
  };
  if (!view.mayManage) return null;

  return (
    <div className={styles['buttons']}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="File with a scenario"
        onChange={choose}
      />
      <Button onClick={() => input.current?.click()}>Import JSON</Button>
      {found instanceof Error && <Problem title="The scenario was not read" error={found} />}
      {found !== null && !(found instanceof Error) && (
        <ImportedScenario view={view} found={found} onClose={() => setFound(null)} />
      )}
    </div>
  );
}

async function scenarioIn(file: File, view: ProposalsView): Promise<ResolvedScenario | Error> {
  const read = await readTextFile(file, 'Save it in UTF-8.');
  if ('problem' in read) return new Error(read.problem);
  try {
    const scenario = readScenario(await readText(read.text));
    if (scenario.kind === 'problems')
      return new Error(scenario.problems.map(problemWords).join(' '));
    const { currency } = scenario.document;
    return currency === view.model.currency
      ? resolvedScenario(scenario.document, view)
      : new Error(`It is in ${currency}, and this portfolio in ${view.model.currency}.`);
  } catch {
    return new Error('It is no JSON.');
  }
}

type ImportedScenarioProps = ImportScenarioProps & {
  readonly found: ResolvedScenario;
  readonly onClose: () => void;
};

/** All that would be saved, and what of the file would not. */
function ImportedScenario({ view, found: { asked, notTaken }, onClose }: ImportedScenarioProps) {
  const save = useSaveScenario(view.nodeId);
  const submit = () =>
    save.mutate(asked, {
      onSuccess: () => {
        openFlag({ title: `Scenario ${asked.name} saved` });
        onClose();
      },
    });

  return (
    <Dialog
      title={`Save the scenario ${asked.name}?`}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" isLoading={save.isPending} onClick={submit}>
            Save scenario
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['note']}>
          What is best by this is selected anew, from the proposals as they are now.
        </p>
        <Asked view={view} asked={asked} />
        {notTaken.length > 0 && (
          <ul className={styles['problems']} aria-label="Not taken">
            {notTaken.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
        {save.isError && <Problem title="The scenario was not saved" error={save.error} />}
      </div>
    </Dialog>
  );
}

function Asked({
  view: { model, proposals },
  asked,
}: ImportScenarioProps & Pick<ResolvedScenario, 'asked'>) {
  const formats = useFormats();
  const { currency, pools, criteria } = model;
  const keys = new Map<string, string>(proposals.map(({ id, key }) => [id, key]));
  const periods = periodsOf(pools);
  const listed = (all: readonly string[]) => (all.length === 0 ? 'None' : all.join(', '));
  const { locks, starts, weights } = asked;

  return (
    <FactList
      facts={[
        { label: 'Budget', value: formats.wholeMoney(asked.budget, currency) },
        ...pools.map((pool, at) => ({
          label: pool.name,
          value: poolText(asked.limits?.[at] ?? pool.limit, pool, { formats, currency }),
        })),
        {
          label: 'Weights',
          value:
            weights === null
              ? 'The model’s'
              : criteria.map(({ name }, at) => `${name} ${formats.percent(weights[at] ?? 0)}`).join(', '), // prettier-ignore
        },
        {
          label: 'Locks',
          value: listed(locks.map(({ workItemId, lock }) => `${keys.get(workItemId) ?? ''} ${lock}`)), // prettier-ignore
        },
        {
          label: 'Chosen starts',
          value: listed(starts.map(({ workItemId, start }) => `${keys.get(workItemId) ?? ''} ${periods[start] ?? ''}`)), // prettier-ignore
        },
      ]}
    />
  );
}
