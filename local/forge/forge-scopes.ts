/** What the app may ask of Forge itself, and the scope it needs for that. */
export const FORGE_SCOPES = {
  KVS: 'storage:app',
  'POST /app/report-accounts': 'report:personal-data',
} as const;
