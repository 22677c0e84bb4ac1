import { GateRuleView } from '../features/gate-rule/gate-rule-view';
import { savedRule } from '../features/gate-rule/saved-rule';
import { useForge } from '../shared/forge-context';

/** What Jira's workflow editor shows of a rule that was added. */
export function RuleViewApp() {
  const { moduleKey, extension } = useForge();
  return <GateRuleView module={moduleKey} saved={savedRule(extension)} />;
}
