import { route } from '@forge/api';
import { z } from 'zod';

import type { JiraSite } from '../../usecases/ports';
import type { Payment } from './payment';
import type { JiraRequest } from './request';

const SUBJECT_LENGTH = 255;

/** Mail, by Jira's own rules of who is told and how. */
export function createNotification(request: JiraRequest, paid: Payment): Pick<JiraSite, 'notify'> {
  return {
    async notify(item, { subject, text }, { people, groups }) {
      await request({
        route: route`/rest/api/3/issue/${item}/notify`,
        body: {
          subject: subject.slice(0, SUBJECT_LENGTH),
          textBody: text,
          to: {
            ...(people.length === 0 ? {} : { users: people.map((accountId) => ({ accountId })) }),
            ...(groups.length === 0 ? {} : { groupIds: groups }),
          },
        },
        answer: z.null(),
      });
      await paid(null, 0);
    },
  };
}
