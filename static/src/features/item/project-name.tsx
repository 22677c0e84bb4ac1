import { goToProjectPage } from '../../shared/project-links';
import styles from './item-page.module.css';

type ProjectNameProps = { readonly projectKey: string; readonly children: string };

/** A governed project's name, which leads to Mandate's page of it, as a link within text. */
export function ProjectName({ projectKey, children }: ProjectNameProps) {
  return (
    <button
      type="button"
      className={styles['project']}
      onClick={() => void goToProjectPage(projectKey)}
    >
      {children}
    </button>
  );
}
