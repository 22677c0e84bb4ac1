import type { SimilarProjects } from '@contract/reuse';
import type { GovernedId } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { ProjectButton } from '../../shared/project-button';
import { useAnswer } from '../../shared/questions';
import { Section } from '../../shared/section';
import { Loading, Problem } from '../../shared/states';
import { LessonList } from './lesson-list';
import styles from './reuse.module.css';
import { likenessWords, TRAIT_WORDS } from './trait-words';

/** Finished projects that are like this one, and what it can take over from them. */
export function SimilarSection({ id }: { readonly id: GovernedId }) {
  const similar = useAnswer('similar.show', { id });

  if (similar.data === undefined) {
    return similar.isError ? (
      <Problem
        title="Similar projects could not be loaded"
        error={similar.error}
        onRetry={() => void similar.refetch()}
      />
    ) : (
      <Loading what="similar projects" rows={6} />
    );
  }
  return (
    <>
      <Section
        title="Finished projects like this one"
        lead="Those of which every work item is done, compared by what is known of both. 0 % apart is alike in everything."
      >
        <SimilarList of={similar.data} />
      </Section>
      {similar.data.similar.length > 0 && (
        <Section title="Lessons that apply">
          <LessonList lessons={similar.data.lessons} phase={similar.data.phase} />
        </Section>
      )}
    </>
  );
}

function SimilarList({ of: { similar, compared } }: { readonly of: SimilarProjects }) {
  const { count } = useFormats();
  if (similar.length === 0) {
    return (
      <p className={styles['none']}>
        {compared === 0
          ? 'No governed project that you may see is finished yet.'
          : `Too little is known of this project, or of the ${count(compared, 'finished project')} that you may see, to compare them. Its standard, tier, life cycle, plan and ratings say more.`}
      </p>
    );
  }
  return (
    <ul className={styles['cards']}>
      {similar.map((project) => (
        <li key={project.id}>
          <SimilarCard project={project} />
        </li>
      ))}
    </ul>
  );
}

type Similar = SimilarProjects['similar'][number];

function SimilarCard({ project }: { readonly project: Similar }) {
  const { percent } = useFormats();
  const { key, name, distance, traits, artifacts } = project;
  return (
    <article className={styles['card']} aria-label={name}>
      <h3 className={styles['name']}>
        <ProjectButton projectKey={key}>{`${name} (${key})`}</ProjectButton>
        <span className={styles['distance']}>{percent(distance)} apart</span>
      </h3>
      <p>{likenessWords(traits)}</p>
      <details>
        <summary>How far they are apart in each</summary>
        <dl className={styles['traits']}>
          {traits.map((each) => (
            <div key={each.trait}>
              <dt>{TRAIT_WORDS[each.trait]}</dt>
              <dd>{percent(each.distance)}</dd>
            </div>
          ))}
        </dl>
      </details>
      {artifacts.length > 0 && (
        <>
          <p>What approvers had before them when it passed:</p>
          <ul className={styles['list']}>
            {artifacts.map((artifact) => (
              <li key={artifact.key}>
                <ItemLink itemKey={artifact.key} /> {artifact.summary}, at “{artifact.gate}”
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
