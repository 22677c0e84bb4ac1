import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { LifeCycleVersions as Versions, ShownVersion } from '@contract/life-cycles';

import { useNamesOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { Loading, Problem } from '../../shared/states';
import { CompareVersions } from './compare-versions';
import type { Draft } from './copied';
import { useLifeCycleVersions } from './life-cycles-data';
import styles from './life-cycles.module.css';
import { VersionLine } from './version-line';
import { VersionText } from './version-text';

type LifeCycleVersionsProps = {
  readonly id: string;
  readonly name: string;
  /** The number of the latest version. */
  readonly latest: number;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
};

/** What was kept of a life cycle: who saved what and when, who follows it still, and what differs. */
export function LifeCycleVersions({ id, name, latest, onDraft, onClose }: LifeCycleVersionsProps) {
  const [before, setBefore] = useState<number | null>(null);
  const versions = useLifeCycleVersions(id, before);

  return (
    <Section
      title={`Versions of ${name}`}
      lead="None of them ever changes. A project keeps the version that it chose until it chooses another."
      actions={<Button onClick={onClose}>Back to the life cycles</Button>}
    >
      {versions.isPending && <Loading what="the versions" />}
      {versions.isError && (
        <Problem
          title="The versions could not be loaded"
          error={versions.error}
          onRetry={() => void versions.refetch()}
        />
      )}
      {versions.data !== undefined && (
        <Shown
          shown={versions.data}
          onTake={({ document }) => onDraft({ document, version: latest })}
          onOlder={setBefore}
          onLatest={before === null ? null : () => setBefore(null)}
        />
      )}
    </Section>
  );
}

type ShownProps = {
  readonly shown: Versions;
  readonly onTake: (version: ShownVersion) => void;
  readonly onOlder: (before: number) => void;
  readonly onLatest: (() => void) | null;
};

function Shown({ shown: { versions, previous }, onTake, onOlder, onLatest }: ShownProps) {
  const [opened, setOpened] = useState<number | null>(null);
  const nameOf = useNamesOf(
    versions.flatMap(({ by }) => (by?.kind === 'person' ? [by.accountId] : [])),
  );
  const open = versions.find(({ version }) => version === opened);
  const oldest = versions.at(-1)?.version;

  return (
    <div className={styles['stack']}>
      <ul className={styles['list']}>
        {versions.map((version, at) => (
          <VersionLine
            key={version.version}
            version={version}
            previous={versions[at + 1] ?? previous}
            isOpen={version.version === opened}
            nameOf={nameOf}
            onOpen={() => setOpened(version.version === opened ? null : version.version)}
            onTake={() => onTake(version)}
          />
        ))}
      </ul>
      <div className={styles['buttons']}>
        {previous !== null && oldest !== undefined && (
          <Button onClick={() => onOlder(oldest)}>Show older versions</Button>
        )}
        {onLatest !== null && <Button onClick={onLatest}>Show the latest versions</Button>}
      </div>
      {open !== undefined && <VersionText version={open} />}
      {versions.length > 1 && <CompareVersions versions={versions} />}
    </div>
  );
}
