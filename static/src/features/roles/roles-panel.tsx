import { Section } from '../../shared/section';
import { RolesContent } from './roles-content';

/** Roles as an administrator comes back to them. */
export function RolesPanel() {
  return (
    <Section
      title="Roles"
      lead="Jira administrators may always administer Mandate. Roles add people who are not. No role shows anybody a project or a work item that Jira hides from them; totals over hidden projects are granted apart."
    >
      <RolesContent />
    </Section>
  );
}
