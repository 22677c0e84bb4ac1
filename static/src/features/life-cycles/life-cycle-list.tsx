import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';

import type { KeptLifeCycle } from '@domain/gates/document/life-cycle-document';
import type { LifeCycle } from '@domain/gates/life-cycle';
import { LIFE_CYCLES } from '@domain/gates/life-cycles/shipped';

import { useFormats } from '../../shared/forge-context';
import { ImportDocument } from '../../shared/import-document';
import { Section } from '../../shared/section';
import { copiedFrom, type Draft } from './copied';
import styles from './life-cycles.module.css';

type LifeCycleListProps = {
  readonly own: readonly KeptLifeCycle[];
  readonly onDraft: (draft: Draft) => void;
  readonly onVersions: (kept: KeptLifeCycle) => void;
};

/** What can be chosen, one's own first. */
export function LifeCycleList({ own, onDraft, onVersions }: LifeCycleListProps) {
  return (
    <div className={styles['stack']}>
      <Section
        title="Your own life cycles"
        lead="Stages, the gates between them, and who decides at each. Each is kept in versions that never change; a project keeps the version that it chose."
        actions={
          <ImportDocument
            label="File of a life cycle"
            onRead={(document) => onDraft({ document, version: latestOf(document, own) })}
          />
        }
      >
        <OwnLines own={own} onDraft={onDraft} onVersions={onVersions} />
      </Section>
      <Section title="Those that come with Mandate" lead="They stay as they are.">
        <ul className={styles['list']}>
          {LIFE_CYCLES.map((lifeCycle) => (
            <Line key={lifeCycle.id} lifeCycle={lifeCycle} note={lifeCycle.source}>
              <Button
                aria-label={`Copy ${lifeCycle.name} to edit`}
                onClick={() => {
                  const copy = copiedFrom(lifeCycle.id, own);
                  if (copy !== null) onDraft(copy);
                }}
              >
                Copy to edit
              </Button>
            </Line>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function OwnLines({ own, onDraft, onVersions }: LifeCycleListProps) {
  return own.length === 0 ? (
    <p className={styles['small']}>None was written yet. Copy one of those below to begin.</p>
  ) : (
    <ul className={styles['list']}>
      {own.map((kept) => (
        <OwnLine key={kept.document.id} kept={kept} onDraft={onDraft} onVersions={onVersions} />
      ))}
    </ul>
  );
}

type OwnLineProps = Pick<LifeCycleListProps, 'onDraft' | 'onVersions'> & {
  readonly kept: KeptLifeCycle;
};

function OwnLine({ kept, onDraft, onVersions }: OwnLineProps) {
  const { instant } = useFormats();
  const { document, version, savedAt } = kept;

  return (
    <Line
      lifeCycle={document}
      note={`${document.id}, version ${version}, saved on ${instant(savedAt)}`}
    >
      <span className={styles['buttons']}>
        <Button aria-label={`Versions of ${document.name}`} onClick={() => onVersions(kept)}>
          Versions
        </Button>
        <Button aria-label={`Edit ${document.name}`} onClick={() => onDraft({ document, version })}>
          Edit
        </Button>
      </span>
    </Line>
  );
}

type LineProps = {
  readonly lifeCycle: Pick<LifeCycle, 'name' | 'summary' | 'stages' | 'gates'>;
  readonly note: string;
  readonly children: ReactNode;
};

function Line({ lifeCycle, note, children }: LineProps) {
  const { count } = useFormats();
  const { name, summary, stages, gates } = lifeCycle;

  return (
    <li className={styles['line']}>
      <div>
        <strong>{name}</strong>
        <p className={styles['words']}>
          {summary} {count(stages.length, 'stage')}, {count(gates.length, 'gate')}.
        </p>
        <p className={styles['small']}>{note}</p>
      </div>
      {children}
    </li>
  );
}

/** A file with the id of an own life cycle is its next version. */
function latestOf(document: unknown, own: readonly KeptLifeCycle[]): number {
  const id = typeof document === 'object' && document !== null && 'id' in document ? document.id : null; // prettier-ignore
  return own.find((one) => one.document.id === id)?.version ?? 0;
}
