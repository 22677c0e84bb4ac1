import type { SiteSurvey } from '@contract/setup';

import { FactList } from '../../shared/fact-list';
import { useFormats } from '../../shared/forge-context';

type SiteFactsProps = { readonly survey: SiteSurvey; readonly pointsPerHour: number };

/** A place where a line may break: between continent and city. */
const ZERO_WIDTH_SPACE = '\u200B';

/** What the survey found, as figures with their units. */
export function SiteFacts({ survey, pointsPerHour }: SiteFactsProps) {
  const { number, ago } = useFormats();
  const { projects } = survey;
  const teamManaged = projects.filter((project) => project.style === 'team-managed').length;
  const workItems = projects.reduce((sum, project) => sum + project.workItems, 0);

  return (
    <FactList
      facts={[
        {
          label: 'Projects',
          value: number(projects.length),
          note: teamManaged === 0 ? 'all company-managed' : `${number(teamManaged)} team-managed`,
        },
        {
          label: 'Work items',
          value: number(workItems),
          note: 'Jira’s own approximate count',
        },
        {
          label: 'To import all of them',
          value: `${number(survey.pointsToImport)} points`,
          note: `at most ${number(pointsPerHour)} an hour`,
        },
        {
          label: 'Time zone',
          value: survey.timeZone.replaceAll('/', `/${ZERO_WIDTH_SPACE}`),
          note: `asked ${ago(survey.surveyedAt)}`,
        },
      ]}
    />
  );
}
