import type { WorkItem } from '../../foundation/work-item';

/** What makes a work item older evidence than another, where nothing else is asked about. */
export const createdAt = ({ created }: WorkItem) => created;
