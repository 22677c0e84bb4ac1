/** Input that cannot be read as a Jira site. The message says what is wrong, where, and what to do about it. */
export class DataError extends Error {
  readonly code = 'bad-data';

  /** `EUCA.jsonl.gz:17`: the file and, counted from one, its line. */
  readonly where: string;

  constructor(message: string, where: string, options?: ErrorOptions) {
    super(`${where}: ${message}`, options);
    this.name = 'DataError';
    this.where = where;
  }
}
