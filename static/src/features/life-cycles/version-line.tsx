import Button from '@atlaskit/button/new';

import type { ShownVersion } from '@contract/life-cycles';
import { listed } from '@domain/foundation/wording';
import type { KeptLifeCycle } from '@domain/gates/document/life-cycle-document';
import { differencesBetween } from '@domain/gates/document/life-cycle-difference';

import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import type { NameOf } from '../../shared/people';
import { whoName } from '../../shared/who-name';
import styles from './life-cycles.module.css';

const MOST_CHANGES = 3;
const MOST_PROJECTS = 8;

type VersionLineProps = {
  readonly version: ShownVersion;
  /** The one before it; `null` for the first. */
  readonly previous: KeptLifeCycle | null;
  readonly isOpen: boolean;
  readonly nameOf: NameOf;
  readonly onOpen: () => void;
  readonly onTake: () => void;
};

export function VersionLine(props: VersionLineProps) {
  const { version, previous, isOpen, nameOf, onOpen, onTake } = props;
  const formats = useFormats();
  const { version: number, savedAt, by } = version;
  const who = by === null ? 'nobody knows by whom' : `by ${whoName(by, nameOf)}`;

  return (
    <li className={styles['line']}>
      <div>
        <strong>Version {number}</strong>{' '}
        <span className={styles['small']}>
          saved on {formats.instant(savedAt)}, {who}
        </span>
        <Changes version={version} previous={previous} />
        <p className={styles['small']}>{followersInWords(version, formats)}</p>
      </div>
      <span className={styles['buttons']}>
        <Button
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Close' : 'Open'} version ${number}`}
          onClick={onOpen}
        >
          {isOpen ? 'Close' : 'Open'}
        </Button>
        <Button aria-label={`Take version ${number} as the new draft`} onClick={onTake}>
          Take this version as the new draft
        </Button>
      </span>
    </li>
  );
}

function Changes({ version, previous }: Pick<VersionLineProps, 'version' | 'previous'>) {
  if (previous === null) return <p className={styles['words']}>The first version.</p>;

  const all = differencesBetween(previous.document, version.document);
  const more = all.length - MOST_CHANGES;
  return (
    <ul className={styles['changes']}>
      {all.slice(0, MOST_CHANGES).map((words) => (
        <li key={words}>{words}</li>
      ))}
      {more > 0 && <li>And {more} more: compare the two below.</li>}
    </ul>
  );
}

function followersInWords({ followedBy, hiddenFollowers }: ShownVersion, { count }: Formats) {
  const names = followedBy.map(({ key, name }) => `${key} ${name}`);
  const hidden = `${count(hiddenFollowers, 'project')} hidden from you`;
  const all = hiddenFollowers === 0 ? names : [...names.slice(0, MOST_PROJECTS - 1), hidden];
  return all.length === 0 ? 'No project follows it.' : `Followed by ${listed(all, MOST_PROJECTS)}.`;
}
