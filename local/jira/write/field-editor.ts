import type { Json } from '../json';
import type { Rights } from '../rights';
import type { Catalogue } from '../store/catalogue';
import type { Project } from '../store/catalogue-entries';
import type { Database } from '../store/database';

/** Where a field is being set. */
export type EditScope = {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly project: Project;
  readonly rights: Rights;
  /** The work item's type after the edit. */
  readonly issueTypeId: string;
  /** `null` while it is being created. */
  readonly issueId: string | null;
};

/** What a change says of a value: an id, if it has one, and a text. */
export type Described = { readonly id: string | null; readonly text: string | null };

/** How one field is set by somebody, and how its change is told. */
export type FieldEditor = {
  /** Its name in a changelog. */
  readonly field: string;
  /** `null` where Jira gives none. */
  readonly fieldId: string | null;
  readonly fieldtype: 'jira' | 'custom';
  /** `each`: one change for every element that came or went, as Jira tells versions and components. */
  readonly told: 'whole' | 'each';
  /** Whether elements can be added and removed one by one. */
  readonly isList: boolean;
  /** What is kept for a value as somebody gives it. @throws FieldProblem */
  parse(value: Json, scope: EditScope): Json | Promise<Json>;
  describe(value: Json): Described;
};

/** Why a value cannot be set. */
export class FieldProblem extends Error {
  readonly field: string | null;

  /** `field`: where Jira reports it under another name than the field's own. */
  constructor(message: string, field: string | null = null) {
    super(message);
    this.name = 'FieldProblem';
    this.field = field;
  }
}
