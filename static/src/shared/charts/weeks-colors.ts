export const FINISHED_COLOR = 'var(--ds-chart-blue-bold)';
export const CREATED_COLOR = 'var(--ds-chart-gray-bolder)';
