import Button from '@atlaskit/button/new';

import type { OpenedPack, ShownRequest } from '@contract/gates';
import type { DecisionPack, PackDifference, PackFlaw } from '@domain/gates/decision-pack';

import { Dialog } from '../../shared/dialog';
import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { NoticeLine } from '../../shared/notice-line';
import { Loading, Problem } from '../../shared/states';
import { VerdictPill } from '../../shared/verdict-pill';
import { ConditionItem } from './condition-item';
import { usePack } from './gates-data';
import styles from './gates.module.css';

type PackDialogProps = { readonly request: ShownRequest; readonly onClose: () => void };

/** What was frozen when the gate was asked for, beside what it is today. */
export function PackDialog({ request, onClose }: PackDialogProps) {
  const pack = usePack(request.id);

  return (
    <Dialog
      title="Decision pack"
      width="large"
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {pack.isPending && <Loading what="the decision pack" />}
      {pack.isError && (
        <Problem
          title="The decision pack could not be read"
          error={pack.error}
          onRetry={() => void pack.refetch()}
        />
      )}
      {pack.data !== undefined && <Opened opened={pack.data} />}
      <Decided request={request} />
    </Dialog>
  );
}

function Opened({ opened }: { readonly opened: OpenedPack }) {
  const { hash, flaws, pack, artifacts, added } = opened;

  return (
    <div className={styles['content']}>
      {flaws.length === 0 ? (
        <NoticeLine tone="information" title="This is what was frozen.">
          Every hash in it was computed again and is what it was.
        </NoticeLine>
      ) : (
        <NoticeLine tone="warning" title="This is not what was frozen.">
          {flaws.map(flawWords).join(' ')}
        </NoticeLine>
      )}
      <p className={styles['hash']}>SHA-256 {hash}</p>
      {pack !== null && <About pack={pack} />}
      <h3 className={styles['heading']}>Entry rules as they stood</h3>
      <ul className={styles['plain']}>
        {pack?.rules.map(({ id, title, verdict, reason }) => (
          <li key={id}>
            {verdict === null ? 'Not looked at' : <VerdictPill verdict={verdict} />} {title}.{' '}
            <span className={styles['quiet']}>{reason}</span>
          </li>
        ))}
      </ul>
      <h3 className={styles['heading']}>Artifacts, and what became of them</h3>
      {artifacts.length === 0 && <p>The entry rules rested on none.</p>}
      <ul className={styles['plain']}>
        {artifacts.map((artifact) => (
          <Artifact key={artifact.key} artifact={artifact} />
        ))}
        {added.map((key) => (
          <li key={key} className={styles['artifact']}>
            <div>
              <ItemLink itemKey={key} />
            </div>
            <div>came after the pack was frozen.</div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function About({ pack }: { readonly pack: DecisionPack }) {
  const formats = useFormats();
  const { project, at, standard, tier } = pack;
  return (
    <p>
      {project.key}, {formats.instant(at)}.{' '}
      {standard === null
        ? 'It was held to no standard.'
        : `Held to ${standard.name} ${standard.version}.`}
      {tier !== null && ` Tier: ${tier}.`}
    </p>
  );
}

/** What came of it: the pack was frozen before, and has none of this. */
function Decided({ request }: Pick<PackDialogProps, 'request'>) {
  const formats = useFormats();
  if (request.conditions.length === 0) return null;

  return (
    <>
      <h3 className={styles['heading']}>Conditions that were decided on</h3>
      <ul className={styles['plain']}>
        {request.conditions.map((condition, number) => (
          <li key={number}>
            {condition.text}{' '}
            <span className={styles['quiet']}>due {formats.day(condition.due)}</span>
            <ConditionItem request={request} condition={condition} number={number} />
          </li>
        ))}
      </ul>
    </>
  );
}

const DIFFERENCES: Readonly<Record<PackDifference, string>> = {
  same: 'is today what it was.',
  changed: 'was edited since',
  unseen: 'is deleted, or hidden from you.',
};

function Artifact({ artifact }: { readonly artifact: OpenedPack['artifacts'][number] }) {
  const { key, hash, difference, frozen, today, changed } = artifact;
  const wasRenamed = changed.includes('summary');

  return (
    <li className={styles['artifact']}>
      <div>
        <ItemLink itemKey={key} />
      </div>
      <div>
        {frozen !== null && `“${frozen.summary}” `}
        {DIFFERENCES[difference]}
        {difference === 'changed' && `: ${changed.join(', ')}.`}
        {wasRenamed && ` It is called “${today?.summary ?? ''}” now.`}
      </div>
      <div className={styles['hash']}>SHA-256 {hash}</div>
    </li>
  );
}

function flawWords(flaw: PackFlaw): string {
  switch (flaw.kind) {
    case 'text-missing':
      return 'Its text is gone.';
    case 'text-changed':
      return 'Its text was changed, and is not read.';
    case 'content-missing':
      return `What ${flaw.key} was is gone.`;
    case 'content-changed':
      return `What ${flaw.key} was has been changed, and is not shown.`;
  }
}
