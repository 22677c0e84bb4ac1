/** What is kept of blueprints and of provisioning, as queries see it. */
export type ReuseTables = {
  readonly blueprint: {
    blueprint_id: string;
    version: number;
    name: string;
    content: string;
  };
  readonly provisioning: {
    governed_id: string;
    blueprint_id: string;
    version: number;
    start_day: string;
  };
  readonly provisioned_item: {
    governed_id: string;
    blueprint_id: string;
    item: string;
    issue_id: number;
    text_hash: string;
  };
};
