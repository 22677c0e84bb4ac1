import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProjectValue } from '@contract/earned-value';

import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { NoticeLine } from '../../shared/notice-line';
import { Empty } from '../../shared/states';
import { BaselineDialog } from './baseline-dialog';
import { BaselinesList } from './baselines-list';
import { FiguresSection } from './figures-section';
import { ValueChart } from './value-chart';
import { FLAW_WORDS } from './value-words';
import styles from './value.module.css';

type ValueContentProps = {
  readonly value: ProjectValue;
  readonly onOpen: (number: number) => void;
};

export function ValueContent({ value, onOpen }: ValueContentProps) {
  const [isSetting, setIsSetting] = useState(false);
  const onSet = () => setIsSetting(true);
  return (
    <div className={styles['content']}>
      {value.current === null ? (
        <NoBaseline maySet={value.maySet} onSet={onSet} />
      ) : (
        <>
          <WaitingChanges value={value} onSet={onSet} />
          <Current value={value} />
          <BaselinesList value={value} onSet={onSet} onOpen={onOpen} />
        </>
      )}
      {isSetting && <BaselineDialog id={value.project.id} onClose={() => setIsSetting(false)} />}
    </div>
  );
}

type SettingProps = { readonly maySet: boolean; readonly onSet: () => void };

function NoBaseline({ maySet, onSet }: SettingProps) {
  return (
    <Empty
      title="No baseline was set yet"
      {...(maySet
        ? {
            action: (
              <Button appearance="primary" onClick={onSet}>
                Set a baseline
              </Button>
            ),
          }
        : {})}
    >
      Earned value holds the work that is done against what was agreed: which work, until when, for
      how much.{' '}
      {maySet
        ? 'A baseline says what was agreed, and never changes.'
        : 'Portfolio managers, PMO administrators, Jira administrators and the project owner set a baseline.'}
    </Empty>
  );
}

function WaitingChanges({
  value: { changes, maySet },
  onSet,
}: {
  readonly value: ProjectValue;
  readonly onSet: () => void;
}) {
  const formats = useFormats();
  if (changes.length === 0) return null;

  const isReady = changes.some(({ isApproved }) => isApproved);
  return (
    <div className={styles['waiting']}>
      <NoticeLine
        tone="information"
        title={`${formats.count(changes.length, 'change')} with the verdict “approved” not in a baseline yet.`}
      >
        {changes.map(({ key, isApproved }, at) => (
          <span key={key}>
            {at > 0 && ', '}
            <ItemLink itemKey={key} />
            {!isApproved && ' (approved by nobody who answers for changes)'}
          </span>
        ))}
      </NoticeLine>
      {maySet && isReady && <Button onClick={onSet}>Take into a new baseline</Button>}
    </div>
  );
}

function Current({ value }: { readonly value: ProjectValue }) {
  const { current, baselines, project, asOf } = value;
  const said = baselines[0]?.said ?? null;
  if (current === null) return null;
  if (current.kind === 'flawed' || said === null) {
    return (
      <NoticeLine
        tone="warning"
        title={FLAW_WORDS[current.kind === 'flawed' ? current.flaw : 'changed']}
      >
        Nothing can be measured against it. Set another baseline, and look into the audit trail for
        what was set.
      </NoticeLine>
    );
  }
  return (
    <>
      <FiguresSection current={current} said={said} asOf={asOf} />
      <ValueChart curve={current.curve} unit={said} projectKey={project.key} asOf={asOf} />
    </>
  );
}
