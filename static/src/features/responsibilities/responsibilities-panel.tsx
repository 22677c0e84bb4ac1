import type { ProjectResponsibilities } from '@contract/responsibilities';
import type { GovernedId } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import { useGroupNames } from '../../shared/groups';
import { useNames } from '../../shared/people';
import { useAnswer } from '../../shared/questions';
import { Section } from '../../shared/section';
import { Loading, Notice, Problem } from '../../shared/states';
import { LoadTable } from './load-table';
import { MatrixTable } from './matrix-table';
import styles from './responsibilities.module.css';

/** Who does what in one governed project, who is missing, and who has much to do. */
export function ResponsibilitiesPanel({ id }: { readonly id: GovernedId }) {
  const view = useAnswer('project.responsibilities', { id });

  if (view.data !== undefined) return <Responsibilities view={view.data} />;
  return view.isError ? (
    <Problem
      title="The roles of this project could not be loaded"
      error={view.error}
      onRetry={() => void view.refetch()}
    />
  ) : (
    <Loading what="roles" rows={8} />
  );
}

function Responsibilities({ view }: { readonly view: ProjectResponsibilities }) {
  const { instant } = useFormats();
  const { roles, problems, load, readAt } = view;
  const held = roles.flatMap(({ holding }) => (holding.kind === 'held' ? [holding] : []));
  const people = useNames(held.flatMap((holding) => holding.people)).data;
  const groups = useGroupNames(held.flatMap((holding) => holding.groups)).data;
  const [unread] = roles.flatMap(({ holding }) => (holding.kind === 'unread' ? [holding] : []));

  return (
    <div className={styles['panel']}>
      {unread !== undefined && (
        <Notice title="Who holds which role is not known">{unread.reason}</Notice>
      )}
      <Section
        title="Who is missing"
        lead={readAt === null ? undefined : `Roles as Jira had them ${instant(readAt)}.`}
      >
        <Missing problems={problems} isKnown={unread === undefined} />
      </Section>
      <Section
        title="Who does what"
        lead="R does it, A answers for it, S supports, C is consulted, I is informed. By the tables of the PM² Guide 3.0.1."
      >
        <MatrixTable
          view={view}
          nameOfPerson={(person) => people?.get(person) ?? person}
          nameOfGroup={(group) => groups?.get(group) ?? group}
        />
      </Section>
      {load.length > 0 && (
        <Section
          title="How much those people have"
          lead="In all projects that you may see, by the roles that they hold there; most first."
        >
          <LoadTable load={load} nameOf={(person) => people?.get(person) ?? person} />
        </Section>
      )}
    </div>
  );
}

type MissingProps = Pick<ProjectResponsibilities, 'problems'> & { readonly isKnown: boolean };

function Missing({ problems, isKnown }: MissingProps) {
  if (problems.length === 0) {
    return <p>{isKnown ? 'Nobody: each role that has a part is held.' : 'Nobody can tell.'}</p>;
  }
  return (
    <ul className={styles['problems']}>
      {problems.map(({ role, reason, remedy }) => (
        <li key={role}>
          {reason} <span className={styles['remedy']}>{remedy}</span>
        </li>
      ))}
    </ul>
  );
}
