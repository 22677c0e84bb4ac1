import { Empty, Loading, Problem } from '../../shared/states';
import { GrantForm } from './grant-form';
import { GrantList } from './grant-list';
import { useRoles } from './roles-data';
import styles from './roles.module.css';

/** Granting roles, and who holds them. */
export function RolesContent() {
  const roles = useRoles();

  if (roles.isPending) return <Loading what="roles" rows={3} />;
  if (roles.isError) {
    return (
      <Problem
        title="The roles could not be loaded"
        error={roles.error}
        onRetry={() => void roles.refetch()}
      />
    );
  }
  return (
    <div className={styles['stack']}>
      <GrantForm />
      {roles.data.grants.length === 0 ? (
        <Empty title="Nobody holds a role yet">Jira administrators administer without one.</Empty>
      ) : (
        <GrantList book={roles.data} />
      )}
    </div>
  );
}
